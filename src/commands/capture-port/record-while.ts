import type { PrivilegeDoor, RecordOperation } from '../../machine/privilege/door.ts';
import type { Failure } from '../../model/outcome.ts';

export interface RecordWhileRequest<T> {
  readonly privilege: PrivilegeDoor;
  readonly operation: RecordOperation;
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** Called when packets are recorded from now on. */
  readonly began: () => void;
  /** Done meanwhile, when the door is closed again; ends with its signal. */
  readonly meanwhile: (until: AbortSignal) => Promise<T>;
}

export type RecordedWhile<T> =
  | {
      readonly bytes: Uint8Array;
      readonly durationMs: number;
      /** Packets that the kernel could not keep; null: it does not say. */
      readonly dropped: number | null;
      readonly meanwhile: T;
    }
  /** `detail` of `denied`: how sudo's question for this very command ended, as `AskResult` has it. */
  | { readonly failure: Failure };

/** Between being asked to end and ending, and between being started and beginning. */
const SLACK_MS = 20_000;

/** Records until the time is over, the recorder has enough, or somebody stops it; then nothing of it runs any more. */
export async function recordWhile<T>(request: RecordWhileRequest<T>): Promise<RecordedWhile<T>> {
  const { privilege, operation, seconds, signal, began, meanwhile } = request;
  const stop = new AbortController();
  const ended = new AbortController();
  const abort = () => stop.abort();
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  const chunks: Uint8Array[] = [];
  const first = Promise.withResolvers<void>();
  // The header of the file comes when the network is open (`-U`).
  const take = (chunk: Uint8Array) => {
    chunks.push(chunk.slice());
    first.resolve();
  };
  const limitMs = seconds * 1_000 + SLACK_MS;
  const running = privilege.record?.(operation, { take, stop: stop.signal, limitMs });
  if (running === undefined) return failed('this machine has no packets');
  const over = running.finally(() => ended.abort());
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([first.promise, over]);
    // From here on it runs as the person: no ticket of ours is needed, and none may live while go runs.
    await privilege.close();
    const started = performance.now();
    let done: T | undefined;
    if (chunks.length > 0 && !signal.aborted) {
      timer = setTimeout(abort, seconds * 1_000);
      began();
      done = await meanwhile(AbortSignal.any([stop.signal, ended.signal]));
    }
    const ran = await over;
    if (!ran.ok) return { failure: ran.failure };
    if (done === undefined || ran.value.exitCode !== 0) return failed(lastLine(ran.value.stderr));
    const dropped = /^(\d+) packets? dropped by kernel/m.exec(ran.value.stderr)?.[1];
    return {
      bytes: Buffer.concat(chunks),
      durationMs: performance.now() - started,
      dropped: dropped === undefined ? null : Number(dropped),
      meanwhile: done,
    };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    await privilege.close();
  }
}

const failed = (detail: string) => ({ failure: { code: 'failed', detail } as const });
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
