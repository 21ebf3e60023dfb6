import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Line } from '../text/line.ts';
import { LineRow } from './line-row.tsx';
import { useDrawn } from './use-drawn.ts';

/** Rows of a frame from its top to its bottom: all that is on the screen, for a view draws no others. */
export function FrameRows({ rows }: { readonly rows: readonly Line[] }): ReactElement {
  useDrawn(rows);
  return (
    <Box flexDirection="column">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a screen are their places
        <LineRow key={index} line={row} />
      ))}
    </Box>
  );
}
