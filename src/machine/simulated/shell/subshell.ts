import type { Exited, Returned, Session } from './session.ts';

/** A subshell: it inherits everything and gives nothing back but output, status and time. */
export function child(session: Session, changes: Partial<Pick<Session, 'stdin' | 'ms' | 'terminal'>>): Session {
  return { ...session, variables: session.variables.copy(), functions: new Map(session.functions), ms: 0, ...changes };
}

/** Runs something that a `return` or an `exit` inside it may end early. */
export function leavingOn(signal: typeof Exited | typeof Returned, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof signal)) throw error;
  }
}
