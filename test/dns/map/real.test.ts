import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../../src/dns/map/route.ts';
import { runs } from '../../support/runs.ts';
import { differences, routesOf } from './compare.ts';
import { ASKERS, type Asker } from './configuration.ts';
import { generate } from './generate.ts';
import { installedModules, lacking, Stage } from './real.ts';

const missing = lacking();
let stage: Stage | null = null;
// The first time, the standard library is compiled with and without cgo.
beforeAll(() => {
  if (missing.length === 0) stage = new Stage();
}, 180_000);
afterAll(() => stage?.close());

/** Configurations under way at once: most of the time of each is spent waiting. */
const AT_ONCE = 3;

describe.skipIf(missing.length > 0)(
  `names as real programs look them up${missing.map((one) => ` (needs ${one})`)}`,
  () => {
    it('is what the map says: who is asked what, in which order, and what comes of it', async () => {
      const seeds = Array.from({ length: runs(6, 100) }, (_, index) => index + 1);
      const agree = Object.fromEntries(ASKERS.map((asker) => [asker, 0])) as Record<Asker, number>;
      const wrong: string[] = [];
      let apart = 0;
      const next = async (): Promise<void> => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
          const configuration = generate(seed);
          const seen = await stage?.play(configuration);
          if (seen === undefined) return;
          const { libc, static: own } = routesOf(configuration, installedModules);
          if (essence(libc) !== essence(own)) apart++;
          for (const asker of ASKERS) {
            const found = differences(configuration, installedModules, asker, seen[asker]);
            if (found.length === 0) agree[asker]++;
            for (const one of found) wrong.push(`seed ${seed}, ${asker}: ${one}`);
          }
        }
      };
      const total = seeds.length;
      await Promise.all(Array.from({ length: AT_ONCE }, next));
      const counts = ASKERS.map((asker) => `${asker} ${agree[asker]} of ${total}`).join(', ');
      process.stdout.write(`map of names: ${counts} agree; in ${apart} the C library and Go differ\n`);
      expect(wrong).toEqual([]);
    });
  },
);

function essence({ ending }: Route): string {
  return JSON.stringify(ending.kind === 'addresses' ? [...ending.addresses].sort() : ending.kind);
}

describe('the generated configurations', () => {
  const all = Array.from({ length: 100 }, (_, index) => generate(index + 1));
  const count = (has: (one: (typeof all)[number]) => boolean) => all.filter(has).length;

  it('have in them what real ones have, and what goes wrong', () => {
    const there = {
      withoutNsswitch: count(({ nsswitch }) => nsswitch === null) > 0,
      rules: count(({ nsswitch }) => /hosts.*\[/.test(nsswitch ?? '')) > 20,
      serversFirst: count(({ nsswitch }) => /hosts\W*dns.*files/.test(nsswitch ?? '')) > 5,
      multicast: count(({ nsswitch }) => /mdns4_minimal/.test(nsswitch ?? '')) > 10,
      ownName: count(({ nsswitch }) => /myhostname/.test(nsswitch ?? '')) > 10,
      windowsEnds: count(({ resolvConf, hosts }) => /\r/.test(`${resolvConf}${hosts}`)) > 3,
      searches: count(({ resolvConf }) => /^search/m.test(resolvConf ?? '')) > 30,
      ndots: count(({ resolvConf }) => /ndots/.test(resolvConf ?? '')) > 20,
      severalServers: count(({ servers }) => servers.length > 1) > 30,
      failingServers: count(({ servers }) => servers.some(({ mode }) => mode !== 'zone')) > 20,
      finalDot: count(({ name }) => name.endsWith('.')) > 5,
      oneLabel: count(({ name }) => !name.includes('.')) > 5,
      local: count(({ name }) => /\.local\.?$/.test(name)) > 3,
      localhost: count(({ name }) => name.includes('localhost')) > 3,
      seekers: count(({ avahi }) => avahi !== null) > 20,
      variables: count(({ environment }) => Object.keys(environment).length > 0) > 1,
    };
    expect(Object.entries(there).filter(([, is]) => !is)).toEqual([]);
    expect(new Set(all.map((one) => JSON.stringify({ ...one, seed: 0 }))).size).toBe(100);
  });
});
