import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { settle } from '../../src/symptom/settle.ts';

const suspect = (cause: string, ...checks: readonly string[]) => ({ cause, score: 0.5, reasons: [], checks });
const finding = (check: string, status: Finding['status'], cause: string | null = null): Finding => ({
  check,
  flow: 'shell',
  status,
  message: `${check}.x`,
  params: {},
  evidence: [],
  fixes: [],
  subject: '',
  cause,
});
const verdictOf = (checks: readonly string[], findings: readonly Finding[]) =>
  settle([suspect('a', ...checks)], findings)[0]?.verdict;

describe('what a machine says of a suspect', () => {
  it.each<[string, readonly string[], readonly Finding[], string]>([
    ['its own cause was found', ['x'], [finding('x', 'problem', 'a')], 'confirmed'],
    ['as something to know, too', ['x'], [finding('x', 'note', 'a')], 'confirmed'],
    ['all is well', ['x', 'y'], [finding('x', 'ok'), finding('y', 'note')], 'ruled-out'],
    ['another cause was found by its check', ['x'], [finding('x', 'problem', 'b')], 'ruled-out'],
    ['its check saw a fault without a name', ['x'], [finding('x', 'problem')], 'open'],
    ['its check did not see enough', ['x'], [finding('x', 'unknown')], 'open'],
    ['its check was not made', ['x', 'y'], [finding('x', 'ok'), finding('y', 'skipped')], 'open'],
    ['its check says nothing', ['x', 'y'], [finding('x', 'ok')], 'open'],
    ['its check had nothing to look at', ['x'], [{ ...finding('x', 'ok'), params: { looked: 0 } }], 'open'],
    ['no check can see it', [], [finding('x', 'ok')], 'open'],
    [
      'its check was made outside of any project',
      ['x'],
      [{ ...finding('x', 'ok'), message: 'proxy.private-modules.no-project' }],
      'open',
    ],
  ])('%s', (_, checks, findings, verdict) => {
    expect(verdictOf(checks, findings)).toBe(verdict);
  });

  it('puts what is so first, and what is not so last', () => {
    const suspects = [suspect('ruled', 'x'), suspect('open', 'y'), suspect('a', 'z')];
    const findings = [finding('x', 'ok'), finding('y', 'unknown'), finding('z', 'warning', 'a')];
    expect(settle(suspects, findings).map(({ cause }) => cause)).toEqual(['a', 'open', 'ruled']);
  });
});
