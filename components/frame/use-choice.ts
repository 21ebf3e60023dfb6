import { useState } from 'react';
import type { KeyHandlers } from '../keys/use-keys.ts';

export interface Choice {
  readonly index: number;
  readonly by: (entries: number) => void;
  readonly keys: KeyHandlers;
  /** For a list that is longer than a screen. */
  readonly pageKeys: KeyHandlers;
}

/** Entries that a page goes on by. */
const PAGE = 8;

/** Which of some choices is marked. It stays with its choice, by its id, when the list changes. */
export function useChoice(ids: readonly string[], first = ''): Choice {
  const [wanted, setWanted] = useState(first);
  const index = Math.max(0, ids.indexOf(wanted));
  const to = (next: number) => setWanted(ids[Math.max(0, Math.min(next, ids.length - 1))] ?? '');
  const by = (entries: number) => to(index + entries);
  return {
    index,
    by,
    pageKeys: { 'page-up': () => by(-PAGE), 'page-down': () => by(PAGE) },
    keys: { up: () => by(-1), down: () => by(1), first: () => to(0), last: () => to(ids.length - 1) },
  };
}
