import type { Failure, Outcome } from '../../model/outcome.ts';
import type { Limits } from '../port.ts';
import { failureOf } from './failures.ts';

/** What a verb's work is told of its limits. */
export interface Course {
  /** Aborted when nobody waits any more: sockets are closed and temporary files removed on it. */
  readonly signal: AbortSignal;
  /**
   * The point of no return: throws if the work was ended before, and from here on nothing ends it.
   * A file that was renamed must not be reported as `cancelled`.
   */
  commit(): void;
}

export interface WorkLimits extends Limits {
  /** How long the work may take to tidy up when it is ended, before the verb answers without it. Default 0. */
  readonly cleanUpMs?: number;
}

/**
 * Does some work within its limits. Whatever the work waits for, a verb answers in time: a call into a
 * file system that has gone away cannot be taken back, but nobody has to wait for it.
 */
export async function within<T>(
  limits: WorkLimits | undefined,
  defaultMs: number,
  work: (course: Course) => Promise<T>,
): Promise<Outcome<T>> {
  const started = performance.now();
  const limitMs = limits?.timeoutMs ?? defaultMs;
  const given = limits?.signal;
  const ended = new AbortController();
  const cancel = () => ended.abort(given?.reason);
  const expire = () => ended.abort(new DOMException(`time limit of ${limitMs} ms`, 'TimeoutError'));
  const timer = setTimeout(expire, limitMs);
  const release = () => {
    clearTimeout(timer);
    given?.removeEventListener('abort', cancel);
  };
  const commit = () => {
    ended.signal.throwIfAborted();
    release();
  };
  const interrupted = new Promise<never>((_, reject) => {
    ended.signal.addEventListener('abort', () => reject(ended.signal.reason), { once: true });
  });
  // Without listeners of their own, the one that loses the race would be an unhandled rejection.
  interrupted.catch(() => {});
  if (given?.aborted) cancel();
  else given?.addEventListener('abort', cancel, { once: true });
  try {
    ended.signal.throwIfAborted();
    const working = work({ signal: ended.signal, commit });
    working.catch(() => {});
    const value = await Promise.race([working, interrupted.catch((reason) => afterCleanUp(working, reason, limits))]);
    return { ok: true, value, ms: performance.now() - started };
  } catch (error) {
    const failure = ended.signal.aborted ? interruption(ended.signal) : failureOf(error);
    return { ok: false, failure, ms: performance.now() - started };
  } finally {
    release();
  }
}

async function afterCleanUp(working: Promise<unknown>, reason: unknown, limits?: WorkLimits): Promise<never> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<void>();
  const timer = setTimeout(giveUp, limits?.cleanUpMs ?? 0);
  await Promise.race([working.catch(() => {}), late]);
  clearTimeout(timer);
  throw reason;
}

/** Why an aborted signal was aborted, as a failure: a time limit somewhere, or somebody who gave up. */
export function interruption(signal: AbortSignal): Failure {
  const reason: unknown = signal.reason;
  const timedOut = reason instanceof DOMException && reason.name === 'TimeoutError';
  return timedOut ? { code: 'timeout', detail: reason.message } : { code: 'cancelled', detail: '' };
}
