import { expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { CauseTexts } from '../../src/knowledge/cause-text.ts';
import { findingKey } from '../../src/model/finding.ts';
import type { SessionServices } from '../../src/session/services.ts';
import type { Symptom } from '../../src/symptom/symptom.ts';
import { tellWhole } from '../../src/symptom/told.ts';
import { finding, reach, start } from './scripted.ts';

const words = { title: 't', why: 'w', confirms: 'c', rulesOut: 'r', fix: 'f', risk: 'k', undo: 'u' };
const known: CauseTexts = new Map([['goroot-stale', { words, sources: [] }]]);

async function untilFinding(knowledge: SessionServices['knowledge']) {
  const session = start({ knowledge, examine: async () => [finding] });
  session.send({ type: 'choose', journey: 'look' });
  await reach(session, 'findings');
  session.send({ type: 'open', finding: findingKey(finding) });
  await reach(session, 'finding');
  return session;
}

it('loads what is known when it is first wanted, and not before; esc goes back to the finding', async () => {
  let loaded = 0;
  const session = await untilFinding(async () => {
    loaded++;
    return known;
  });
  expect([loaded, session.getSnapshot().context.knowledge]).toEqual([0, null]);
  session.send({ type: 'learn' });
  const { context } = await waitFor(session, (one) => one.matches('learning') && one.context.knowledge !== null);
  expect([loaded, context.knowledge]).toEqual([1, known]);
  session.send({ type: 'back' });
  expect(session.getSnapshot().matches('finding')).toBe(true);
  expect(session.getSnapshot().context.open).toBe(findingKey(finding));
});

it('says why where it cannot be loaded, and is left with a quit', async () => {
  const broken = await untilFinding(async () => {
    throw new Error('a piece of gomend is missing');
  });
  broken.send({ type: 'learn' });
  const { context } = await waitFor(broken, (one) => one.matches('finding') && one.context.trouble !== null);
  expect(context.trouble).toBe('a piece of gomend is missing');
  const waiting = await untilFinding(() => new Promise(() => {}));
  waiting.send({ type: 'learn' });
  await reach(waiting, 'learning');
  waiting.send({ type: 'quit' });
  expect(waiting.getSnapshot().status).toBe('done');
});

const symptom: Symptom = { lines: 1, bytes: 2, message: [], recognised: true, suspects: [], pointers: [] };
const left: SessionServices['left'] = {
  session: 's',
  journey: 'support',
  stage: null,
  passed: [],
  putOff: [],
  done: 0,
  of: 1,
  leftAt: 0,
  symptom,
  area: null,
};

it('loads it with a message too, once a session', async () => {
  let loaded = 0;
  const knowledge = async () => {
    loaded++;
    return known;
  };
  const session = start({ knowledge, recognise: async () => symptom, examine: async () => [finding] });
  session.send({ type: 'ask' });
  session.send({ type: 'tell', told: tellWhole('go: broken') });
  const { context } = await reach(session, 'suspecting');
  expect([loaded, context.knowledge]).toEqual([1, known]);
  session.send({ type: 'look' });
  await reach(session, 'findings');
  session.send({ type: 'open', finding: findingKey(finding) });
  await reach(session, 'finding');
  session.send({ type: 'learn' });
  await reach(session, 'learning');
  expect(loaded).toBe(1);
});

it('has it before it looks for what an earlier session was told', async () => {
  const session = start({
    left,
    knowledge: async () => known,
    examine: async () => {
      expect(session.getSnapshot().context.knowledge).toBe(known);
      return [finding];
    },
  });
  session.send({ type: 'go-on' });
  const { context } = await reach(session, 'findings');
  expect([context.knowledge, context.trouble]).toEqual([known, null]);
});
