import type { SessionContext, SessionEvent } from '../../src/session/context.ts';

/** A view draws the session's context and sends it events; nothing else. */
export interface ViewProps {
  readonly context: SessionContext;
  readonly send: (event: SessionEvent) => void;
}
