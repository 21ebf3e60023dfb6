// Takes the picture of docs/dns.md: the wizard's page about a name server that loses questions, on a simulated Mac.
// Part of `npm run screenshots`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTerminal } from '../test/support/terminal/open-terminal.ts';
import { missingFonts, screenPng } from '../test/support/terminal/screen-png.ts';
import { justLook, moveTo, press } from '../test/support/terminal/walk.ts';

const root = join(import.meta.dirname, '..');
const NAME = 'dns-latency-80x24.png';

const missing = missingFonts();
if (missing !== null) {
  process.stderr.write(`no picture: ${missing}\n`);
  process.exit(1);
}

const screen = openTerminal({
  argv: [process.execPath, join(root, 'dist/cli.js'), '--simulate', join(import.meta.dirname, 'latency.yaml')],
  cols: 80,
  rows: 24,
  env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
});
await justLook(screen);
await moveTo(screen, 'unanswered');
await press(screen, '\r', 'lost');
writeFileSync(join(root, 'docs/pictures', NAME), screenPng(screen));
process.stdout.write(`${NAME}\n`);
screen.close();
process.exit();
