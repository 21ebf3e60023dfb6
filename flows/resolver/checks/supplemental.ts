import { isWithin } from '../../../src/dns/name.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { configuration } from '../facts/configuration.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { type ServerAnswers, serverAnswers } from '../facts/server-answers.ts';
import { waitFor } from '../fixes/wait-for.ts';
import { evidenceOf, serverHealth } from '../judging/server-health.ts';
import type { ResolverEntry } from '../resolver-entry.ts';

/** Whether a resolver that a VPN (or another program) registered is still alive behind its entry. */
export const supplemental = defineCheck({
  id: 'resolver.supplemental',
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.supplemental.only-mac' },
  grounds: ['resolver.network'],
  needs: { configuration, serverAnswers },
  hints: { neededHosts },
  judge({ configuration: { entries }, serverAnswers: asked }, hints) {
    const registered = entries.filter((one) => one.supplemental && one.kind === 'domain' && one.nameservers.length > 0);
    if (registered.length === 0) return [ok('resolver.supplemental.none')];
    const names = hints.neededHosts.known ? hints.neededHosts.value.names.map((one) => one.host) : [];
    const verdicts = registered.flatMap((entry) => judgeEntry(entry, asked, names));
    if (verdicts.length > 0) return verdicts;
    return [ok('resolver.supplemental.ok', { params: { domains: [...new Set(registered.map((one) => one.domain))] } })];
  },
});

function judgeEntry(entry: ResolverEntry, { answers }: ServerAnswers, names: readonly string[]): readonly Verdict[] {
  const own = answers.filter((one) => one.askedFor === 'system' && one.domain === entry.domain);
  const health = serverHealth(own);
  const silent = health.length > 0 && health.every((one) => one.state !== 'answers');
  // A server that says nothing behind a way that is said to be there may only be slow: both must agree, or
  // the way itself must be gone.
  const gone = entry.reachable === false || silent;
  if (!gone || health.some((one) => one.state === 'answers')) return [];
  const needed = names.some((name) => isWithin(name, entry.domain));
  const params = {
    domain: entry.domain,
    servers: entry.nameservers.map((one) => one.address),
    interface: entry.interface ?? '',
  };
  return [
    (needed ? problem : warning)('resolver.supplemental.stale', {
      cause: 'dns-stale-supplemental',
      params,
      evidence: evidenceOf(own),
      fixes: [waitFor('resolver.restart-vpn', ['resolver.supplemental'], params, entry.domain)],
      subject: entry.domain,
    }),
  ];
}
