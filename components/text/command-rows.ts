import { commandLine } from '../../src/shell/command-line.ts';
import { widthOf } from './width.ts';

/**
 * A command in rows of at most `width` columns, broken only between arguments and with a backslash,
 * so that what is copied off the screen still is the same command.
 */
export function commandRows(argv: readonly string[], width: number): readonly string[] {
  const whole = commandLine(argv);
  if (widthOf(whole) <= width) return [whole];
  const rows: string[] = [];
  let row = '';
  for (const word of argv.map((argument) => commandLine([argument]))) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (widthOf(longer) <= width - 2 || row === '') row = longer;
    else {
      rows.push(`${row} \\`);
      row = `  ${word}`;
    }
  }
  return [...rows, row];
}
