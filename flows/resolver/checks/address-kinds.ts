import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { type Families, type Family, families, familyOf, type TriedAddress } from '../facts/families.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { type ServerAnswer, serverAnswers } from '../facts/server-answers.ts';
import { waitFor } from '../fixes/wait-for.ts';
import { evidenceOf, isReply } from '../judging/server-health.ts';

const ID = 'resolver.address-kinds';

/** Whether the kinds of address that hosts have (IPv4, IPv6) and those that this network carries fit together. */
export const addressKinds = defineCheck({
  id: ID,
  flow: 'resolver',
  grounds: ['resolver.network', 'resolver.manual-servers', 'resolver.servers', 'resolver.hosts-override'],
  needs: { families, neededHosts, serverAnswers },
  judge({ families: ways, neededHosts: { names }, serverAnswers: { answers } }) {
    const verdicts = names.flatMap((host): readonly Verdict[] => {
      const kinds = kindsOf(answers, host.host);
      const missing = missingKind(ways, kinds);
      if (missing === null || ways.tried.some((one) => one.host === host.host && one.reached)) return [];
      const own = answers.filter((one) => one.name === host.host && one.askedFor === 'system');
      const parts = {
        cause: 'ipv6-only',
        params: { host: host.host, addresses: [...new Set(own.flatMap((one) => one.addresses))] },
        evidence: [...evidenceOf(own), ...ways.tried.filter((one) => one.host === host.host).map(triedEvidence)],
        subject: host.host,
        fixes: host.required ? [waitFor('resolver.network-with-both', [ID], { host: host.host }, host.host)] : [],
      };
      return [
        (host.required ? problem : note)(
          missing === 6 ? `${ID}.host-has-ipv6-alone` : `${ID}.network-has-ipv6-alone`,
          parts,
        ),
      ];
    });
    if (verdicts.length > 0) return verdicts;
    const dead = judgeDead(ways, answers);
    if (dead) return [dead];
    return [ok(`${ID}.ok`, { evidence: ways.tried.map(triedEvidence) })];
  },
});

/** The kinds of address that a host has, by all servers together; a kind that no server has denied is not known to miss. */
function kindsOf(answers: readonly ServerAnswer[], host: string) {
  const own = answers.filter((one) => one.name === host && one.askedFor === 'system' && isReply(one.result));
  const has = (family: Family) => own.some((one) => one.addresses.some((address) => familyOf(address) === family));
  const lacks = (type: 'A' | 'AAAA', family: Family) => own.some((one) => one.type === type) && !has(family);
  return { has, lacks4: lacks('A', 4), lacks6: lacks('AAAA', 6) };
}

/** The kind that the host has alone and this network does not carry; null: they have one in common. */
function missingKind({ ipv4, ipv6 }: Families, { has, lacks4, lacks6 }: ReturnType<typeof kindsOf>): Family | null {
  if (has(6) && lacks4 && ipv4 && !ipv6) return 6;
  return has(4) && lacks6 && ipv6 && !ipv4 ? 4 : null;
}

/** One host whose IPv6 is out of order is that host's; several, with IPv4 beside it in order, are this network's. */
const ENOUGH = 2;

/** There is a route for IPv6, it leads nowhere, and the same hosts are there by IPv4. */
function judgeDead({ tried }: Families, answers: readonly ServerAnswer[]): Verdict | null {
  const six = tried.filter((one) => one.family === 6);
  const lost = six.filter(
    (one) => !one.reached && tried.some((other) => other.host === one.host && other.family === 4 && other.reached),
  );
  if (lost.length === 0 || lost.length < six.length) return null;
  const silent = silentServers(answers);
  const parts = {
    cause: 'ipv6-broken',
    params: { hosts: lost.map((one) => one.host) },
    evidence: [...tried.map(triedEvidence), ...evidenceOf(silent)],
  };
  return lost.length < ENOUGH && silent.length === 0
    ? note(`${ID}.one-host-dead`, parts)
    : warning(`${ID}.dead`, parts);
}

/** Servers with IPv6 addresses that say nothing, where one with IPv4 does. */
function silentServers(answers: readonly ServerAnswer[]): readonly ServerAnswer[] {
  const own = answers.filter((one) => one.askedFor === 'system' && one.domain === '');
  const six = own.filter((one) => familyOf(one.server.address) === 6);
  const others = own.filter((one) => familyOf(one.server.address) === 4 && isReply(one.result));
  return others.length > 0 && !six.some((one) => isReply(one.result)) ? six : [];
}

function triedEvidence({ host, address, reached }: TriedAddress): Evidence {
  const outcome = reached ? 'ok' : 'no answer';
  return { kind: 'connection', source: address, excerpt: host, line: null, ms: null, outcome };
}
