// Takes the pictures of the wizard in Chinese: docs/pictures/zh-*.png, 80 columns and 24 rows, in a real
// pseudo-terminal on a simulated Mac. Part of `npm run screenshots`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY, type OpenTerminal, openTerminal } from '../test/support/terminal/open-terminal.ts';
import { missingChineseFont, missingFonts, screenPng } from '../test/support/terminal/screen-png.ts';
import { moveTo, press } from '../test/support/terminal/walk.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');

/** The way through the wizard: at each stop a picture, then the keys to the next. */
const STOPS: readonly { readonly name: string; readonly reach: (screen: OpenTerminal) => Promise<void> }[] = [
  { name: 'welcome', reach: (screen) => screen.waitFor('只是看看') },
  {
    name: 'findings',
    reach: async (screen) => {
      await moveTo(screen, '只是看看');
      await press(screen, KEY.enter, '检查结果');
    },
  },
  { name: 'finding', reach: (screen) => press(screen, KEY.enter, '依据') },
  { name: 'review', reach: (screen) => press(screen, KEY.enter, '~/.zshrc') },
  { name: 'confirm', reach: (screen) => press(screen, KEY.enter, '要执行吗') },
  { name: 'summary', reach: (screen) => press(screen, 'y', '已完成') },
];

const missing = missingFonts() ?? missingChineseFont();
if (missing !== null) {
  process.stderr.write(`no pictures: ${missing}\n`);
  process.exit(1);
}

mkdirSync(pictures, { recursive: true });
const screen = openTerminal({
  argv: [process.execPath, join(root, 'dist/cli.js'), '--simulate', 'goroot-frozen', '--lang', 'zh-CN'],
  cols: 80,
  rows: 24,
  env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
});
for (const { name, reach } of STOPS) {
  await reach(screen);
  const file = `zh-${name}.png`;
  writeFileSync(join(pictures, file), screenPng(screen));
  process.stdout.write(`${file}\n`);
}
screen.close();
process.exit();
