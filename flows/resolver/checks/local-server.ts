import { isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { showServer } from '../asking/answer-evidence.ts';
import { configuration } from '../facts/configuration.ts';
import { type LocalHolder, localHolders } from '../facts/local-holders.ts';
import { serverAnswers } from '../facts/server-answers.ts';
import { holderEvidence, isInOddPlace, productOf } from '../judging/known-forwarders.ts';
import { serverHealth } from '../judging/server-health.ts';

const ID = 'resolver.local-server';

/** Which program on this computer answers for names, where one does: a product that is known, or somebody. */
export const localServer = defineCheck({
  id: ID,
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.local-server.only-mac' },
  needs: { configuration, serverAnswers },
  hints: { localHolders },
  judge({ configuration: { entries }, serverAnswers: { answers } }, hints) {
    const own = entries.flatMap(({ nameservers }) => nameservers).filter(({ address }) => isLoopbackAddress(address));
    if (own.length === 0) return [ok(`${ID}.none`)];
    const health = serverHealth(answers.filter((one) => isLoopbackAddress(one.server.address)));
    const alive = health.filter(({ state }) => state === 'answers');
    // That nobody answers is told about the servers; nobody was asked where go needs nothing from there.
    if (alive.length === 0) return [ok(`${ID}.not-asked`, { params: { servers: own.map(showServer) } })];
    const ports = alive.flatMap(({ answers: all }) => all.map(({ server }) => server.port));
    const params = { servers: [...new Set(alive.map(({ name }) => name))] };
    const holders = hints.localHolders.known ? hints.localHolders.value.filter(({ port }) => ports.includes(port)) : [];
    if (holders.length === 0) return [unknown(`${ID}.unseen`, { params })];
    return holders.map((holder) => judgeHolder(holder, params));
  },
});

function judgeHolder(holder: LocalHolder, { servers }: { readonly servers: readonly string[] }): Verdict {
  const { program, user } = holder;
  const product = productOf(holder);
  const parts = {
    params: { servers, program, user, product: product ?? '' },
    evidence: [holderEvidence(holder)],
    subject: program,
  };
  if (isInOddPlace(holder)) return warning(`${ID}.odd-place`, { ...parts, cause: 'dns-local-resolver-unknown' });
  return product === null ? note(`${ID}.stranger`, parts) : ok(`${ID}.product`, parts);
}
