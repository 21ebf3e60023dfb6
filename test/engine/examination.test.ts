import { describe, expect, it } from 'vitest';
import { type Check, defineCheck } from '../../src/engine/check.ts';
import { Examination, type ExaminationEvent } from '../../src/engine/examination.ts';
import { defineFact, Unobservable } from '../../src/engine/fact.ts';
import { defineOfferRule } from '../../src/engine/offer.ts';
import { ok, problem } from '../../src/engine/verdict.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { stubMachine } from '../support/stub-machine.ts';

const value = <T>(id: string, observe: () => Promise<T>, limitMs = 1_000) => defineFact<T>({ id, limitMs, observe });

function examine(checks: readonly Check[], options: Partial<ConstructorParameters<typeof Examination>[0]> = {}) {
  return new Examination({ machine: stubMachine(), catalogue: checks, budgetMs: 5_000, ...options });
}

const one = (findings: readonly Finding[], check: string): Finding => {
  const finding = findings.find((candidate) => candidate.check === check);
  if (!finding) throw new Error(`no finding of ${check}`);
  return finding;
};

describe('an examination', () => {
  it('observes a fact once, however many checks need it', async () => {
    let looks = 0;
    const fact = value('t.fact', async () => ++looks);
    const check = (id: string) =>
      defineCheck({ id, flow: 'shell', needs: { fact }, judge: ({ fact: seen }) => [ok('t', { params: { seen } })] });
    const findings = await examine([check('a'), check('b')]).run([check('a'), check('b')]);
    expect(findings.map((finding) => finding.params['seen'])).toEqual([1, 1]);
  });

  it('observes facts side by side as far as their needs allow', async () => {
    const meeting = Promise.withResolvers<void>();
    let waiting = 0;
    // Each ends only when both have started: one after the other would never end.
    const both = async () => {
      if (++waiting === 2) meeting.resolve();
      await meeting.promise;
      return waiting;
    };
    const left = value('t.left', both);
    const right = value('t.right', both);
    const check = defineCheck({ id: 'a', flow: 'shell', needs: { left, right }, judge: () => [ok('met')] });
    expect((await examine([check]).run([check]))[0]?.message).toBe('met');
  });

  it('says unknown with the reason when a fact cannot be observed, and goes on', async () => {
    const broken = value<number>('t.broken', async () => {
      throw new Unobservable({ code: 'denied', subject: '/secret', detail: 'EACCES' });
    });
    const fine = value('t.fine', async () => 1);
    const bad = defineCheck({ id: 'bad', flow: 'shell', needs: { broken }, judge: () => [ok('never')] });
    const good = defineCheck({ id: 'good', flow: 'shell', needs: { fine }, judge: () => [ok('fine')] });
    const findings = await examine([bad, good]).run([bad, good]);
    expect(one(findings, 'bad')).toMatchObject({
      status: 'unknown',
      message: 'runner.unknown.denied',
      params: { subject: '/secret' },
    });
    expect(one(findings, 'good').status).toBe('ok');
  });

  it('gives up a fact at its own limit, though another one that it waits for takes longer', async () => {
    const slow = value('t.slow', () => new Promise<number>((resolve) => setTimeout(resolve, 120, 7)), 1_000);
    const patient = defineFact<number>({ id: 't.patient', limitMs: 60, observe: (look) => look.need(slow) });
    const hanging = value<number>('t.hanging', () => new Promise(() => {}), 60);
    const waits = defineCheck({ id: 'waits', flow: 'shell', needs: { patient }, judge: () => [ok('patient')] });
    const hangs = defineCheck({ id: 'hangs', flow: 'shell', needs: { hanging }, judge: () => [ok('never')] });
    const findings = await examine([waits, hangs]).run([waits, hangs]);
    expect(one(findings, 'waits').status).toBe('ok');
    expect(one(findings, 'hangs').message).toBe('runner.unknown.timeout');
  });

  it('ends within its budget when a fact never ends', async () => {
    const hanging = value<number>('t.hanging', () => new Promise(() => {}), 60_000);
    const check = defineCheck({ id: 'a', flow: 'shell', needs: { hanging }, judge: () => [ok('never')] });
    const findings = await examine([check], { budgetMs: 50 }).run([check]);
    expect(findings[0]?.message).toBe('runner.unknown.timeout');
  });

  it('reports one finding instead of ten when the ground has failed, and names the root', async () => {
    const fact = value('t.fact', async () => 1);
    const root = defineCheck({ id: 'root', flow: 'resolver', needs: { fact }, judge: () => [problem('offline')] });
    const middle = defineCheck({
      id: 'middle',
      flow: 'resolver',
      needs: { fact },
      grounds: ['root'],
      judge: () => [problem('never')],
    });
    const leaf = defineCheck({
      id: 'leaf',
      flow: 'proxy',
      needs: { fact },
      grounds: ['middle'],
      judge: () => [problem('never')],
    });
    const findings = await examine([root, middle, leaf]).run([root, middle, leaf]);
    expect(findings.filter((finding) => finding.status === 'problem')).toHaveLength(1);
    expect(one(findings, 'leaf')).toMatchObject({ status: 'skipped', params: { ground: 'root' } });
  });

  it('stands on its ground when the ground is well, though the ground itself was not asked for', async () => {
    const fact = value('t.fact', async () => 1);
    const root = defineCheck({ id: 'root', flow: 'resolver', needs: { fact }, judge: () => [ok('online')] });
    const leaf = defineCheck({ id: 'leaf', flow: 'proxy', needs: { fact }, grounds: ['root'], judge: () => [ok('y')] });
    const findings = await examine([root, leaf]).run([leaf]);
    expect(findings.map((finding) => finding.check)).toEqual(['leaf']);
  });

  it('does not look at all where a check does not apply', async () => {
    let looked = false;
    const fact = value('t.fact', async () => {
      looked = true;
      return 1;
    });
    const only = { platforms: ['darwin'], reason: 'launchd.not-on-linux' } as const;
    const check = defineCheck({ id: 'a', flow: 'launchd', only, needs: { fact }, judge: () => [ok('never')] });
    expect((await examine([check]).run([check]))[0]).toMatchObject({ status: 'skipped', message: only.reason });
    expect(looked).toBe(false);
  });

  it('lets the person skip a slow fact', async () => {
    const hanging = value<number>('t.hanging', () => new Promise(() => {}), 60_000);
    const check = defineCheck({ id: 'a', flow: 'shell', needs: { hanging }, judge: () => [ok('never')] });
    const examination: Examination = examine([check], {
      emit: (event: ExaminationEvent) => {
        if (event.type === 'fact-started') queueMicrotask(() => examination.skip('t.hanging'));
      },
    });
    expect((await examination.run([check]))[0]?.message).toBe('runner.unknown.skipped-by-person');
  });

  it('looks again, the next time, at what was not waited for, and at nothing that is known', async () => {
    let looks = 0;
    const slow = value('t.slow', () => (++looks === 1 ? new Promise<number>(() => {}) : Promise.resolve(looks)), 10);
    let known = 0;
    const quick = value('t.quick', async () => ++known);
    const check = defineCheck({ id: 'a', flow: 'shell', needs: { slow, quick }, judge: () => [ok('seen')] });
    const examination = examine([check]);
    expect(await examination.run([check])).toMatchObject([{ message: 'runner.unknown.timeout' }]);
    expect(await examination.run([check])).toMatchObject([{ message: 'seen' }]);
    expect([looks, known]).toEqual([2, 1]);
  });

  it('looks again only at what a fix touched, and at what was made from it', async () => {
    const looks: string[] = [];
    const file = value('t.file', async () => looks.push('file'));
    const derived = defineFact<number>({
      id: 't.derived',
      limitMs: 1_000,
      observe: async (look) => {
        looks.push('derived');
        return look.need(file);
      },
    });
    const other = value('t.other', async () => looks.push('other'));
    const a = defineCheck({ id: 'a', flow: 'shell', needs: { derived }, judge: () => [ok('a')] });
    const b = defineCheck({ id: 'b', flow: 'shell', needs: { other }, judge: () => [ok('b')] });
    const examination = examine([a, b]);
    await examination.run([a, b]);
    looks.length = 0;
    expect(examination.restingOn([a, b], ['t.file']).map((check) => check.id)).toEqual(['a']);
    await examination.repeat([a], ['t.file']);
    expect(looks.sort()).toEqual(['derived', 'file']);
  });

  it('judges again what was skipped, when the ground it rests on is mended', async () => {
    let online = false;
    const link = value('t.link', async () => online);
    const other = value('t.other', async () => online);
    const root = defineCheck({
      id: 'root',
      flow: 'resolver',
      needs: { link },
      judge: (facts) => [facts.link ? ok('online') : problem('offline')],
    });
    const leaf = defineCheck({
      id: 'leaf',
      flow: 'proxy',
      needs: { other },
      grounds: ['root'],
      judge: () => [ok('fine')],
    });
    const examination = examine([root, leaf]);
    expect(one(await examination.run([root, leaf]), 'leaf').status).toBe('skipped');
    online = true;
    const again = examination.restingOn([root, leaf], ['t.link']);
    expect(one(await examination.repeat(again, ['t.link']), 'leaf').status).toBe('ok');
  });

  it('keeps the evidence of every look, and gives it to a verdict that brings none', async () => {
    const machine = stubMachine({
      run: async () => ({
        ok: true,
        value: { stdout: 'hello\n', stderr: '', exitCode: 3, signal: null, truncated: false },
        ms: 4,
      }),
    });
    const fact = defineFact<string>({
      id: 't.ran',
      limitMs: 1_000,
      observe: async (look) => {
        const ran = await look.machine.run({ argv: ['/bin/echo', 'hello'] });
        return ran.ok ? ran.value.stdout : '';
      },
    });
    const check = defineCheck({ id: 'a', flow: 'shell', needs: { fact }, judge: () => [ok('a')] });
    const [finding] = await examine([check], { machine }).run([check]);
    expect(finding?.evidence).toEqual([
      { kind: 'command', source: '/bin/echo hello', excerpt: 'hello', line: null, ms: 4, outcome: 'exit 3' },
    ]);
  });

  it('turns a bug in a judgement into an unknown, and judges the rest', async () => {
    const fact = value('t.fact', async () => 1);
    const buggy = defineCheck({
      id: 'buggy',
      flow: 'shell',
      needs: { fact },
      judge: () => {
        throw new Error('oops');
      },
    });
    const fine = defineCheck({ id: 'fine', flow: 'shell', needs: { fact }, judge: () => [ok('fine')] });
    const findings = await examine([buggy, fine]).run([buggy, fine]);
    expect(one(findings, 'buggy')).toMatchObject({ status: 'unknown', params: { detail: 'oops' } });
    expect(one(findings, 'fine').status).toBe('ok');
  });

  it('is cut short by ctrl-c without losing what was judged', async () => {
    const stop = new AbortController();
    const quick = value('t.quick', async () => 1);
    const hanging = value<number>('t.hanging', () => new Promise(() => {}), 60_000);
    const a = defineCheck({ id: 'a', flow: 'shell', needs: { quick }, judge: () => [ok('a')] });
    const b = defineCheck({ id: 'b', flow: 'shell', needs: { hanging }, judge: () => [ok('never')] });
    const emit = (event: ExaminationEvent) => {
      if (event.type === 'check-judged' && event.check === 'a') stop.abort();
    };
    const findings = await examine([a, b], { signal: stop.signal, emit }).run([a, b]);
    expect(findings.map((finding) => finding.message)).toEqual(['a', 'runner.unknown.cancelled']);
  });
});

describe('what an examination offers', () => {
  const fix: Fix = {
    id: 't.fix',
    subject: '',
    params: {},
    risk: 'low',
    effect: 'now',
    steps: [],
    touches: [],
    proves: [],
  };
  const faulty = (id: string, ...fixes: readonly Fix[]) =>
    defineCheck({ id, flow: 'shell', needs: {}, judge: () => [problem('t', { fixes })] });

  it('is shaped by the rules that it concerns, each looking only then', async () => {
    const looks: string[] = [];
    const rule = (name: string, concerned: boolean) =>
      defineOfferRule({
        concerns: () => concerned,
        hints: { fact: value(`t.${name}`, async () => looks.push(name)) },
        offer: (given) => ({ ...given, subject: `${given.subject} ${name}`.trim() }),
      });
    const check = faulty('a', fix);
    const offers = [rule('first', true), rule('never', false), rule('second', true)];
    const findings = await examine([check], { offers }).run([check]);
    expect(one(findings, 'a').fixes.map(({ subject }) => subject)).toEqual(['first second']);
    expect(looks).toEqual(['first', 'second']);
  });

  it('is judged again when what a rule rests on has changed, and only where the rule had a say', async () => {
    let allowed = 'no';
    const fact = value('t.rights', async () => allowed);
    const rule = defineOfferRule({
      concerns: ({ id }) => id === 't.fix',
      hints: { fact },
      offer: (given, { fact: seen }) => ({ ...given, subject: seen.known ? seen.value : '?' }),
    });
    const checks = [faulty('a', fix), faulty('b', { ...fix, id: 't.other' }), faulty('c')];
    const examination = examine(checks, { offers: [rule] });
    await examination.run(checks);
    expect(examination.restingOn(checks, ['t.rights']).map(({ id }) => id)).toEqual(['a']);
    allowed = 'yes';
    const again = await examination.repeat(examination.restingOn(checks, ['t.rights']), ['t.rights']);
    expect(one(again, 'a').fixes[0]?.subject).toBe('yes');
  });
});
