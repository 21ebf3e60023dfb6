import { expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { Proven } from '../../flows/proving/proven.ts';
import type { SessionServices } from '../../src/session/services.ts';
import { healthy, reach, start } from './scripted.ts';

const proven = (id: string, status: Proven['status']): Proven => ({
  id,
  status,
  says: `proof.${id}.ok`,
  params: {},
  evidence: [],
  settings: 'clean',
  ms: 1,
});

async function untilFindings(prove: SessionServices['prove']) {
  const session = start({ prove, examine: async () => [healthy] });
  session.send({ type: 'choose', journey: 'look' });
  await reach(session, 'findings');
  return session;
}

it('tells each proof as it ends, and goes back to the findings', async () => {
  const session = await untilFindings(async ({ emit }) => {
    emit({ type: 'chosen', all: ['hello', 'locks'] });
    emit({ type: 'building', proof: 'hello' });
    emit({ type: 'proven', proven: proven('hello', 'ok') });
    emit({ type: 'running', proof: 'locks' });
    emit({ type: 'proven', proven: proven('locks', 'problem') });
  });
  session.send({ type: 'prove' });
  const { context } = await waitFor(session, (one) => one.matches({ proving: 'over' }));
  expect(context.proving).toMatchObject({ all: ['hello', 'locks'], now: { proof: 'locks', doing: 'running' } });
  expect(context.proving?.done.map(({ id, status }) => `${id} ${status}`)).toEqual(['hello ok', 'locks problem']);
  session.send({ type: 'back' });
  expect(session.getSnapshot().matches('findings')).toBe(true);
});

it('begins anew when it is asked for again', async () => {
  let turns = 0;
  const session = await untilFindings(async ({ emit }) => {
    turns += 1;
    emit({ type: 'proven', proven: proven(`turn-${turns}`, 'ok') });
  });
  for (const turn of ['turn-1', 'turn-2']) {
    session.send({ type: 'prove' });
    const { context } = await waitFor(
      session,
      (one) => one.matches({ proving: 'over' }) && one.context.proving?.done[0]?.id === turn,
    );
    expect(context.proving?.done).toHaveLength(1);
  }
});

it.each(['back', 'stop'] as const)('ends the programs when it is left with %s', async (type) => {
  const under: AbortSignal[] = [];
  const session = await untilFindings(async ({ signal }) => {
    under.push(signal);
    return new Promise(() => {});
  });
  session.send({ type: 'prove' });
  expect(under[0]?.aborted).toBe(false);
  session.send({ type });
  expect(under[0]?.aborted).toBe(true);
});

it('says what went wrong with gomend itself', async () => {
  const session = await untilFindings(async () => {
    throw new Error('no such thing');
  });
  session.send({ type: 'prove' });
  const { context } = await waitFor(session, (one) => one.matches({ proving: 'over' }));
  expect(context.trouble).toBe('no such thing');
});
