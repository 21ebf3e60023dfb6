import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/engine/repair/plan.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import { listScenarios, loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { forbiddenIn } from '../../src/practice/forbidden.ts';
import { pick } from '../../src/practice/seed.ts';
import { shortestWay } from '../../src/practice/shortest-way.ts';
import { finding, fix, plan } from '../components/demo.ts';

const run = (...argv: readonly [string, ...string[]]): PlannedStep => ({ kind: 'run', argv, saved: [], inverse: null });
const diffed = (...lines: readonly string[]): PlannedStep => ({
  kind: 'replace',
  keeping: { copy: null, writeProtected: false, kept: [], lost: [], origin: null },
  makes: [],
  as: 'person',
  before: { path: '/Users/ada/.zshrc', target: '/Users/ada/.zshrc', content: null },
  after: { bytes: new Uint8Array(), mode: 0o644, uid: 501, gid: 20 },
  diff: lines.map((text) => ({ sign: text[0] as '+' | '-' | ' ', line: 1, text: text.slice(1) })),
  commands: [],
});
const rooted = (...argv: readonly string[]): PlannedStep => ({
  kind: 'privileged',
  operation: { op: 'purge-dns-cache' },
  inverse: null,
  commands: [argv],
});

describe('what must never be proposed', () => {
  it.each<[string, Plan, readonly string[], readonly string[]]>([
    [
      'a command',
      plan({ steps: [run('/x/go', 'env', '-w', 'GOPROXY=direct')] }),
      ['GOPROXY=direct', 'y'],
      ['GOPROXY=direct'],
    ],
    [
      'a command over two arguments',
      plan({ steps: [run('/x/brew', 'reinstall', 'go')] }),
      ['brew reinstall go'],
      ['brew reinstall go'],
    ],
    ['an empty argument', plan({ steps: [run('/x/n', '-set', 'Wi-Fi', '')] }), ['-set Wi-Fi ""'], ['-set Wi-Fi ""']],
    ['a line that comes', plan({ steps: [diffed('+export GOROOT=/x')] }), ['export GOROOT=/x'], ['export GOROOT=/x']],
    ['a line that goes', plan({ steps: [diffed('-export GOROOT=/x')] }), ['export GOROOT=/x'], []],
    ['a line that stays', plan({ steps: [diffed(' export GOROOT=/x')] }), ['export GOROOT=/x'], []],
    ['root', plan({ steps: [rooted('/usr/bin/sudo', '-n')] }), ['sudo'], ['sudo']],
    ['a fix by its id', plan({ fix: fix({ id: 'a.b' }) }), ['a.b', 'a'], ['a.b']],
    ['nothing of it', plan({ steps: [run('/x/go', 'version')] }), ['sudo', 'GOPROXY'], []],
  ])('%s', (_, made, never, found) => {
    expect(forbiddenIn(made, never)).toEqual(found);
  });
});

describe('the shortest right way', () => {
  const person = { kind: 'person', instruction: { key: 'step.press', params: {} }, doneWhen: [] } as const;
  /** @param looks what every check says at first, after the first change, and so on; the last stays */
  const wayOf = async (of: Parameters<typeof shortestWay>[0], ...looks: readonly (readonly Finding[])[]) => {
    let looked = 0;
    const examine = async () => looks[Math.min(looked++, looks.length - 1)] ?? [];
    const machine = scenarioMachine(loadScenario('healthy'), { pace: 'instant' });
    const patient = { machine, store: memoryJournalStore(), tell: () => {} };
    const signal = new AbortController().signal;
    return told(await shortestWay(of, { patient, version: '0', signal, examine }));
  };
  const told = (steps: Awaited<ReturnType<typeof shortestWay>>) =>
    steps.map((step) => {
      if (step.kind === 'examine') return `examine ${step.check}`;
      if (step.kind === 'change') return `change ${step.fix.id} ${step.fix.subject}`.trim();
      return step.kind === 'tell' ? `tell ${step.instruction.key}` : `name ${step.cause}`;
    });

  it('looks, mends in the order of what helps, lets the caller do their part, and names', async () => {
    const findings = [
      finding({ check: 'a.one', cause: 'one', fixes: [fix({ id: 'mend.one' })] }),
      finding({ check: 'b.two', cause: 'two', fixes: [fix({ id: 'mend.two', steps: [person] })] }),
    ];
    expect(await wayOf({ causes: ['one', 'two'], fixes: ['mend.two', 'mend.one'] }, findings)).toEqual([
      'examine b.two',
      'change mend.two',
      'tell step.press',
      'examine a.one',
      'change mend.one',
      'name one',
      'name two',
    ]);
  });

  it('takes the offer of a finding with the cause, and each offer once', async () => {
    const mend = (subject: string) => [fix({ id: 'mend', subject })];
    const findings = [
      finding({ check: 'a.other', cause: 'other', fixes: mend('o') }),
      finding({ check: 'a.one', cause: 'one', subject: '1', fixes: mend('1') }),
      finding({ check: 'a.one', cause: 'one', subject: '2', fixes: mend('2') }),
    ];
    expect(await wayOf({ causes: ['one'], fixes: ['mend', 'mend'] }, findings)).toEqual([
      'examine a.one',
      'change mend 1',
      'change mend 2',
      'name one',
    ]);
  });

  it('looks also at a cause that nothing mends, and says a fix that nothing offers', async () => {
    const findings = [finding({ check: 'a.one', cause: 'one' }), finding({ check: 'b.one', cause: 'one' })];
    expect(await wayOf({ causes: ['one'], fixes: ['by.hand'] }, findings)).toEqual([
      'change by.hand',
      'examine a.one',
      'name one',
    ]);
  });

  it('looks again for what shows only when the first has helped, and not for what proves it', async () => {
    const first = finding({ check: 'a.one', cause: 'one', fixes: [fix({ id: 'mend.one', proves: ['b.two'] })] });
    const proving = finding({ check: 'b.two', cause: 'two', fixes: [fix({ id: 'mend.two', proves: [] })] });
    const elsewhere = finding({ check: 'c.three', cause: 'three', fixes: [fix({ id: 'mend.three', proves: [] })] });
    const of = { causes: ['one'], fixes: ['mend.one', 'mend.two', 'mend.three'] };
    expect(await wayOf(of, [first], [proving], [elsewhere])).toEqual([
      'examine a.one',
      'change mend.one',
      'change mend.two',
      'examine c.three',
      'change mend.three',
      'name one',
    ]);
  });
});

describe('the Mac that a seed picks', () => {
  const names = listScenarios().map(({ name }) => name);

  it('is the same every time, whatever the order of the list', () => {
    for (const seed of [0, 1, 7, 2 ** 31 - 1]) expect(pick(names.toReversed(), seed)).toBe(pick(names, seed));
  });

  it('is any of them, and not the next for the next number', () => {
    const picked = Array.from({ length: 200 }, (_, seed) => pick(names, seed));
    expect(new Set(picked)).toEqual(new Set(names));
    const sorted = names.toSorted();
    const next = picked.filter(
      (name, seed) => sorted.indexOf(name) === (sorted.indexOf(picked[seed - 1] ?? '') + 1) % names.length,
    );
    expect(next.length).toBeLessThan(100);
  });
});
