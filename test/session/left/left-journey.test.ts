import { describe, expect, it } from 'vitest';
import { emptyContext, type SessionContext } from '../../../src/session/context.ts';
import { isLeft, type LeftJourney, readLeft, takenUpFrom, writeLeft } from '../../../src/session/left/left-journey.ts';
import { positionOf } from '../../../src/session/left/left-of.ts';
import { keptSymptom } from '../../../src/symptom/kept-symptom.ts';
import { SignReader } from '../../../src/symptom/read-signs.ts';
import { symptomOf } from '../../../src/symptom/read-symptom.ts';
import type { Symptom } from '../../../src/symptom/symptom.ts';
import { tellWhole } from '../../../src/symptom/told.ts';
import { schemaErrors } from '../../commands/schemas.ts';
import { finding, fix, plan } from '../scripted.ts';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const left: LeftJourney = {
  session: 'a',
  journey: 'onboarding',
  stage: 'go',
  passed: ['computer', 'tools'],
  putOff: ['shell'],
  done: 2,
  of: 6,
  leftAt: NOW - DAY,
  symptom: null,
  area: null,
};
const seen = (text: string) => {
  const reader = new SignReader();
  reader.push(text);
  return symptomOf(tellWhole(text), reader.end());
};
const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeLeft(left)), ...change });

describe('what was left', () => {
  it('is what its schema says, with nothing in it and with a message', () => {
    expect(schemaErrors('left', JSON.parse(writeLeft(left)))).toEqual([]);
    const context = {
      ...emptyContext,
      journey: 'support' as const,
      symptom: seen('go: cannot find GOROOT directory: /gone\nlookup git.corp.test: no such host\n'),
      findings: [finding],
    };
    const position = positionOf(context, false);
    if (position === null || position === 'over') throw new Error('it stands nowhere');
    expect(position.symptom?.suspects.length).toBeGreaterThan(1);
    const document = JSON.parse(writeLeft({ ...position, session: 'a', leftAt: NOW }));
    expect(schemaErrors('left', document)).toEqual([]);
    expect(schemaErrors('left', { ...document, home: '/Users/bo' })).toHaveLength(1);
  });

  it('is read as it was written', () => {
    expect(readLeft(writeLeft(left), NOW, keptSymptom)).toEqual(left);
    const kept = readLeft(
      writeLeft({ ...left, symptom: seen('go: cannot find GOROOT directory: /gone\n'), area: 'shell' }),
      NOW,
      keptSymptom,
    );
    expect(kept?.symptom).toMatchObject({ lines: 1, suspects: [{ cause: 'goroot-stale' }, {}, {}] });
    expect(kept?.area).toBe('shell');
  });

  it.each([
    ['torn', writeLeft(left).slice(0, 60)],
    ['empty', ''],
    ['no JSON', 'left\n'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['of another format', changed({ schema: 'gomend.left/2' })],
    ['without a format', changed({ schema: undefined })],
    ['of a journey that there is not', changed({ journey: 'elsewhere' })],
    ['without a session', changed({ session: 7 })],
    ['with stages that are none', changed({ putOff: 'shell' })],
    ['with more done than there is', changed({ done: 7 })],
    ['with counts that are none', changed({ of: -1 })],
    ['without a time', changed({ leftAt: 'yesterday' })],
    ['older than anybody comes back to', changed({ leftAt: NOW - 181 * DAY })],
    ['from days ahead', changed({ leftAt: NOW + 2 * DAY })],
  ])('is ignored where it is %s', (_, text) => {
    expect(readLeft(text, NOW, keptSymptom)).toBeNull();
  });

  it('passes over stages that this gomend does not know, and more that it is told', () => {
    const text = changed({ stage: 'containers', passed: ['computer', 'containers'], mood: 'good' });
    expect(readLeft(text, NOW, keptSymptom)).toEqual({ ...left, stage: null, passed: ['computer'] });
  });

  it('is known by its format alone, whatever else is wrong with it', () => {
    expect(isLeft(changed({ leftAt: 0 }))).toBe(true);
    expect(isLeft(changed({ schema: 'gomend.left/2' }))).toBe(false);
    expect(isLeft('{')).toBe(false);
  });

  it('gives a session its journey and what was put off, and nothing that was seen', () => {
    const { putOff } = left;
    expect(takenUpFrom(left)).toEqual({ journey: 'onboarding', putOff, symptom: null, area: null, trouble: null });
  });
});

describe('where a session stands', () => {
  const at = (parts: Partial<SessionContext>, ended = false) => positionOf({ ...emptyContext, ...parts }, ended);
  const healed = {
    finding,
    plan,
    result: { status: 'applied' },
    verification: { verdict: 'proven', findings: [] },
  } as const;
  const fine = { ...finding, status: 'ok' } as const;
  const other = { ...finding, check: 'proxy.environment', flow: 'proxy', status: 'warning' } as const;
  const go = { ...finding, check: 'toolchain.go-present', status: 'ok', cause: null } as const;
  const passed = { id: 'hello', status: 'ok', says: '', params: {}, evidence: [], settings: 'clean', ms: 1 } as const;
  const proving = { all: ['hello'], done: [passed], now: null, startedAt: 0 };

  it('is nowhere before a journey was chosen', () => {
    expect(at({})).toBeNull();
  });

  it('is at the beginning until the computer has been examined', () => {
    expect(at({ journey: 'onboarding' })).toMatchObject({ journey: 'onboarding', stage: null, done: 0, of: 0 });
    expect(at({ journey: 'look' }, true)).toMatchObject({ journey: 'look', done: 0, of: 0 });
  });

  it('is at a stage of the tour', () => {
    expect(at({ journey: 'onboarding', findings: [go, other], putOff: ['network'] })).toEqual({
      journey: 'onboarding',
      stage: 'program',
      passed: ['computer', 'tools', 'go', 'shell'],
      putOff: ['network'],
      done: 4,
      of: 6,
      symptom: null,
      area: null,
    });
  });

  it('counts what was mended, elsewhere', () => {
    expect(at({ journey: 'support', findings: [fine, other], repairs: [healed] })).toMatchObject({ done: 1, of: 2 });
  });

  it.each([
    ['the tour, proven to its end', { journey: 'onboarding', findings: [go], proving }, false, true],
    [
      'the tour with something put off',
      { journey: 'onboarding', findings: [go, other], putOff: ['network'], proving },
      true,
      false,
    ],
    [
      'the tour proven after it was put off',
      { journey: 'onboarding', findings: [go], putOff: ['program'], proving },
      false,
      true,
    ],
    ['the tour without its proofs', { journey: 'onboarding', findings: [go], putOff: ['program'] }, true, false],
    [
      'the tour with a proof that failed',
      { journey: 'onboarding', findings: [go], proving: { ...proving, done: [{ ...passed, status: 'problem' }] } },
      true,
      false,
    ],
    ['support with nothing wrong left', { journey: 'support', findings: [fine] }, false, true],
    ['support with something left', { journey: 'support', findings: [other] }, true, false],
    ['after an upgrade with something left', { journey: 'after-upgrade', findings: [other] }, true, false],
    ['a look that was ended', { journey: 'look', findings: [other] }, true, true],
    ['a look that goes on', { journey: 'look', findings: [other] }, false, false],
    ['a look that was broken off by ctrl-c', { journey: 'look', findings: [other], stopped: true }, true, false],
  ] as const)('is %s: over or not', (_, parts, ended, over) => {
    expect(at(parts as Partial<SessionContext>, ended) === 'over').toBe(over);
  });

  it('keeps what the person said is wrong, without credentials, and not at any length', () => {
    const saying = (symptom: Symptom | null) => {
      const position = at({ journey: 'support', findings: [other], fix, symptom });
      return position === 'over' ? null : position?.symptom;
    };
    const message = seen('go: cannot find GOROOT directory: /gone\n');
    const secret = { ...message, message: [{ line: 1, text: 'fetching https://ada:hunter2@git.corp.test/x' }] };
    expect(saying(secret)?.message).toEqual([{ line: 1, text: 'fetching https://***@git.corp.test/x' }]);
    expect(saying({ ...message, message: [{ line: 1, text: 'x'.repeat(25_000) }] })).toBeNull();
    const [suspect] = message.suspects;
    const reasons = Array.from({ length: 40 }, () => ({ kind: 'go.x', line: 1, excerpt: 'y'.repeat(290), about: {} }));
    const endless = message.suspects.map(() => ({ score: 1, checks: [], cause: suspect?.cause ?? '', reasons }));
    expect(saying({ ...message, suspects: endless })).toBeNull();
    expect(saying(null)).toBeNull();
  });
});
