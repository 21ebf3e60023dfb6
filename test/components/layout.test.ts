import { describe, expect, it } from 'vitest';
import { DrawnFrame } from '../../components/frame/drawn-frame.ts';
import { hintLine } from '../../components/frame/hints.ts';
import { offsetShowing, roomFor, viewOf } from '../../components/frame/layout.ts';
import { type Line, line, lineText } from '../../components/text/line.ts';
import { voice } from './voices.ts';

const rows = (count: number): readonly Line[] => Array.from({ length: count }, (_, n) => line(`row ${n}`));

describe('the room for a document', () => {
  it('leaves the last row of the screen free, whatever stands around', () => {
    for (const [header, pinned, footer] of [
      [1, 0, 1],
      [2, 3, 1],
      [1, 1, 0],
    ] as const) {
      const parts = { header: rows(header), pinned: rows(pinned), footer: rows(footer) };
      const gaps = 1 + (pinned > 0 ? 1 : 0) + (footer > 0 ? 1 : 0);
      expect(header + pinned + footer + gaps + roomFor(parts, 24)).toBe(23);
    }
  });
});

describe('the view of a document', () => {
  it('is all of it where it fits', () => {
    expect(viewOf(rows(5), 3, 5)).toEqual({ lines: rows(5), above: 0, below: 0 });
  });

  it('gives one row up to say that there is more, and never hangs over the end', () => {
    const view = viewOf(rows(20), 99, 6);
    expect(view.lines.map(lineText)).toEqual(['row 15', 'row 16', 'row 17', 'row 18', 'row 19']);
    expect([view.above, view.below]).toEqual([15, 0]);
  });

  it.each([
    ['stays where the marked rows are in sight', 3, 4, 6, 3],
    ['moves down as little as needed', 0, 7, 9, 4],
    ['moves up as little as needed', 8, 2, 3, 2],
  ] as const)('%s', (_, offset, start, end, expected) => {
    expect(offsetShowing(offset, start, end, 20, 6)).toBe(expected);
  });
});

describe('the footer', () => {
  const hints = [{ keys: ['enter' as const] }, { keys: ['help' as const] }, { keys: ['again' as const] }];

  it('drops what does not fit, the last first, and never the help', () => {
    const said = voice();
    expect(lineText(hintLine(hints, said, 80))).toBe('enter go on   ? keys   r look again');
    expect(lineText(hintLine(hints, said, 30))).toBe('enter go on   ? keys');
    expect(lineText(hintLine(hints, said, 10))).toBe('? keys');
  });

  it('names keys that can be shown', () => {
    const arrows = [{ keys: ['up' as const, 'down' as const] }];
    expect(lineText(hintLine(arrows, voice(), 80))).toBe('↑↓ move');
    expect(lineText(hintLine(arrows, voice({ unicode: false }), 80))).toBe('k/j move');
  });
});

describe('a frame on a terminal that becomes narrower', () => {
  it('is cleared of the rows that the terminal made of its rows, once', () => {
    const frame = new DrawnFrame();
    frame.drawn([line('x'.repeat(80)), line('x'.repeat(30)), line('目'.repeat(30))]);
    expect(frame.resized(100)).toBe('');
    expect(frame.resized(40).match(/\u001b\[1A/g)).toHaveLength(2);
    expect(frame.resized(40)).toBe('');
  });
});
