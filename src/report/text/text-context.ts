import type { Words } from '../../words/words.ts';
import { shortenHome } from './home.ts';
import { type TextStyle, typed } from './style.ts';
import { padEnd, wrap } from './wrap.ts';

/** What every part of a text is drawn with. */
export interface TextContext {
  readonly words: Words;
  readonly style: TextStyle;
  /** Put behind every gomend command that is suggested (` --simulate NAME`), or empty. */
  readonly suffix: string;
}

/** Columns of running text where no screen says otherwise. */
const PROSE_COLUMNS = 80;
const LEAST_COLUMNS = 20;

export function proseWidth(style: TextStyle, indent: number): number {
  return Math.max(LEAST_COLUMNS, (style.width ?? PROSE_COLUMNS) - indent);
}

/** A person's text as it goes out: home shortened, signs that the place can show. */
export function shown(text: string, { style }: TextContext): string {
  return typed(shortenHome(text, style.home), style);
}

/** `label  text`, the text wrapped beside the label; for a screen reader, one line. */
export function labelled(label: string, text: string, labelWidth: number, context: TextContext): readonly string[] {
  if (context.style.accessible)
    return [label === '' ? shown(text, context) : context.words.label(label, shown(text, context))];
  const indent = 2 + labelWidth + 2;
  const lines = wrap(shown(text, context), proseWidth(context.style, indent));
  return lines.map((line, index) => `  ${padEnd(index === 0 ? label : '', labelWidth)}  ${line}`.trimEnd());
}

export function prose(text: string, indent: number, context: TextContext): readonly string[] {
  const lines = wrap(shown(text, context), proseWidth(context.style, indent));
  return lines.map((line) => ' '.repeat(context.style.accessible ? 0 : indent) + line);
}
