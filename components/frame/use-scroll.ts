import { useState } from 'react';
import type { KeyHandlers } from '../keys/use-keys.ts';
import { clampOffset } from './layout.ts';

export interface Scroll {
  readonly offset: number;
  readonly atEnd: boolean;
  readonly by: (rows: number) => void;
  /** PgUp, PgDn, first, last; and single rows. */
  readonly keys: KeyHandlers;
  readonly pageKeys: KeyHandlers;
}

/** Moves a window of `room` rows over a document of `length` rows. */
export function useScroll(length: number, room: number): Scroll {
  const [wanted, setWanted] = useState(0);
  // A resize or a shorter document must not leave the window hanging below its end.
  const offset = clampOffset(wanted, length, room);
  const page = Math.max(1, room - 2);
  const to = (next: number) => setWanted(clampOffset(next, length, room));
  const pageKeys: KeyHandlers = {
    'page-up': () => to(offset - page),
    'page-down': () => to(offset + page),
    first: () => to(0),
    last: () => to(length),
  };
  return {
    offset,
    atEnd: length <= room || offset === clampOffset(length, length, room),
    by: (rows) => to(offset + rows),
    pageKeys,
    keys: { ...pageKeys, up: () => to(offset - 1), down: () => to(offset + 1) },
  };
}
