import { useRef } from 'react';
import { offsetShowing } from './layout.ts';

/** A list as it is laid out: its rows, and which of them the marked entry has. */
interface LaidOut {
  readonly lines: readonly unknown[];
  readonly start: number;
  readonly end: number;
}

/** The first row in sight, moved no further than the marked entry asks for. @param room rows that there are for it */
export function useListOffset({ lines, start, end }: LaidOut, room: number): number {
  const offset = useRef(0);
  offset.current = offsetShowing(offset.current, start, end, lines.length, room);
  return offset.current;
}
