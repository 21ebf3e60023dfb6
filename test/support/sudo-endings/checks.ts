import { type Check, defineCheck } from '../../../src/engine/check.ts';
import { defineFact } from '../../../src/engine/fact.ts';
import { ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import type { Catalogue } from '../../../src/words/words.ts';

/** Two files of root's, which one fix changes in two steps, and one of the person's own. */
export const ROOTS = ['/etc/resolver/one', '/etc/resolver/two'] as const;
export const OWN = '/home/gina/own';
export const WRONG = 'wrong';
export const RIGHT = '# wrong';

const lines = defineFact({
  id: 'test.lines',
  limitMs: 1_000,
  observe: async ({ machine }) => {
    const read = await Promise.all([...ROOTS, OWN].map((path) => machine.readFile(path)));
    return read.map((one) => (one.ok ? Buffer.from(one.value).toString('utf8').trimEnd() : ''));
  },
});

const edit = (path: string, as: 'person' | 'root'): Step => ({
  kind: 'edit',
  path,
  as,
  edits: [{ kind: 'line', line: 1, was: WRONG, becomes: RIGHT }],
});
const about = { subject: '', params: {}, risk: 'low', effect: 'now', touches: [lines.id] } as const;
const system: Fix = {
  ...about,
  id: 'test.system',
  steps: ROOTS.map((path) => edit(path, 'root')),
  proves: ['resolver.system'],
};
const own: Fix = { ...about, id: 'test.own', steps: [edit(OWN, 'person')], proves: ['shell.own'] };

export const endingChecks: readonly Check[] = [
  defineCheck({
    id: 'resolver.system',
    flow: 'resolver',
    needs: { lines },
    judge: ({ lines: [one, two] }) =>
      one === WRONG || two === WRONG ? [problem('test.system', { fixes: [system] })] : [ok('test.system.right')],
  }),
  defineCheck({
    id: 'shell.own',
    flow: 'shell',
    needs: { lines },
    judge: ({ lines: [, , mine] }) =>
      mine === WRONG ? [warning('test.own', { fixes: [own] })] : [ok('test.own.right')],
  }),
];

export const endingWords: Catalogue = {
  'finding.test.system.summary': 'two lines of the system are wrong',
  'finding.test.system.meaning': 'Go cannot find its hosts.',
  'finding.test.system.advice': 'Turn both into remarks.',
  'finding.test.system.right.summary': 'both lines of the system are right',
  'finding.test.own.summary': 'a line of yours is wrong',
  'finding.test.own.meaning': 'It says nothing.',
  'finding.test.own.advice': 'Turn it into a remark.',
  'finding.test.own.right.summary': 'your own line is right',
  'fix.test.system.title': 'Mend both lines of the system',
  'fix.test.system.why': 'They are wrong.',
  'fix.test.system.risk': 'None.',
  'fix.test.system.undo': 'Both come back to the byte.',
  'fix.test.own.title': 'Mend the line of your own',
  'fix.test.own.why': 'It is wrong.',
  'fix.test.own.risk': 'None.',
  'fix.test.own.undo': 'It comes back to the byte.',
};
