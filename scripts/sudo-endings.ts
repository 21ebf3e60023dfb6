/**
 * Plays every way in which a hand-over to sudo can end: real sudo, an account with a password, keys typed in a
 * pseudo-terminal. Prints what came of each, and exits with 1 when one is not as it should be.
 * Usage: sudo-endings.ts [WORD…], only those with all of these words in their name
 */
import { missingForComputer } from '../test/computer/computer.ts';
import { judge } from '../test/support/sudo-endings/judge.ts';
import { ENDINGS, type EndingCase } from '../test/support/sudo-endings/scenes.ts';
import { type Ending, Stage } from '../test/support/sudo-endings/stage.ts';

const LABEL = 14;
const WIDTH = 100;

const missing = missingForComputer();
if (missing !== '') {
  console.error(`Nothing can be played here: ${missing}.`);
  process.exit(1);
}
const words = process.argv.slice(2);
const chosen = ENDINGS.filter(({ name }) => words.every((word) => name.includes(word)));
console.log('Session, screens, journal, lease, files and sudo are real; only the checks are made up, to be quick.\n');
const stage = await Stage.open();
let right = 0;
try {
  for (const scene of chosen) right += (await told(scene)) ? 1 : 0;
} finally {
  stage.close();
}
console.log(`${right} of ${chosen.length} as they should be.`);
process.exit(right === chosen.length && right > 0 ? 0 : 1);

async function told(scene: EndingCase): Promise<boolean> {
  try {
    const ending = await stage.play(scene);
    const wrong = judge(scene, ending);
    print(scene, ending, wrong);
    return wrong.length === 0;
  } catch (error) {
    console.log(`${scene.name}\n  ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

function print({ name, typed }: EndingCase, ending: Ending, wrong: readonly string[]): void {
  const { asked, said, changed, ticket, exitCode, disorder } = ending;
  const rows: readonly (readonly [string, string])[] = [
    ['typed', typed],
    ['sudo asked', `${asked} times`.replace(/^1 times$/, 'once').replace(/^0 times$/, 'nobody')],
    ['said at last', said || '(nobody is left to read it)'],
    ['changed', changed.join(', ') || 'nothing'],
    ['ticket after', ticket ? 'yes' : 'none'],
    ['exit code', exitCode === null ? '(the terminal is gone)' : String(exitCode)],
    ['in order', disorder.join('; ') || 'terminal, journal, lease, files; the password is nowhere'],
    ...wrong.map((what) => ['WRONG', what] as const),
  ];
  console.log(name);
  for (const [label, text] of rows) {
    const [first = '', ...more] = wrapped(text);
    console.log(`  ${label.padEnd(LABEL)}${first}`);
    for (const row of more) console.log(`  ${' '.repeat(LABEL)}${row}`);
  }
  console.log('');
}

function wrapped(text: string): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH - LABEL - 2)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
