import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Person, Platform } from '../port.ts';
import { operationCommands, withSudo } from './commands.ts';
import { type DoorState, type PrivilegeDoor, refusalAt } from './door.ts';
import { fileCommands } from './file-commands.ts';
import { runInOrder } from './in-order.ts';
import { MOST_RECORDED_BYTES } from './recording.ts';
import type { RootFiles } from './root-files.ts';
import { mustBeRootPlace } from './root-places.ts';
import { clearing, patience, settled, watched } from './watch.ts';

export interface SudoDoorOptions {
  readonly platform: Platform;
  /** Whom gomend runs as, by what the system checks. */
  readonly effectiveUid: number;
  readonly person: Pick<Person, 'uid' | 'gid' | 'home'>;
  /** In place of sudo's own prompt. */
  readonly prompt?: string;
}

/** The door of this computer, and the files behind it. */
export interface SudoDoor extends PrivilegeDoor {
  files(): Promise<RootFiles>;
}

/** All others are commands of macOS. */
const ON_LINUX_TOO: ReadonlySet<PrivilegedOperation['op']> = new Set([
  'give-back-trees',
  'trust-company-root',
  'distrust-company-root',
  'mark-repair',
  'take-repair-mark',
  'unmark-repair',
]);

export function sudoDoor({ platform, effectiveUid, person, prompt }: SudoDoorOptions): SudoDoor {
  // One for the door's life: the names that were shown are the names that are used. Unlike others, not
  // secret: where it is used only root may write.
  const token = `${process.pid.toString(36)}${Date.now().toString(36)}`;
  const context = { platform, person };
  /** Drops our ticket should gomend end before `close`; null: there is none of ours. */
  let dropAtEnd: (() => void) | null = null;
  let each = false;
  // Most runs never come to the door.
  const sudo = () => import('./sudo.ts');

  const state = async (signal?: AbortSignal): Promise<DoorState> =>
    effectiveUid === 0 ? 'root' : each ? 'each' : (await sudo()).probe(signal);
  const running = async () => {
    const { runAsking, runAsRoot } = await sudo();
    return each ? runAsking : runAsRoot;
  };
  const commands = (operation: PrivilegedOperation) => operationCommands(operation, context).map(withSudo);
  return {
    state,
    commands,
    fileCommands(change) {
      mustBeRootPlace(change);
      return fileCommands(change, platform, token).map(withSudo);
    },
    async ask() {
      const before = await state();
      if (before === 'open') return 'granted';
      if (before === 'each') return 'each';
      if (before !== 'asks') return refusalAt(before);
      const { letSudoAsk, dropTicketNow } = await sudo();
      const answer = await letSudoAsk(prompt);
      each = answer === 'granted' && (await state()) !== 'open';
      if (each) return 'each';
      if (answer === 'granted' && dropAtEnd === null) {
        dropAtEnd = dropTicketNow;
        process.once('exit', dropAtEnd);
      }
      return answer;
    },
    async perform(operation, signal) {
      const all = operationCommands(operation, context);
      // A journal may name it: whoever wrote that wants root to listen.
      if (operation.op === 'record-dns') return unsupported('no change');
      if (platform !== 'darwin' && !ON_LINUX_TOO.has(operation.op)) return unsupported('an operation of macOS alone');
      if (effectiveUid === 0) return unsupported('gomend repairs nothing when it runs as root itself');
      const runAsRoot = await running();
      const { ownTreesRefusal } = await import('./own-trees.ts');
      const given = signal ? { signal } : {};
      const performed = await runInOrder(all, async (argv) => {
        // Before each: a tree of the person's can be moved at any time.
        const moved = await ownTreesRefusal(operation, context);
        if (moved) return { ok: false, failure: moved, ms: 0 };
        const ran = await runAsRoot(argv, { ...given, ...patience(argv) });
        return watched(operation, argv, ran);
      });
      const clear = clearing(operation, platform, performed);
      if (clear !== null) await runAsRoot(clear);
      return settled(operation, performed);
    },
    async record(operation, { take, stop, limitMs }) {
      const [argv] = operation.op === 'record-dns' ? operationCommands(operation, context) : [];
      if (argv === undefined) return unsupported('nothing that records');
      if (effectiveUid === 0) return unsupported('gomend does nothing as root when it runs as root itself');
      const runAsRoot = await running();
      const { endUntil } = await import('./recording-end.ts');
      const over = new AbortController();
      const end = () => void endUntil(over.signal, argv[0], person.uid);
      stop.addEventListener('abort', end, { once: true });
      if (stop.aborted) end();
      const sift = { stream: 'stdout', maxBytes: MOST_RECORDED_BYTES, take } as const;
      // Where sudo asks for this very command, its own limit is the longer one.
      const ran = await runAsRoot(argv, { sift, ...(each ? {} : { timeoutMs: limitMs }) });
      over.abort();
      stop.removeEventListener('abort', end);
      return ran;
    },
    async close() {
      each = false;
      if (dropAtEnd === null) return;
      // Only once it is gone: ctrl-c may come in between.
      await (await sudo()).dropTicket();
      process.off('exit', dropAtEnd);
      dropAtEnd = null;
    },
    async files() {
      const { rootFiles } = await import('./root-files.ts');
      const { mustRun, TYPING_LIMIT_MS } = await sudo();
      const run = mustRun(await running());
      return rootFiles({ platform, effectiveUid, token, run, ...(each ? { typingMs: TYPING_LIMIT_MS } : {}) });
    },
  };
}

function unsupported(detail: string): Outcome<never> {
  return { ok: false, failure: { code: 'unsupported', detail }, ms: 0 };
}
