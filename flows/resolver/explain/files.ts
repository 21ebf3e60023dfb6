import type { FileText } from '../../../src/dns/glibc/getaddrinfo.ts';
import type { Look } from '../../../src/engine/fact.ts';

/** Block lists of a hundred thousand hosts exist. */
const MAX_BYTES = 8 * 1024 * 1024;

export async function readFileText(look: Look, path: string): Promise<FileText> {
  const outcome = await look.machine.readFile(path, { maxBytes: MAX_BYTES });
  if (outcome.ok) return { state: 'read', text: new TextDecoder().decode(outcome.value) };
  return { state: outcome.failure.code === 'missing' ? 'missing' : 'unreadable' };
}

/** Text of a file; null where it is not there to be read, which programs of this account take alike. */
export async function readText(look: Look, path: string): Promise<string | null> {
  const file = await readFileText(look, path);
  return file.state === 'read' ? file.text : null;
}

export async function isThere(look: Look, path: string): Promise<boolean> {
  return (await look.machine.stat(path)).ok;
}
