import type { DiffLine } from '../../engine/repair/diff.ts';
import { tint } from './style.ts';
import type { TextContext } from './text-context.ts';

/** `- 14  export GOROOT=…`: sign, line number, and the line as it stands there. */
export function diffText(diff: readonly DiffLine[], { style, words }: TextContext): readonly string[] {
  const width = Math.max(...diff.map(({ line }) => String(line).length));
  return diff.map(({ sign, line, text }) => {
    if (style.accessible) return words.say(`mend.line.${LINE_KEYS[sign]}`, { line, text });
    const row = `    ${sign} ${String(line).padStart(width)}  ${text}`.trimEnd();
    if (sign === ' ') return row;
    return tint(row, sign === '-' ? 'red' : 'green', style);
  });
}

const LINE_KEYS = { ' ': 'same', '-': 'removed', '+': 'added' } as const;
