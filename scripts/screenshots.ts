// Takes the pictures in docs/pictures: the built wizard, driven by keys in a real pseudo-terminal on a
// simulated Mac. `npm run screenshots`; those of a repair with sudo are taken by repair-pictures.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY, type OpenTerminal, openTerminal } from '../test/support/terminal/open-terminal.ts';
import { missingFonts, screenPng } from '../test/support/terminal/screen-png.ts';
import { moveTo, press } from '../test/support/terminal/walk.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');

const SCENARIO = join(import.meta.dirname, 'screenshots.yaml');
const SIZES = [
  { cols: 80, rows: 24 },
  { cols: 120, rows: 40 },
] as const;

/** The way through the wizard: at each stop a picture, then the keys to the next. */
const STOPS: readonly { readonly name: string; readonly reach: (screen: OpenTerminal) => Promise<void> }[] = [
  { name: 'welcome', reach: (screen) => screen.waitFor('Just look') },
  {
    name: 'examine',
    reach: async (screen) => {
      await moveTo(screen, 'Just look');
      screen.write(KEY.enter);
      await screen.waitFor('skip the slow one');
    },
  },
  { name: 'findings', reach: (screen) => screen.waitFor('What was found') },
  { name: 'finding', reach: (screen) => press(screen, KEY.enter, 'What I would do') },
  { name: 'review', reach: (screen) => press(screen, KEY.enter, 'go on to the question') },
  { name: 'confirm', reach: (screen) => press(screen, KEY.enter, 'Do it?') },
  { name: 'summary', reach: (screen) => press(screen, 'y', 'Done, and proven') },
];

const missing = missingFonts();
if (missing !== null) {
  process.stderr.write(`no pictures: ${missing}\n`);
  process.exit(1);
}

mkdirSync(pictures, { recursive: true });
for (const { cols, rows } of SIZES) {
  const screen = openTerminal({
    argv: [process.execPath, join(root, 'dist/cli.js'), '--simulate', SCENARIO],
    cols,
    rows,
    env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
  });
  for (const { name, reach } of STOPS) {
    await reach(screen);
    const file = `${name}-${cols}x${rows}.png`;
    writeFileSync(join(pictures, file), screenPng(screen));
    process.stdout.write(`${file}\n`);
  }
  screen.close();
}
process.exit();
