import { useWindowSize } from 'ink';
import type { Line } from '../text/line.ts';
import { contentWidth, roomFor } from './layout.ts';

const ONE_ROW: readonly Line[] = [[]];

/** The room there is now: asked at every drawing, kept nowhere. */
export function useFrame(): {
  readonly width: number;
  readonly columns: number;
  readonly rows: number;
  /** Rows for a document between this header and these pinned rows, with a footer of one row. */
  readonly room: (header: readonly Line[], pinned?: readonly Line[]) => number;
} {
  const { columns, rows } = useWindowSize();
  return {
    width: contentWidth(columns),
    columns,
    rows,
    room: (header, pinned = []) => roomFor({ header, pinned, footer: ONE_ROW }, rows),
  };
}
