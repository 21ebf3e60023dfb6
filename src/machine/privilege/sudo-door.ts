import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Limits, Platform, RunResult } from '../port.ts';
import { type Argv, operationCommands, withSudo } from './commands.ts';
import type { DoorState, PrivilegeDoor } from './door.ts';
import { fileCommands } from './file-commands.ts';
import type { RootFiles } from './root-files.ts';

export interface SudoDoorOptions {
  readonly platform: Platform;
  /** Whom gomend runs as, by what the system checks. */
  readonly effectiveUid: number;
  /** In place of sudo's own prompt. */
  readonly prompt?: string;
}

/** The door of this computer, and the files behind it. */
export interface SudoDoor extends PrivilegeDoor {
  files(): Promise<RootFiles>;
}

export function sudoDoor({ platform, effectiveUid, prompt }: SudoDoorOptions): SudoDoor {
  // One for the door's life: the names that were shown are the names that are used. Unlike others, not
  // secret: where it is used only root may write.
  const token = `${process.pid.toString(36)}${Date.now().toString(36)}`;
  let opened = false;
  // Most runs never come to the door.
  const sudo = () => import('./sudo.ts');

  const state = async (signal?: AbortSignal): Promise<DoorState> =>
    effectiveUid === 0 ? 'root' : (await sudo()).probe(signal);
  const commands = (operation: PrivilegedOperation) => operationCommands(operation).map(withSudo);
  return {
    state,
    commands,
    fileCommands: (change) => fileCommands(change, platform, token).map(withSudo),
    async ask() {
      const before = await state();
      if (before === 'open') return 'granted';
      if (before !== 'asks') return 'not-allowed';
      const answer = await (await sudo()).letSudoAsk(prompt);
      opened ||= answer === 'granted';
      return answer;
    },
    async perform(operation, signal) {
      const all = operationCommands(operation);
      if (platform !== 'darwin') return unsupported('every operation so far is one of macOS');
      if (effectiveUid === 0) return unsupported('gomend repairs nothing when it runs as root itself');
      return inOrder((await sudo()).runAsRoot, all, signal ? { signal } : {});
    },
    async close() {
      if (!opened) return;
      opened = false;
      await (await sudo()).dropTicket();
    },
    files: async () => (await import('./root-files.ts')).rootFiles({ platform, effectiveUid, token }),
  };
}

/** One after the other, up to the first that does not end well; what all of them printed, as one. */
async function inOrder(
  runAsRoot: (argv: Argv, limits: Limits) => Promise<Outcome<RunResult>>,
  all: readonly Argv[],
  limits: Limits,
): Promise<Outcome<RunResult>> {
  let printed: RunResult = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
  let ms = 0;
  for (const argv of all) {
    const ran = await runAsRoot(argv, limits);
    ms += ran.ms;
    if (!ran.ok) return { ...ran, ms };
    const { stdout, stderr, ...ending } = ran.value;
    printed = { ...ending, stdout: printed.stdout + stdout, stderr: printed.stderr + stderr };
    if (ending.exitCode !== 0) break;
  }
  return { ok: true, value: printed, ms };
}

function unsupported(detail: string): Outcome<never> {
  return { ok: false, failure: { code: 'unsupported', detail }, ms: 0 };
}
