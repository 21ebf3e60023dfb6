// Takes the pictures of docs/resolver-map.md on a simulated Mac: the command, and the wizard's own page. Part of
// `npm run screenshots`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTerminal } from '../test/support/terminal/open-terminal.ts';
import { missingFonts, screenPng } from '../test/support/terminal/screen-png.ts';
import { justLook, moveTo, press } from '../test/support/terminal/walk.ts';

const root = join(import.meta.dirname, '..');
const PATIENCE_MS = 60_000;
const MAC = ['--simulate', 'go-resolver-past-vpn'];

const missing = missingFonts();
if (missing !== null) {
  process.stderr.write(`no pictures: ${missing}\n`);
  process.exit(1);
}

const open = (cols: number, rows: number, ...words: readonly string[]) =>
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

const command = open(80, 40, 'explain', 'resolver', 'goproxy.corp.test', ...MAC);
await command.waitForEnd(PATIENCE_MS);
take(command, 'map-1-command');
command.close();

const wizard = open(80, 24, ...MAC);
await justLook(wizard);
await moveTo(wizard, 'goproxy.corp.test');
await press(wizard, '\r', 'who answers');
await press(wizard, 'm', 'Who answers for goproxy.corp.test');
take(wizard, 'map-2-wizard');
wizard.close();
process.exit();
