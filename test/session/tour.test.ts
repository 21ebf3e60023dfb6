import { describe, expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { Proven } from '../../flows/proving/proven.ts';
import type { Finding } from '../../src/model/finding.ts';
import { findingKey } from '../../src/model/finding.ts';
import { readinessOf } from '../../src/session/readiness.ts';
import { nextStop, stagesDone, stagesOf } from '../../src/session/tour.ts';
import { application, fix, finding as goroot, plan, reach, start } from './scripted.ts';

const found = (check: string, status: Finding['status'], more: Partial<Finding> = {}): Finding => ({
  ...goroot,
  check,
  flow: check.split('.')[0] as Finding['flow'],
  status,
  message: `${check}.said`,
  cause: null,
  ...more,
});
const waiting = (check: string, ground: string) =>
  found(check, 'skipped', { message: 'runner.ground', params: { ground } });

const proven = (id: string, status: Proven['status']): Proven => ({
  id,
  status,
  says: `proof.${id}.${status}`,
  params: {},
  evidence: [],
  settings: 'clean',
  ms: 1,
});
const proofs = (...statuses: readonly Proven['status'][]) => ({
  all: statuses.map((_, index) => `proof-${index}`),
  done: statuses.map((status, index) => proven(`proof-${index}`, status)),
  now: null,
  startedAt: 0,
});

const tools = found('toolchain.command-line-tools', 'warning');
const noGo = found('toolchain.go-present', 'problem');
const go = found('toolchain.go-present', 'ok');
const deadProxy = found('proxy.environment', 'problem');
const slowStart = found('shell.startup', 'warning');

describe('the next stop of the tour', () => {
  const stop = (findings: readonly Finding[], putOff: readonly string[] = []) => {
    const at = nextStop({ findings, putOff: putOff as never, proving: null });
    return at && [at.stage, at.finding?.check ?? null, at.early];
  };
  it.each([
    ['tools before go, though go is the worse', [noGo, tools], [], ['tools', 'toolchain.command-line-tools', false]],
    ['what is not put off', [noGo, tools], ['tools'], ['go', 'toolchain.go-present', false]],
    ['the network before what is downloaded', [noGo, tools, deadProxy], [], ['network', 'proxy.environment', true]],
    [
      'a warning of the network is no hindrance',
      [tools, found('proxy.system', 'warning')],
      [],
      ['tools', 'toolchain.command-line-tools', false],
    ],
    [
      'what needs no download still comes before it',
      [found('shell.rights', 'warning'), noGo, deadProxy],
      [],
      ['computer', 'shell.rights', false],
    ],
    [
      'go that is there and not on PATH is the shell’s',
      [found('toolchain.go-present', 'problem', { cause: 'go-not-on-path' }), deadProxy],
      [],
      ['shell', 'toolchain.go-present', false],
    ],
    [
      'problems before warnings in one stage',
      [slowStart, found('shell.path-order', 'problem')],
      [],
      ['shell', 'shell.path-order', false],
    ],
    ['notes are passed over', [found('shell.path-entries', 'note'), go], [], ['program', null, false]],
    ['the first program when all else is right', [go], [], ['program', null, false]],
    ['nothing without a go to try', [noGo], ['go'], null],
    ['nothing when the program is put off too', [go], ['program'], null],
  ] as const)('%s', (_, findings, putOff, expected) => {
    expect(stop(findings, putOff)).toEqual(expected);
  });
});

describe('stages', () => {
  it('tell what waits, and for what', () => {
    const findings = [
      noGo,
      waiting('toolchain.go-wins', 'toolchain.go-present'),
      waiting('toolchain.linker', 'toolchain.go-present'),
      found('proxy.tls', 'unknown'),
    ];
    const told = stagesOf({ findings, putOff: [], proving: null }).map(({ id, status, waitsFor }) => [
      id,
      status,
      waitsFor,
    ]);
    expect(told).toEqual([
      ['computer', 'fine', null],
      ['tools', 'so-far', null],
      ['go', 'open', null],
      ['shell', 'waits', 'go'],
      ['network', 'unknown', null],
      ['program', 'waits', 'go'],
    ]);
  });

  it('count as done only when nothing is left of them', () => {
    expect(stagesDone({ findings: [go, tools], putOff: ['tools'], proving: null })).toEqual({ done: 4, of: 6 });
    expect(stagesDone({ findings: [go], putOff: [], proving: proofs('ok') })).toEqual({ done: 6, of: 6 });
  });
});

it('says of the first program that it failed', () => {
  const [program] = stagesOf({ findings: [go], putOff: [], proving: proofs('problem') }).slice(-1);
  expect(program).toMatchObject({ id: 'program', status: 'failed' });
});

describe('readiness', () => {
  it.each([
    ['all proven', [go], proofs('ok', 'ok'), 'ready'],
    ['a warning left', [go, slowStart], proofs('ok'), 'but'],
    ['something unseen', [go, found('proxy.tls', 'unknown')], proofs('ok'), 'but'],
    ['a note only', [go, found('shell.path-entries', 'note')], proofs('ok'), 'ready'],
    ['a problem left', [go, deadProxy], proofs('ok'), 'not-ready'],
    ['a proof failed', [go], proofs('ok', 'problem'), 'not-ready'],
    ['a proof that is not known', [go], proofs('ok', 'unknown'), 'unproven'],
    ['proofs left out', [go], proofs('ok', 'skipped'), 'unproven'],
    ['proofs not run', [go], null, 'unproven'],
    ['proofs cut short', [go], { ...proofs('ok', 'ok'), done: [proven('proof-0', 'ok')] }, 'unproven'],
    ['nothing examined', [], proofs('ok'), 'unproven'],
    ['a warning, and nothing proven', [go, slowStart], null, 'unproven'],
  ] as const)('with %s', (_, findings, proving, verdict) => {
    expect(readinessOf({ findings, proving }).verdict).toBe(verdict);
  });
});

describe('the tour', () => {
  const mending = {
    begin: async () => application({ status: 'applied' }),
    plan: async () => ({ ok: true, plan }) as const,
  };
  const tour = (first: readonly Finding[], after: readonly Finding[] = [], parts = {}) => {
    const session = start({ examine: async () => first, lookAgain: async () => after, ...mending, ...parts });
    session.send({ type: 'choose', journey: 'onboarding' });
    return session;
  };
  const mend = async (session: ReturnType<typeof tour>, of: Finding) => {
    session.send({ type: 'open', finding: findingKey(of) });
    session.send({ type: 'review', fix });
    await reach(session, 'review');
    await waitFor(session, (one) => one.matches({ review: 'ready' }));
    session.send({ type: 'confirm' });
    session.send({ type: 'yes' });
  };

  it('goes on by itself after a fix that is proven', async () => {
    const session = tour([tools, go], [{ ...tools, status: 'ok' }]);
    await reach(session, 'tour');
    await mend(session, tools);
    const { context } = await reach(session, 'tour');
    expect(nextStop(context)).toMatchObject({ stage: 'program' });
  });

  it('tells first what did not help, and then goes on where it was', async () => {
    const session = tour([tools, go], [tools]);
    await reach(session, 'tour');
    await mend(session, tools);
    const { context } = await reach(session, 'summary');
    expect(context.repairs.at(-1)?.verification?.verdict).toBe('still');
    session.send({ type: 'back' });
    expect(session.getSnapshot().value).toBe('tour');
  });

  it('leaves a stage for later, and takes it up again', async () => {
    const session = tour([tools, go]);
    await reach(session, 'tour');
    session.send({ type: 'put-off', stage: 'tools' });
    expect(session.getSnapshot().value).toBe('tour');
    session.send({ type: 'put-off', stage: 'program' });
    expect(session.getSnapshot().value).toBe('ready');
    session.send({ type: 'take-up' });
    expect(session.getSnapshot().value).toBe('tour');
    expect(nextStop(session.getSnapshot().context)?.stage).toBe('tools');
  });

  it('leaves it from an open finding too, and nowhere else', async () => {
    const session = tour([tools, go]);
    await reach(session, 'tour');
    session.send({ type: 'open', finding: findingKey(tools) });
    session.send({ type: 'put-off', stage: 'tools' });
    expect(session.getSnapshot().value).toBe('tour');
    session.send({ type: 'list' });
    session.send({ type: 'open', finding: findingKey(tools) });
    session.send({ type: 'put-off', stage: 'go' });
    expect(session.getSnapshot().value).toBe('finding');
  });

  it('shows the list, and comes back from it', async () => {
    const session = tour([tools, go]);
    await reach(session, 'tour');
    session.send({ type: 'list' });
    session.send({ type: 'open', finding: findingKey(tools) });
    session.send({ type: 'back' });
    expect(session.getSnapshot().value).toBe('findings');
    session.send({ type: 'back' });
    expect(session.getSnapshot().value).toBe('tour');
  });

  it('ends with the proofs and the last page, and a failed proof is a problem left', async () => {
    const session = tour([go], [], {
      prove: async ({ emit }: { emit: (step: object) => void }) => {
        emit({ type: 'chosen', all: ['hello'] });
        emit({ type: 'proven', proven: proven('hello', 'problem') });
      },
    });
    await reach(session, 'tour');
    session.send({ type: 'prove' });
    await waitFor(session, (one) => one.matches({ proving: 'over' }));
    session.send({ type: 'back' });
    expect(session.getSnapshot().value).toBe('ready');
    session.send({ type: 'quit' });
    expect(session.getSnapshot().output).toEqual({ exitCode: 1 });
  });

  it('forgets proofs of what has been changed since', async () => {
    const session = tour([tools, go], [{ ...tools, status: 'ok' }], {
      prove: async ({ emit }: { emit: (step: object) => void }) => {
        emit({ type: 'chosen', all: ['hello'] });
        emit({ type: 'proven', proven: proven('hello', 'ok') });
      },
    });
    await reach(session, 'tour');
    session.send({ type: 'put-off', stage: 'tools' });
    session.send({ type: 'prove' });
    await waitFor(session, (one) => one.matches({ proving: 'over' }));
    session.send({ type: 'back' });
    expect(session.getSnapshot().value).toBe('ready');
    session.send({ type: 'list' });
    await mend(session, tools);
    const { context } = await reach(session, 'summary');
    expect(context.proving).toBeNull();
  });

  it.each(['look', 'support', 'after-upgrade'] as const)('is not the way of %s', async (journey) => {
    const session = start({ examine: async () => [tools, go] });
    session.send({ type: 'choose', journey });
    await reach(session, 'findings');
    expect(session.getSnapshot().value).toBe('findings');
  });
});
