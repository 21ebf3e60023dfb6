import { describe, expect, it } from 'vitest';
import { compare, type Run } from '../../src/practice/comparison.ts';
import type { ChangeMove, Move } from '../../src/practice/move.ts';
import { finding } from '../components/demo.ts';

const examined: Move = { kind: 'examine', flow: 'shell', check: null, wrong: ['shell.a'] };
const named: Move = { kind: 'name', cause: 'gone', named: true };

function change(parts: Partial<ChangeMove> & { readonly id?: string } = {}): ChangeMove {
  const { id = 'shell.mend', ...rest } = parts;
  return {
    kind: 'change',
    fix: { id, subject: '', params: {} },
    check: 'shell.a',
    outcome: 'proven',
    detail: '',
    told: [],
    steps: [0],
    lasting: false,
    forbidden: [],
    afterCause: true,
    ...rest,
  };
}

function run(parts: Partial<Run> = {}): Run {
  return {
    case: { causes: ['gone'], fixes: ['shell.mend'] },
    ending: 'finished',
    moves: [examined, change(), named],
    named: ['gone'],
    causesSeen: new Set(['gone', 'by-the-way']),
    unmet: [],
    left: [],
    standing: [0],
    way: [{ kind: 'change', fix: { id: 'shell.mend', subject: 'x', params: {} }, check: 'shell.a' }],
    ...parts,
  };
}

const codes = (parts: Partial<Run>) => compare(run(parts)).remarks.map(({ code, move }) => `${code} ${move}`);

describe('an exercise is passed', () => {
  it.each<[string, Partial<Run>, boolean]>([
    ['when all is mended and named', {}, true],
    ['also by way of things that were looked at in vain', { moves: [examined, examined, change(), named] }, true],
    ['not when it was given up', { ending: 'gave-up' }, false],
    ['not when its input ended', { ending: 'input-ended' }, false],
    ['not when something is still wrong', { left: [finding()] }, false],
    ['not when a fact is not as it should be', { unmet: ['a: 1, but 2'] }, false],
    ['not when the cause is not named', { named: [] }, false],
    ['not when one of two causes is not named', { case: { causes: ['gone', 'bent'], fixes: ['shell.mend'] } }, false],
    ['not when everything was named at a guess', { named: ['gone', 'bent'] }, false],
  ])('%s', (_, parts, passed) => {
    expect(compare(run(parts)).passed).toBe(passed);
  });
});

describe('what is said about a way', () => {
  it.each<[string, Partial<Run>, readonly string[]]>([
    ['the right way', {}, []],
    [
      'a change that did not help and stands',
      { moves: [examined, change(), change({ id: 'other', steps: [1] }), named], standing: [0, 1] },
      ['not-needed-stands 2'],
    ],
    [
      'the same, taken back',
      { moves: [examined, change(), change({ id: 'other', steps: [1] }), named] },
      ['not-needed-taken-back 2'],
    ],
    [
      'the same, where nothing takes it back',
      { moves: [examined, change(), change({ id: 'other', steps: [1], lasting: true }), named], standing: [0, 1] },
      ['not-needed-lasts 2'],
    ],
    [
      'something that only the caller did, and that did not help',
      { moves: [examined, change(), change({ id: 'other', steps: [] }), named] },
      ['not-needed-lasts 2'],
    ],
    [
      'something forbidden, although it failed',
      { moves: [examined, change({ id: 'other', outcome: 'failed', steps: [], forbidden: ['x'] }), change(), named] },
      ['forbidden 1'],
    ],
    [
      'a change that was refused',
      { moves: [examined, change({ id: 'other', outcome: 'refused' }), change(), named] },
      [],
    ],
    [
      'a change before its cause was seen',
      { moves: [change({ id: 'other', steps: [1], afterCause: false }), examined, change(), named] },
      ['not-needed-taken-back 0', 'before-cause 0'],
    ],
    ['the right change, taken back', { standing: [] }, ['right-taken-back 1']],
    [
      'the right change, taken back and made again',
      { moves: [examined, change(), change({ steps: [1] }), named], standing: [1] },
      [],
    ],
    ['no change', { moves: [examined, named], standing: [] }, ['fix-missing null']],
    ['no cause', { moves: [examined, change()], named: [] }, ['cause-not-named null']],
    ['nothing seen', { moves: [change()], named: [], causesSeen: new Set() }, ['cause-not-seen null']],
    [
      'a wrong cause',
      { moves: [examined, change(), named, { kind: 'name', cause: 'bent', named: true }], named: ['gone', 'bent'] },
      ['wrong-cause 3'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(codes(parts)).toEqual(expected);
  });
});

it('counts every move, and as changes only those that were made', () => {
  const moves: readonly Move[] = [
    examined,
    { kind: 'look', source: '/etc/hosts' },
    change({ outcome: 'refused' }),
    change(),
    { kind: 'take-back', taken: 1, left: 0 },
    named,
  ];
  expect(compare(run({ moves })).counts).toEqual({
    examined: 1,
    looked: 1,
    changed: 1,
    takenBack: 1,
    named: 1,
    all: 6,
    shortest: 1,
  });
});
