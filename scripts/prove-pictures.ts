// Takes the pictures of docs/proving.md with the go of this computer: `gomend prove` under way and at its end, and the
// wizard's own page. Part of `npm run screenshots`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTerminal } from '../test/support/terminal/open-terminal.ts';
import { missingFonts, screenPng } from '../test/support/terminal/screen-png.ts';
import { justLook, press } from '../test/support/terminal/walk.ts';

const root = join(import.meta.dirname, '..');
const [cols, rows] = [100, 44];
/** A first run compiles the standard library. */
const PATIENCE_MS = 300_000;

const missing = missingFonts();
if (missing !== null) {
  process.stderr.write(`no pictures: ${missing}\n`);
  process.exit(1);
}

const open = (...words: readonly string[]) =>
  openTerminal({
    argv: [process.execPath, join(root, 'dist/cli.js'), ...words],
    cols,
    rows,
    env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
  });

function take(screen: ReturnType<typeof open>, name: string): void {
  writeFileSync(join(root, 'docs/pictures', `${name}.png`), screenPng(screen));
  process.stdout.write(`${name}.png\n`);
}

const prove = open('prove');
await prove.waitFor(/█{6,}░+/, PATIENCE_MS);
take(prove, 'prove-1-running');
await prove.waitForEnd(PATIENCE_MS);
take(prove, 'prove-2-done');
prove.close();

const wizard = open();
await justLook(wizard);
await press(wizard, 'p', 'Proving that Go works');
await wizard.waitFor(/█{6,}░+/, PATIENCE_MS);
take(wizard, 'prove-3-wizard-running');
await wizard.waitFor('What the proofs say', PATIENCE_MS);
take(wizard, 'prove-4-wizard-done');
wizard.close();
process.exit();
