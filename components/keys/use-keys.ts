import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { useWizard } from '../wizard-context.ts';
import { KEY_TABLE, type KeyName, type Press } from './key-table.ts';

export type KeyHandlers = Readonly<Partial<Record<KeyName, () => void>>>;

const MutedContext = createContext(false);

/** Views inside hear nothing while its value is true. */
export const KeysMuted = MutedContext.Provider;

/** Answers keys by name, as long as the view is drawn. */
export function useKeys(handlers: KeyHandlers): void {
  const current = useRef(handlers);
  useLayoutEffect(() => {
    current.current = handlers;
  });
  usePresses((press) => {
    // One press may be two names (enter is also "no"): the view that asks decides by what it handles.
    const found = KEY_TABLE.find(({ name, matches }) => current.current[name] && matches(press));
    if (found) current.current[found.name]?.();
  });
}

/** Every press as it is, for a view that is typed into. */
export function usePresses(listener: (press: Press) => void): void {
  const { keys } = useWizard();
  const muted = useContext(MutedContext);
  const current = useRef(listener);
  useLayoutEffect(() => {
    current.current = listener;
  });
  useEffect(() => (muted ? undefined : keys.listen((press) => current.current(press))), [keys, muted]);
}
