import { describe, expect, it } from 'vitest';
import type { LeftStore } from '../../../src/machine/left/left-store.ts';
import { memoryLeftStore } from '../../../src/machine/left/left-store.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { keepLeft, leftJourney } from '../../../src/session/left/keep-left.ts';
import { readLeft, writeLeft } from '../../../src/session/left/left-journey.ts';
import type { SessionServices } from '../../../src/session/services.ts';
import { finding, healthy, reach, start } from '../scripted.ts';

const NOW = 1_790_000_000_000;
const go = { ...healthy, check: 'toolchain.go-present' };
const tools = { ...finding, check: 'toolchain.command-line-tools', status: 'warning' } as const;

function wizard(store: LeftStore, id: string, parts: Partial<SessionServices> = {}) {
  let time = NOW;
  const session = start({ examine: async () => [go, tools], ...parts });
  const keeper = keepLeft(session, store, id, () => time);
  const kept = async () => {
    await keeper.settled();
    const text = await store.read();
    return text === null ? null : readLeft(text, NOW, () => null);
  };
  const later = (ms: number) => {
    time += ms;
  };
  return { session, kept, later };
}

describe('a journey', () => {
  it('leaves no trace before it is chosen', async () => {
    const { session, kept } = wizard(memoryLeftStore(), 'a');
    session.send({ type: 'quit' });
    expect(await kept()).toBeNull();
  });

  it('is written down while it goes on: a terminal may be closed at any moment', async () => {
    const looking = Promise.withResolvers<readonly Finding[]>();
    const { session, kept } = wizard(memoryLeftStore(), 'a', { examine: () => looking.promise });
    session.send({ type: 'choose', journey: 'onboarding' });
    expect(await kept()).toMatchObject({ session: 'a', journey: 'onboarding', of: 0 });
    looking.resolve([go, tools]);
    await reach(session, 'tour');
    expect(await kept()).toMatchObject({ stage: 'tools', putOff: [], done: 4, of: 6 });
    session.send({ type: 'put-off', stage: 'tools' });
    expect(await kept()).toMatchObject({ stage: 'program', putOff: ['tools'] });
  });

  it.each(['quit', 'stop'] as const)('says when it was left by %s', async (type) => {
    const { session, kept, later } = wizard(memoryLeftStore(), 'a');
    session.send({ type: 'choose', journey: 'onboarding' });
    await reach(session, 'tour');
    later(5_000);
    session.send({ type });
    expect(await kept()).toMatchObject({ stage: 'tools', leftAt: NOW + 5_000 });
  });

  it('is taken away when it has come to its end', async () => {
    const store = memoryLeftStore();
    const { session, kept } = wizard(store, 'a', { examine: async () => [tools] });
    session.send({ type: 'choose', journey: 'look' });
    await reach(session, 'findings');
    expect(await kept()).not.toBeNull();
    session.send({ type: 'quit' });
    expect(await kept()).toBeNull();
  });

  it('of another gomend is not taken away', async () => {
    const store = memoryLeftStore();
    const { session, kept } = wizard(store, 'a', { examine: async () => [healthy] });
    const another = writeLeft({
      session: 'b',
      journey: 'support',
      stage: null,
      passed: [],
      putOff: [],
      done: 0,
      of: 1,
      leftAt: NOW,
      symptom: null,
      area: null,
    });
    session.send({ type: 'choose', journey: 'look' });
    await kept();
    await store.write(another);
    await reach(session, 'findings');
    session.send({ type: 'quit' });
    expect(await kept()).toMatchObject({ session: 'b' });
  });

  it('that is gone on with looks at everything anew, and is taken away at its end', async () => {
    const store = memoryLeftStore();
    const first = wizard(store, 'a');
    first.session.send({ type: 'choose', journey: 'onboarding' });
    await reach(first.session, 'tour');
    first.session.send({ type: 'put-off', stage: 'tools' });
    first.session.send({ type: 'quit' });
    await first.kept();
    const left = await leftJourney(store, NOW);
    // The tools were installed meanwhile, by somebody else.
    const second = wizard(store, 'b', { left, examine: async () => [go, { ...tools, status: 'ok' }] });
    second.session.send({ type: 'go-on' });
    await reach(second.session, 'tour');
    expect(second.session.getSnapshot().context).toMatchObject({ journey: 'onboarding', putOff: ['tools'] });
    expect(await second.kept()).toMatchObject({ session: 'b', done: 5, of: 6 });
  });

  it('that is gone on with and ends takes the file of the one before with it', async () => {
    const store = memoryLeftStore();
    await store.write(
      writeLeft({
        session: 'a',
        journey: 'look',
        stage: null,
        passed: [],
        putOff: [],
        done: 0,
        of: 0,
        leftAt: NOW,
        symptom: null,
        area: null,
      }),
    );
    const left = await leftJourney(store, NOW);
    // It is over before anything of its own is written.
    const { session, kept } = wizard({ ...store, write: async () => {} }, 'b', {
      left,
      examine: async () => [healthy],
    });
    session.send({ type: 'go-on' });
    await reach(session, 'findings');
    expect(await kept()).toBeNull();
  });

  it('chosen anew forgets what was left of another', async () => {
    const left = {
      session: 'x',
      journey: 'onboarding',
      stage: null,
      passed: [],
      putOff: ['go'],
      done: 0,
      of: 6,
      leftAt: NOW,
      symptom: null,
      area: null,
    } as const;
    const { session } = wizard(memoryLeftStore(), 'b', { left });
    session.send({ type: 'choose', journey: 'onboarding' });
    await reach(session, 'tour');
    expect(session.getSnapshot().context).toMatchObject({ left: null, putOff: [] });
  });
});

describe('a disk that will not', () => {
  const broken: LeftStore = {
    read: () => Promise.reject(new Error('EIO')),
    write: () => Promise.reject(new Error('ENOSPC')),
    remove: () => Promise.reject(new Error('EIO')),
  };
  const silent: LeftStore = {
    read: () => new Promise(() => {}),
    write: () => new Promise(() => {}),
    remove: () => new Promise(() => {}),
  };

  it.each([
    ['refuses', broken],
    ['never answers', silent],
  ])('%s keeps nobody', async (_, store) => {
    expect(await leftJourney(store, NOW)).toBeNull();
    const session = start({ examine: async () => [go, tools] });
    const keeper = keepLeft(session, store, 'a', () => NOW);
    session.send({ type: 'choose', journey: 'onboarding' });
    await reach(session, 'tour');
    session.send({ type: 'quit' });
    await keeper.settled();
    expect(session.getSnapshot()).toMatchObject({
      status: 'done',
      output: { exitCode: 0 },
      context: { trouble: null },
    });
  });
});
