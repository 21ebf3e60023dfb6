import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { useWizard } from '../wizard-context.ts';
import { KEY_TABLE, type KeyName, type Press } from './key-table.ts';

export type KeyHandlers = Readonly<Partial<Record<KeyName, () => void>>>;

const CoveredContext = createContext(false);

/** While its value is true, something else is drawn over the views inside: they hear nothing. */
export const Covered = CoveredContext.Provider;

export function useCovered(): boolean {
  return useContext(CoveredContext);
}

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

/** Every paste, whole, for a view that is typed into; elsewhere pastes are nothing. */
export function usePastes(listener: (text: string) => void): void {
  const { keys } = useWizard();
  const covered = useCovered();
  const current = useRef(listener);
  useLayoutEffect(() => {
    current.current = listener;
  });
  useLayoutEffect(() => (covered ? undefined : keys.listenToPastes((text) => current.current(text))), [keys, covered]);
}

/** Every press as it is, for a view that is typed into. */
export function usePresses(listener: (press: Press) => void): void {
  const { keys } = useWizard();
  const covered = useCovered();
  const current = useRef(listener);
  useLayoutEffect(() => {
    current.current = listener;
  });
  // Not later than the view is seen: whoever sees it may press a key.
  useLayoutEffect(() => (covered ? undefined : keys.listen((press) => current.current(press))), [keys, covered]);
}
