import type { Reading } from '../../../src/macos/reading.ts';

/** What must hold of a reading of any text; the first that does not, in words. null: all is well. */
export function faultOfReading(text: string, reading: Reading<unknown>): string | null {
  const lines = text.split('\n');
  let before = 0;
  for (const { line, text: shown } of reading.notUnderstood) {
    const actual = lines[line - 1];
    if (actual === undefined) return `line ${line} of ${lines.length} is not in the text`;
    if (line <= before) return `line ${line} is listed after line ${before}`;
    if (!comesFrom(shown, actual)) return `line ${line} is ${JSON.stringify(actual)} and not ${JSON.stringify(shown)}`;
    before = line;
  }
  return null;
}

/** Whether a line is what is left of another when controls and whatever is no plain character were taken off. */
function comesFrom(shown: string, actual: string): boolean {
  let at = 0;
  for (const character of shown.replaceAll('\\r', '').replace(/[^!-~]/g, '')) {
    at = actual.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
