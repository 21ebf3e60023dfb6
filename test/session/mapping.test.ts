import { expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { ResolverExplanation } from '../../flows/resolver/explain/resolver-explanation.ts';
import { findingKey } from '../../src/model/finding.ts';
import type { SessionServices } from '../../src/session/services.ts';
import { healthy, reach, start } from './scripted.ts';

const map: ResolverExplanation = {
  host: 'proxy.golang.org',
  platform: 'darwin',
  askers: [],
  outcomes: [],
  resolvConf: null,
  scoped: [],
  memories: [],
  unseen: [],
};

async function untilFinding(mapHost: SessionServices['mapHost']) {
  const session = start({ mapHost, examine: async () => [healthy] });
  session.send({ type: 'choose', journey: 'look' });
  await reach(session, 'findings');
  session.send({ type: 'open', finding: findingKey(healthy) });
  await reach(session, 'finding');
  return session;
}

it('asks who answers for the host of a finding, shows it, and goes back to the finding', async () => {
  const session = await untilFinding(async (host) => ({ ...map, host }));
  session.send({ type: 'map', host: 'git.corp.test' });
  const { context } = await waitFor(session, (one) => one.matches('mapping') && one.context.mapped?.map != null);
  expect(context.mapped?.map?.host).toBe('git.corp.test');
  session.send({ type: 'back' });
  expect(session.getSnapshot().matches('finding')).toBe(true);
});

it('ends the asking when it is left', async () => {
  let ended = false;
  const session = await untilFinding(
    (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          ended = true;
          reject(signal.reason);
        });
      }),
  );
  session.send({ type: 'map', host: 'git.corp.test' });
  await reach(session, 'mapping');
  session.send({ type: 'back' });
  await reach(session, 'finding');
  expect(ended).toBe(true);
});

it('says why where it cannot be found out', async () => {
  const session = await untilFinding(async () => {
    throw new Error('scutil: missing');
  });
  session.send({ type: 'map', host: 'git.corp.test' });
  const { context } = await waitFor(session, (one) => one.matches('finding') && one.context.trouble !== null);
  expect(context.trouble).toBe('scutil: missing');
});
