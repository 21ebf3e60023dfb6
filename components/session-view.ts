import { useEffect, useState } from 'react';
import type { SessionContext } from '../src/session/context.ts';
import type { Session } from '../src/session/session.ts';

/** Progress is drawn at most this often; a change of state at once. */
const REDRAW_MS = 80;

/** A session's snapshot as the views draw it: plain data. */
export interface SessionView {
  /** `welcome`, `review.ready`, … */
  readonly state: string;
  readonly context: SessionContext;
  readonly ended: boolean;
}

export function viewOf(session: Session): SessionView {
  const { value, context, status } = session.getSnapshot();
  return { state: nameOf(value), context, ended: status !== 'active' };
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, child]) => `${name}.${nameOf(child)}`)
    .join('+');
}

/** Follows a session, and lets a storm of events draw one frame. */
export function useSessionView(session: Session): SessionView {
  const [view, setView] = useState(() => viewOf(session));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let shown = '';
    const draw = () => {
      if (timer) clearTimeout(timer);
      timer = null;
      const next = viewOf(session);
      shown = next.state;
      setView(next);
    };
    const next = () => {
      if (nameOf(session.getSnapshot().value) !== shown) draw();
      else timer ??= setTimeout(draw, REDRAW_MS);
    };
    const subscription = session.subscribe({ next, complete: draw, error: draw });
    draw();
    return () => {
      subscription.unsubscribe();
      if (timer) clearTimeout(timer);
    };
  }, [session]);
  return view;
}
