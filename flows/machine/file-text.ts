import type { Look } from '../../src/engine/fact.ts';

/** A file's text; null where there is none to be read, which programs of this account take alike. */
export async function textOf(look: Look, path: string): Promise<string | null> {
  const read = await look.machine.readFile(path);
  return read.ok ? new TextDecoder().decode(read.value) : null;
}
