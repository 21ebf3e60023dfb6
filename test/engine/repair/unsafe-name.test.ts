import { expect, it } from 'vitest';
import { planFix } from '../../../src/engine/repair/plan.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { macWith } from '../../machine/simulated/macs.ts';

const fixOf = (service: string): Fix => ({
  id: 'resolver.automatic-servers',
  subject: service,
  params: {},
  risk: 'low',
  effect: 'now',
  steps: [{ kind: 'privileged', operation: { op: 'set-dns-servers', service, servers: [] }, inverse: null }],
  touches: [],
  proves: [],
});
const planned = (service: string) => planFix(macWith(), fixOf(service), new AbortController().signal);

it.each(['-getinfo', 'Wi-Fi\nx', ' '])(
  'refuses to plan what could be taken for something else: %j',
  async (service) => {
    expect(await planned(service)).toMatchObject({ ok: false, refusal: { code: 'unsafe-name', path: service } });
  },
);

it('plans it for a name like any other', async () => {
  expect(await planned('Wi-Fi')).toMatchObject({ ok: true });
});
