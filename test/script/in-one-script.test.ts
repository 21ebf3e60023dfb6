import { describe, expect, it } from 'vitest';
import { rebaseEdits } from '../../src/engine/repair/rebase.ts';
import type { Fix, Step } from '../../src/model/fix.ts';
import { ScriptCollector } from '../../src/report/script/collect.ts';
import { script } from '../../src/words/en/script.ts';
import { Words } from '../../src/words/words.ts';
import { words } from '../commands/toy.ts';
import { macWith } from '../machine/simulated/macs.ts';

const never = new AbortController().signal;
const FILE = '/Users/sam/toy.conf';
const says = new Words('en', {
  ...script,
  ...Object.fromEntries(words.keys().map((key) => [key, words.say(key)])),
  'refusal.file-changed': 'changed {path}',
});

const takeOut = (line: number, was: string): Step => ({
  kind: 'edit',
  path: FILE,
  as: 'person',
  edits: [{ kind: 'line', line, was, becomes: null }],
});

function fixOf(subject: string, ...steps: readonly Step[]): Fix {
  return {
    id: 'shell.take-out',
    subject,
    params: { file: FILE },
    risk: 'low',
    effect: 'now',
    steps,
    touches: [],
    proves: [],
  };
}

async function taken(content: string, fixes: readonly Fix[], open = false) {
  const machine = macWith({ files: { '~/toy.conf': content } });
  const collector = new ScriptCollector({ machine, words: says, version: '0', open });
  const whys: string[] = [];
  for (const fix of fixes) {
    const result = await collector.take(fix, never);
    whys.push(result.taken ? 'taken' : result.why.key.replace('script.cannot.', ''));
  }
  return { whys, text: collector.count > 0 ? collector.text() : '' };
}

const run = (...argv: [string, ...string[]]): Step => ({ kind: 'run', argv, changes: [], inverse: null });

describe('fixes in one script', () => {
  it('are planned one upon the other: the second takes out the line that was meant', async () => {
    const { whys, text } = await taken('A\nB\nX\nB\n', [fixOf('1', takeOut(1, 'A')), fixOf('2', takeOut(2, 'B'))]);
    expect(whys).toEqual(['taken', 'taken']);
    expect(text).toContain('new_2_1() {\n  /usr/bin/tail -n +2 "$1"\n}');
    const first = /^new_1_1=(\w+)$/m.exec(text)?.[1];
    expect(/^was_2_1=(\w+)$/m.exec(text)?.[1]).toBe(first);
  });

  it.each([
    [
      'changes a line that an earlier one takes out',
      [fixOf('1', takeOut(1, 'A')), fixOf('2', takeOut(1, 'A'), run('/bin/ls'))],
      'same-file',
    ],
    ['is the same again', [fixOf('1', takeOut(1, 'A')), fixOf('2', takeOut(1, 'A'))], 'included'],
    ['was found for another file', [fixOf('1', takeOut(1, 'A')), fixOf('2', takeOut(2, 'X'))], 'refusal.file-changed'],
  ])('leave out what %s', async (_, fixes, why) => {
    expect((await taken('A\nB\n', fixes)).whys).toEqual(['taken', why]);
  });

  it.each([
    ['a name with a line end in it', run('/bin/ls', 'a\nrm -rf x'), 'name'],
    ['a credential in a command', run('/bin/launchctl', 'setenv', 'GOPROXY', 'https://ada:s3cret@h'), 'secret'],
    [
      'a credential that the file did not have',
      {
        ...takeOut(1, 'A'),
        edits: [{ kind: 'line', line: 1, was: 'A', becomes: 'export https_proxy=http://ada:s3cret@h' }],
      } as Step,
      'secret',
    ],
  ])('leave out %s', async (_, step, why) => {
    expect((await taken('A\n', [fixOf('1', step)])).whys).toEqual([why]);
  });

  it('carry a credential of the file itself where nobody else can read it, and say so', async () => {
    const line = 'export https_proxy=http://ada:s3cret@h';
    const step: Step = {
      kind: 'edit',
      path: FILE,
      as: 'person',
      edits: [{ kind: 'line', line: 1, was: line, becomes: `# ${line}` }],
    };
    const closed = await taken(`${line}\n`, [fixOf('1', step)]);
    expect(closed.whys).toEqual(['taken']);
    expect(closed.text).toContain('do not pass this script on');
    // Once, in the line that is written; nowhere where it is told what happens.
    expect(closed.text.match(/s3cret/g)).toHaveLength(1);
    expect((await taken(`${line}\n`, [fixOf('1', step)], true)).whys).toEqual(['secret-in-open']);
  });
});

describe('edits for a file that changes before', () => {
  it('count its lines anew, and leave blocks alone', () => {
    const bytes = (text: string) => Buffer.from(text);
    const block = { kind: 'block', id: 'x', lines: ['y'] } as const;
    const edits = [{ kind: 'line', line: 3, was: 'c', becomes: null } as const, block];
    expect(rebaseEdits(edits, bytes('a\nb\nc\n'), bytes('b\nNEW\nNEW\nc\n'))).toEqual([
      { ...edits[0], line: 4 },
      block,
    ]);
  });
});
