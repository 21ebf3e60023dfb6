import { EXIT } from '../session/exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Ctrl-c: once asks what runs to stop, twice leaves at once. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Ctrl-c is nobody's business here any more. */
  release(): void;
}

/** @param onStop called once, at the first ctrl-c */
export function stopOnInterrupt(terminal: Terminal, onStop: () => void = () => {}): Stopping {
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => {
    if (stop.signal.aborted) terminal.leave(EXIT.interrupted);
    stop.abort();
    onStop();
  });
  return { signal: stop.signal, release };
}
