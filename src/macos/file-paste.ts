import { stripEscapes } from '../words/untrusted.ts';
import { bareLines, shownFile } from './paste.ts';
import type { PasteContext } from './reading.ts';

/**
 * A file's text as somebody pasted it, without what the terminal and the mail put around it. Lines keep their
 * numbers, and every blank and line end that belongs to the file stays: in a resolver file they decide.
 */
export function readFilePaste(
  text: string,
  context: PasteContext = {},
): { readonly text: string; readonly context: PasteContext } {
  const lines = [...bareLines(stripEscapes(text.replace(/^\ufeff/, '')))];
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('```'));
  const typed = shownFile(lines[first]?.trim() ?? '');
  if (typed !== null) lines[first] = '';
  const bare = lines.map((line) => (/^\s*```\w*\s*$/.test(line) ? '' : line));
  const command = context.command ?? typed;
  return { text: bare.join('\n'), context: command === null ? context : { ...context, command } };
}
