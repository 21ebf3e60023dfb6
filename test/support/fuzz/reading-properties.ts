import type { Reading } from '../../../src/macos/reading.ts';
import { stripControls } from '../../../src/words/untrusted.ts';

/** What must hold of a reading of any text; the first that does not, in words. null: all is well. */
export function faultOfReading(text: string, reading: Reading<unknown>): string | null {
  const lines = text.split('\n');
  let before = 0;
  for (const { line, text: shown } of reading.notUnderstood) {
    const actual = lines[line - 1];
    if (actual === undefined) return `line ${line} of ${lines.length} is not in the text`;
    if (line <= before) return `line ${line} is listed after line ${before}`;
    if (!bare(actual).includes(bare(shown)))
      return `line ${line} is ${JSON.stringify(actual)} and not ${JSON.stringify(shown)}`;
    before = line;
  }
  return null;
}

/** A line without what is taken off on the way: controls, and whatever kind of blank stands between words. */
function bare(line: string): string {
  return stripControls(line.toWellFormed())
    .replaceAll('\ufffd', '')
    .replace(/\\r|[\s\ufffe\uffff\\]/g, '');
}
