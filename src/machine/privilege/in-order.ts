import { networksetupRefusal } from '../../macos/networksetup/refusal.ts';
import { systemsetupRefuses } from '../../macos/systemsetup.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RunResult } from '../port.ts';
import type { Argv } from './commands.ts';

/** One after the other, up to the first that does not end well; what all of them printed, as one. */
export async function runInOrder(
  all: readonly Argv[],
  runOne: (argv: Argv) => Promise<Outcome<RunResult>>,
): Promise<Outcome<RunResult>> {
  let printed: RunResult = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
  let ms = 0;
  for (const argv of all) {
    const ran = await runOne(argv);
    ms += ran.ms;
    if (!ran.ok) return { ...ran, ms };
    const { stdout, stderr, ...ending } = ran.value;
    printed = { ...ending, stdout: printed.stdout + stdout, stderr: printed.stderr + stderr };
    if (ending.exitCode !== 0) break;
    // Apple's setup programs say no on standard output, and end with 0 at times.
    if (systemsetupRefuses(stdout) || networksetupRefusal(stdout) !== null) {
      return { ok: false, failure: { code: 'denied', detail: stdout.trim() }, ms };
    }
  }
  return { ok: true, value: printed, ms };
}
