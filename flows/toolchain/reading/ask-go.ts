import type { Look } from '../../../src/engine/fact.ts';
import type { RunResult } from '../../../src/machine/port.ts';
import type { Failure } from '../../../src/model/outcome.ts';

export type GoAnswer =
  | { readonly ok: true; readonly result: RunResult }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Asks a go command something that changes nothing. It stands in `/`, where no go.mod and no
 * version file of a project can change its mind, and must not fetch another toolchain.
 * @param directory for a stand-in, which may have a version only in some folders
 */
export async function askGo(
  look: Look,
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  directory = '/',
): Promise<GoAnswer> {
  const outcome = await look.machine.run({
    argv: [program, ...args],
    cwd: directory,
    environment: { ...environment, GOTOOLCHAIN: 'local', LC_ALL: 'C' },
  });
  return outcome.ok ? { ok: true, result: outcome.value } : { ok: false, failure: outcome.failure };
}

/** What a go command said when it did not do as asked: its error text, without a crash's stack. */
export function complaintOf(result: RunResult): string {
  const text = result.stderr.trim() || result.stdout.trim();
  return (text.split(/\n\s*\n|\ngoroutine |\nruntime stack:/)[0] ?? '').slice(0, 400);
}
