import { type Line, lineText } from '../text/line.ts';
import { widthOf } from '../text/width.ts';

const ERASE_AND_UP = '\u001b[2K\u001b[1A';

/**
 * The frame as it stands on the screen. A terminal that becomes narrower breaks its rows into more
 * rows by itself, before anybody is told; Ink takes away as many as it has written, and the rest would
 * stay for ever.
 */
export class DrawnFrame {
  #widths: readonly number[] = [];

  drawn(rows: readonly Line[]): void {
    this.#widths = rows.map((row) => widthOf(lineText(row)));
  }

  /** @returns what takes the added rows away, from where the cursor stands below the frame */
  resized(columns: number): string {
    const added = this.#widths.reduce((sum, width) => sum + Math.max(0, Math.ceil(width / columns) - 1), 0);
    // Ink draws the same rows again at once, cut to the new width.
    this.#widths = this.#widths.map((width) => Math.min(width, columns));
    return ERASE_AND_UP.repeat(added);
  }
}
