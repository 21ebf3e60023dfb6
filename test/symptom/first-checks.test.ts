import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { firstChecks } from '../../src/symptom/first-checks.ts';
import type { Suspect } from '../../src/symptom/recognise.ts';
import { settleSoFar } from '../../src/symptom/settle.ts';
import type { Symptom } from '../../src/symptom/symptom.ts';

const suspect = (cause: string, ...checks: readonly string[]): Suspect => ({ cause, score: 0.5, reasons: [], checks });
const symptom = (parts: Partial<Symptom>): Symptom => ({
  lines: 1,
  bytes: 1,
  message: [],
  recognised: true,
  suspects: [],
  pointers: [],
  ...parts,
});
const checks = [
  { id: 'shell.a', flow: 'shell' },
  { id: 'toolchain.b', flow: 'toolchain' },
  { id: 'resolver.c', flow: 'resolver' },
  { id: 'resolver.d', flow: 'resolver' },
] as const;
const idsOf = (...given: Parameters<typeof firstChecks<(typeof checks)[number]>>) =>
  firstChecks(...given).map(({ id }) => id);

describe('what is looked at first', () => {
  it('settles the suspects, the likeliest first, then stands near the words', () => {
    const one = symptom({
      suspects: [suspect('x', 'resolver.d'), suspect('y', 'toolchain.b', 'gone.e')],
      pointers: [{ line: 1, words: 'dns', area: 'resolver' }],
    });
    expect(idsOf(checks, one, null)).toEqual(['resolver.d', 'toolchain.b', 'resolver.c']);
  });

  it('is the area that was picked, and nothing where nothing was', () => {
    expect(idsOf(checks, null, 'shell')).toEqual(['shell.a']);
    expect(idsOf(checks, null, null)).toEqual([]);
  });
});

describe('a verdict while checks go on', () => {
  const finding = (check: string, status: Finding['status'], cause: string | null = null): Finding => ({
    check,
    flow: 'shell',
    status,
    message: 'x',
    params: {},
    cause,
    evidence: [],
    fixes: [],
    subject: '',
  });
  const verdicts = (judged: readonly Finding[]) => {
    const suspects = [suspect('x', 'shell.a', 'shell.b'), suspect('y', 'shell.c'), suspect('z')];
    const map = new Map(judged.map((one) => [one.check, [one]]));
    return settleSoFar(suspects, map).map(({ cause, verdict }) => `${cause} ${verdict}`);
  };

  it.each<[string, readonly Finding[], readonly string[]]>([
    ['nothing is judged', [], ['x looking', 'y looking', 'z open']],
    ['one of two checks has seen it', [finding('shell.a', 'problem', 'x')], ['x confirmed', 'y looking', 'z open']],
    ['one of two checks has not seen it', [finding('shell.a', 'ok')], ['x looking', 'y looking', 'z open']],
    [
      'all have an answer, or none',
      [finding('shell.a', 'ok'), finding('shell.b', 'note'), finding('shell.c', 'unknown')],
      ['x ruled-out', 'y open', 'z open'],
    ],
    ['another cause is found', [finding('shell.c', 'warning', 'other')], ['x looking', 'y ruled-out', 'z open']],
  ])('when %s, in the order of the suspects', (_, judged, said) => {
    expect(verdicts(judged)).toEqual(said);
  });
});
