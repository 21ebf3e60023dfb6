// Takes the pictures of docs/repair.md: the built wizard mends a file of root's, with real sudo, on a Linux computer
// made of namespaces (test/computer). Part of `npm run screenshots`; needs root, as those tests do.
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { bootComputer, GOMEND, missingForComputer, PASSWORD } from '../test/computer/computer.ts';
import { KEY, type OpenTerminal, openTerminal } from '../test/support/terminal/open-terminal.ts';
import { missingFonts, screenPng } from '../test/support/terminal/screen-png.ts';
import { justLook, moveTo, press } from '../test/support/terminal/walk.ts';

const pictures = join(import.meta.dirname, '..', 'docs/pictures');
const BASHRC = `PS1='gina ~ $ '\nPATH=$PATH:/usr/local/go/bin\ngomend() { LANG=C.UTF-8 ${GOMEND.join(' ')} "$@"; }\n`;
const HOSTS = `127.0.0.1 localhost ${hostname()}\n::1 localhost\n192.0.2.99 proxy.golang.org\n`;

const prompts = (screen: OpenTerminal) => screen.written().split('password for gina').length - 1;

async function password(screen: OpenTerminal, nth: number): Promise<void> {
  await screen.waitFor(() => prompts(screen) === nth);
  screen.write(`${PASSWORD}\r`);
}

/** At each stop a picture. */
const STOPS: readonly { readonly name: string; readonly reach: (screen: OpenTerminal) => Promise<void> }[] = [
  {
    name: 'repair-1-review',
    reach: async (screen) => {
      await justLook(screen);
      await moveTo(screen, '/etc/hosts pins');
      await press(screen, KEY.enter, 'What I would do');
      await press(screen, KEY.enter, 'go on to the question');
    },
  },
  { name: 'repair-2-confirm', reach: (screen) => press(screen, KEY.enter, 'Do it?') },
  {
    name: 'repair-3-password',
    reach: async (screen) => {
      await press(screen, 'y', () => !screen.text().includes('Do it?'));
      await screen.waitFor(() => prompts(screen) === 1);
    },
  },
  {
    name: 'repair-4-apply',
    reach: async (screen) => {
      await password(screen, 1);
      await screen.waitFor(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] Change \/etc\/hosts/);
    },
  },
  { name: 'repair-5-verify', reach: (screen) => screen.waitFor('Looking again') },
  { name: 'repair-6-summary', reach: (screen) => screen.waitFor('Done, and proven') },
  { name: 'repair-7-undo', reach: (screen) => press(screen, 'u', 'back?') },
  {
    name: 'repair-8-undone',
    reach: async (screen) => {
      await press(screen, 'y', () => prompts(screen) === 2);
      await password(screen, 2);
      await screen.waitFor('Taken back');
    },
  },
];

const missing = missingFonts() ?? missingForComputer();
if (missing !== '') {
  process.stderr.write(`no pictures of a repair: ${missing}\n`);
  process.exit(1);
}
const computer = await bootComputer('/bin/bash');
await computer.write('/home/gina/.bashrc', BASHRC, 'gina');
await computer.write('/home/gina/.bash_profile', '. ~/.bashrc\n', 'gina');
await computer.write('/etc/hosts', HOSTS);
await computer.run(['chmod', '644', '/etc/hosts']);
const screen = openTerminal({
  argv: computer.inside(['su', '-', 'gina']),
  cols: 80,
  rows: 34,
  env: { PATH: process.env['PATH'] ?? '' },
});
try {
  await screen.waitFor(/\$ ?$/);
  screen.write('clear; gomend\r');
  for (const { name, reach } of STOPS) {
    await reach(screen);
    writeFileSync(join(pictures, `${name}.png`), screenPng(screen, 1));
    process.stdout.write(`${name}.png\n`);
  }
} finally {
  screen.close();
  computer.stop();
}
process.exit();
