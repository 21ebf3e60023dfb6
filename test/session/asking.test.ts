import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { SessionServices } from '../../src/session/services.ts';
import type { Symptom } from '../../src/symptom/symptom.ts';
import { tellWhole } from '../../src/symptom/told.ts';
import { application, finding, fix, healthy, reach, start } from './scripted.ts';

const symptom: Symptom = {
  lines: 1,
  bytes: 37,
  message: [{ line: 1, text: 'go: cannot find GOROOT directory: /x' }],
  recognised: true,
  suspects: [{ cause: 'goroot-stale', score: 0.9, reasons: [], checks: ['toolchain.goroot'] }],
  pointers: [],
};
const told = tellWhole('go: cannot find GOROOT directory: /x');

function begin(parts: Partial<SessionServices> = {}) {
  const session = start({ recognise: async () => symptom, ...parts });
  session.send({ type: 'ask' });
  return session;
}

describe('what do you see?', () => {
  it('takes a message, shows the suspects, and looks with them', async () => {
    const asked: Parameters<SessionServices['examine']>[0][] = [];
    const messages: string[] = [];
    const session = begin({
      recognise: async ({ head }) => {
        messages.push(head);
        return symptom;
      },
      examine: async (input) => {
        asked.push(input);
        return [finding];
      },
    });
    expect(session.getSnapshot().matches({ asking: 'message' })).toBe(true);
    session.send({ type: 'tell', told });
    const { context } = await reach(session, 'suspecting');
    expect(messages).toEqual(['go: cannot find GOROOT directory: /x\n']);
    expect(context).toMatchObject({ symptom, told: null, journey: null });
    session.send({ type: 'look' });
    await reach(session, 'findings');
    expect(asked).toMatchObject([{ journey: 'support', symptom, area: null }]);
  });

  it('takes an area instead, or none', async () => {
    const asked: Parameters<SessionServices['examine']>[0][] = [];
    const session = begin({
      examine: async (input) => {
        asked.push(input);
        return [];
      },
    });
    session.send({ type: 'pick-area' });
    session.send({ type: 'area', area: 'resolver' });
    const { context } = await reach(session, 'findings');
    expect(context).toMatchObject({ journey: 'support', area: 'resolver', symptom: null });
    expect(asked).toMatchObject([{ journey: 'support', symptom: null, area: 'resolver' }]);
  });

  it('goes back step by step, and forgets what was told', async () => {
    const session = begin();
    session.send({ type: 'tell', told });
    await reach(session, 'suspecting');
    session.send({ type: 'back' });
    expect(session.getSnapshot().matches({ asking: 'message' })).toBe(true);
    session.send({ type: 'pick-area' });
    session.send({ type: 'back' });
    session.send({ type: 'back' });
    expect(session.getSnapshot().matches('welcome')).toBe(true);
    session.send({ type: 'choose', journey: 'look' });
    const { context } = await reach(session, 'findings');
    expect(context).toMatchObject({ journey: 'look', symptom: null, area: null });
  });

  it.each(['stop', 'back'] as const)('a message that takes long to read is left with %s', async (type) => {
    const signals: AbortSignal[] = [];
    const session = begin({
      recognise: (_, signal) => {
        signals.push(signal);
        return new Promise(() => {});
      },
    });
    session.send({ type: 'tell', told });
    expect(signals[0]?.aborted).toBe(false);
    session.send({ type });
    expect(signals[0]?.aborted).toBe(true);
    expect(session.getSnapshot().context.told?.lines ?? null).toBe(type === 'back' ? null : 1);
  });

  it('says what went wrong with gomend itself, and asks again', async () => {
    const session = begin({
      recognise: async () => {
        throw new Error('no such thing');
      },
    });
    session.send({ type: 'tell', told });
    await reach(session, 'asking');
    await expect.poll(() => session.getSnapshot().context.trouble).toBe('no such thing');
    expect(session.getSnapshot().matches({ asking: 'message' })).toBe(true);
  });
});

describe('an examination that looks for a suspect', () => {
  async function examining() {
    const given = Promise.withResolvers<readonly Finding[]>();
    let emit: Parameters<SessionServices['examine']>[0]['emit'] = () => {};
    let enough = 0;
    const session = begin({
      examine: (input) => {
        ({ emit } = input);
        return given.promise;
      },
      enough: () => {
        enough++;
        given.resolve([finding]);
      },
    });
    session.send({ type: 'tell', told });
    await reach(session, 'suspecting');
    session.send({ type: 'look' });
    emit({
      type: 'began',
      checks: [
        { id: 'toolchain.goroot', flow: 'toolchain' },
        { id: 'shell.x', flow: 'shell' },
      ],
    });
    return { session, emit: (event: Parameters<typeof emit>[0]) => emit(event), enough: () => enough };
  }

  it('is ended by the person when the verdict is known, and no sooner', async () => {
    const { session, emit, enough } = await examining();
    emit({ type: 'check-judged', check: 'shell.x', findings: [] });
    session.send({ type: 'enough' });
    expect(enough()).toBe(0);
    emit({ type: 'check-judged', check: 'toolchain.goroot', findings: [finding] });
    session.send({ type: 'enough' });
    expect(enough()).toBe(1);
    const { context } = await reach(session, 'findings');
    expect(context.findings).toEqual([finding]);
  });
});

describe('the report for a ticket', () => {
  it('tells of the session, and is left to where it was asked for', async () => {
    const written: unknown[] = [];
    const session = begin({
      begin: async () => application(),
      lookAgain: async () => [healthy],
      writeTicket: async ({ symptom: seen, repairs, findings }) => {
        written.push([seen?.bytes, repairs.length, findings.map(({ status }) => status)]);
        return { text: '# x', file: '/x.md' };
      },
    });
    session.send({ type: 'tell', told });
    await reach(session, 'suspecting');
    session.send({ type: 'look' });
    await reach(session, 'findings');
    session.send({ type: 'ticket' });
    await expect.poll(() => session.getSnapshot().matches({ ticket: 'shown' })).toBe(true);
    expect(session.getSnapshot().context.ticket).toEqual({ from: 'findings', result: { text: '# x', file: '/x.md' } });
    session.send({ type: 'back' });
    expect(session.getSnapshot().matches('findings')).toBe(true);
    session.send({ type: 'open', finding: `${finding.check}||${finding.message}` });
    session.send({ type: 'review', fix });
    await expect.poll(() => session.getSnapshot().matches({ review: 'ready' })).toBe(true);
    session.send({ type: 'confirm' });
    session.send({ type: 'yes' });
    await reach(session, 'summary');
    session.send({ type: 'ticket' });
    await expect.poll(() => session.getSnapshot().matches({ ticket: 'shown' })).toBe(true);
    session.send({ type: 'back' });
    expect(session.getSnapshot().matches('summary')).toBe(true);
    expect(written).toEqual([
      [37, 0, ['problem']],
      [37, 1, ['ok']],
    ]);
  });

  it('is none of a mere look', async () => {
    const session = start({});
    session.send({ type: 'choose', journey: 'look' });
    await reach(session, 'findings');
    session.send({ type: 'ticket' });
    expect(session.getSnapshot().matches('findings')).toBe(true);
  });
});
