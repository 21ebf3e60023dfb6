import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenTerminal, openTerminal } from '../../test/support/terminal/open-terminal.ts';
import { missingFonts, screenPng } from '../../test/support/terminal/screen-png.ts';

const root = join(import.meta.dirname, '../..');

/** Ends the script with a sentence where no picture can be drawn here. */
export function needFonts(): void {
  const missing = missingFonts();
  if (missing === null) return;
  process.stderr.write(`no pictures: ${missing}\n`);
  process.exit(1);
}

/** The built gomend in a terminal of that size. @param words behind its name on the command line */
export function openGomend(cols: number, rows: number, ...words: readonly string[]): OpenTerminal {
  const env = { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>;
  return openTerminal({ argv: [process.execPath, join(root, 'dist/cli.js'), ...words], cols, rows, env });
}

/** Writes what the terminal shows now to docs/pictures. */
export function take(screen: OpenTerminal, name: string): void {
  writeFileSync(join(root, 'docs/pictures', `${name}.png`), screenPng(screen));
  process.stdout.write(`${name}.png\n`);
}
