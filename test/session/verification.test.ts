import { expect, it } from 'vitest';
import type { Finding, Status } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { mergeFindings, verify } from '../../src/session/verification.ts';

const finding = (status: Status, check: string, message: string, subject = ''): Finding => {
  const nothing = { params: {}, cause: null, evidence: [], fixes: [] };
  return { status, check, message, subject, flow: 'shell', ...nothing };
};

const before = finding('problem', 'a', 'a.broken', 'x');
const fix: Fix = {
  id: 'test.fix',
  subject: 'x',
  params: {},
  risk: 'low',
  effect: 'now',
  steps: [],
  touches: [],
  proves: ['a', 'b'],
};

it.each([
  ['proven: nothing is wrong any more', [finding('ok', 'a', 'a.fine')], 'proven'],
  ['proven: another subject was wrong before', [finding('problem', 'a', 'a.broken', 'y')], 'proven'],
  ['proven: what is wrong is said by a check that proves nothing', [finding('problem', 'c', 'c.broken')], 'proven'],
  ['still: the same is said', [before], 'still'],
  ['other: the same subject is wrong otherwise', [finding('warning', 'a', 'a.odd', 'x')], 'other'],
  ['other: a proving check is wrong as a whole', [finding('problem', 'b', 'b.broken')], 'other'],
  ['unseen: a proving check could not look', [finding('ok', 'a', 'a.fine'), finding('unknown', 'b', 'b.no')], 'unseen'],
  ['still, though another check could not look', [before, finding('unknown', 'b', 'b.no')], 'still'],
] as const)('a repair is %s', (_, after, verdict) => {
  expect(verify(before, fix, after).verdict).toBe(verdict);
});

it('puts what was seen now where the same check stood, and leaves the others', () => {
  const old = [finding('ok', 'c', 'c.fine'), before, finding('note', 'a', 'a.also'), finding('ok', 'd', 'd.fine')];
  const fresh = [finding('ok', 'a', 'a.fine'), finding('ok', 'e', 'e.fine')];
  expect(mergeFindings(old, fresh).map((one) => one.message)).toEqual(['c.fine', 'a.fine', 'd.fine', 'e.fine']);
});
