import type { Selection } from '../../src/commands/selection.ts';
import type { Target } from '../../src/commands/target.ts';
import { type Check, defineCheck } from '../../src/engine/check.ts';
import { defineFact, Unobservable } from '../../src/engine/fact.ts';
import { ok, problem, unknown, warning } from '../../src/engine/verdict.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import { memoryLease } from '../../src/machine/lease/memory-lease.ts';
import { memoryLeftStore } from '../../src/machine/left/left-store.ts';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../src/machine/simulated/index.ts';
import type { Fix, Step } from '../../src/model/fix.ts';
import { message } from '../../src/model/message.ts';
import { asked } from '../../src/words/en/asked.ts';
import { card } from '../../src/words/en/card.ts';
import { cli } from '../../src/words/en/cli.ts';
import { runner } from '../../src/words/en/runner.ts';
import { unfinished } from '../../src/words/en/unfinished.ts';
import { Words } from '../../src/words/words.ts';

/** A small world: one file with lines that are wrong, and checks that find and mend them. */
export const words = new Words('en', {
  ...asked,
  ...card,
  ...cli,
  ...runner,
  ...unfinished,
  'check.shell.broken': 'no line is broken',
  'check.shell.odd': 'no line is odd',
  'check.proxy.fine': 'the proxy is fine',
  'finding.toy.fine.summary': 'all is well',
  'finding.toy.wrong.summary': '{file} has the line {text}',
  'finding.toy.wrong.meaning': 'It breaks things.',
  'finding.toy.wrong.advice': 'Take it out.',
  'fix.shell.take-out.title': 'take it out of {file}',
  'fix.shell.take-out.why': 'Nothing needs it.',
  'fix.shell.take-out.risk': 'None.',
  'fix.shell.take-out.undo': 'The line comes back.',
  'step.toy.press': 'Press the button.',
});

export const FILE = '/Users/sam/toy.conf';

const lines = defineFact<readonly string[]>({
  id: 'toy.lines',
  limitMs: 1_000,
  async observe(look) {
    const read = await look.machine.readFile(FILE);
    if (!read.ok) throw new Unobservable({ code: 'missing', subject: FILE, detail: '' });
    return new TextDecoder().decode(read.value).split('\n');
  },
});

export const takeOutSteps = (line: number, was: string): readonly Step[] => [
  { kind: 'edit', path: FILE, as: 'person', edits: [{ kind: 'line', line, was, becomes: null }] },
];
export const PURGE: Step = { kind: 'privileged', operation: { op: 'purge-dns-cache' }, inverse: null };
export const PRESS: Step = { kind: 'person', instruction: message('step.toy.press'), doneWhen: [] };

export interface ToyOptions {
  readonly status?: 'problem' | 'warning';
  readonly steps?: (line: number, was: string) => readonly Step[];
}

/** Finds every line that is `word`, each with a fix. */
export function lineCheck(id: string, word: string, options: ToyOptions = {}): Check {
  const { status = 'problem', steps = takeOutSteps } = options;
  const verdict = status === 'problem' ? problem : warning;
  return defineCheck({
    id,
    flow: 'shell',
    needs: { lines },
    judge: (facts) => {
      const found = facts.lines.flatMap((text, index) => (text === word ? [index + 1] : []));
      if (found.length === 0) return [ok('toy.fine')];
      return found.map((line) => {
        const fix: Fix = {
          id: 'shell.take-out',
          subject: word,
          params: { file: FILE },
          risk: 'low',
          effect: 'now',
          steps: steps(line, word),
          touches: ['toy.lines'],
          proves: [id],
        };
        const evidence = [{ kind: 'file', source: FILE, excerpt: word, line, ms: null, outcome: 'ok' }] as const;
        return verdict('toy.wrong', { params: { file: FILE, text: word }, subject: word, evidence, fixes: [fix] });
      });
    },
  });
}

export const fine: Check = defineCheck({ id: 'proxy.fine', flow: 'proxy', needs: {}, judge: () => [ok('toy.fine')] });

export const blind: Check = defineCheck({
  id: 'proxy.fine',
  flow: 'proxy',
  needs: {},
  judge: () => [unknown('runner.unknown.timeout', { params: { subject: 'it', detail: '' } })],
});

/** Never ends by itself. */
export const endless: Check = defineCheck({
  id: 'proxy.fine',
  flow: 'proxy',
  needs: { forever: defineFact({ id: 'toy.forever', limitMs: 60_000, observe: () => new Promise<null>(() => {}) }) },
  judge: () => [ok('toy.fine')],
});

export function selectionOf(...checks: readonly Check[]): Selection {
  const flows = (['shell', 'proxy'] as const).filter((flow) => checks.some((check) => check.flow === flow));
  return { flows, checks, catalogue: checks, offers: [] };
}

/** A simulated Mac with the file, and a journal in memory. */
export function toyTarget(content: string, state = ''): Target & { readonly machine: SimulatedMachine } {
  const yaml = `name: toy\ntitle: toy\nextends: healthy\ncauses: []\nstate:\n  files:\n    ~/toy.conf: ${JSON.stringify(content)}\n${state}`;
  const machine = scenarioMachine(loadScenario(yaml, 'toy.yaml'), { pace: 'instant' });
  return {
    machine,
    store: memoryJournalStore(),
    lease: memoryLease(),
    left: memoryLeftStore(),
    simulated: 'toy',
    personDone: () => {},
  };
}

export async function contentOf(target: Target): Promise<string> {
  const read = await target.machine.readFile(FILE);
  if (!read.ok) throw new Error(read.failure.detail);
  return new TextDecoder().decode(read.value);
}
