import type { Line } from '../text/line.ts';

/** Below this nothing can be asked: the question and what it is about must be seen together. */
export const SMALLEST = { columns: 40, rows: 12 } as const;

/** Prose wider than this is hard to read. */
const WIDEST = 100;

export function contentWidth(columns: number): number {
  return Math.min(columns, WIDEST);
}

export interface Parts {
  readonly header: readonly Line[];
  /** Always in sight, below the document. */
  readonly pinned: readonly Line[];
  /** With its hints in one row. */
  readonly footer: readonly Line[];
}

/**
 * Rows left for the document in a frame that stays one row short of the screen: a frame that fills it
 * makes the terminal scroll at every change.
 */
export function roomFor(parts: Parts, rows: number): number {
  const { header, pinned, footer } = parts;
  const gaps = 1 + (pinned.length > 0 ? 1 : 0) + (footer.length > 0 ? 1 : 0);
  return Math.max(1, rows - 1 - header.length - pinned.length - footer.length - gaps);
}

export interface View {
  readonly lines: readonly Line[];
  readonly above: number;
  readonly below: number;
}

/** The part of a document that is in sight. One row is given up to say that there is more. */
export function viewOf(document: readonly Line[], offset: number, room: number): View {
  if (document.length <= room) return { lines: document, above: 0, below: 0 };
  const shown = Math.max(1, room - 1);
  const first = clampOffset(offset, document.length, room);
  const lines = document.slice(first, first + shown);
  return { lines, above: first, below: document.length - first - lines.length };
}

export function clampOffset(offset: number, length: number, room: number): number {
  if (length <= room) return 0;
  return Math.max(0, Math.min(offset, length - Math.max(1, room - 1)));
}

/** The smallest move of the window that brings rows `start` to `end` (not included) into sight. */
export function offsetShowing(offset: number, start: number, end: number, length: number, room: number): number {
  if (length <= room) return 0;
  const shown = Math.max(1, room - 1);
  let first = offset;
  if (end > first + shown) first = end - shown;
  if (start < first) first = start;
  return clampOffset(first, length, room);
}
