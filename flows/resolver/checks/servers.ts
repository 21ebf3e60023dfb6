import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { jobs } from '../../launchd/facts/jobs.ts';
import type { LaunchdJob } from '../../launchd/job.ts';
import { idleJobOn } from '../../launchd/missed-ports.ts';
import { latencyEvidence } from '../asking/latency-evidence.ts';
import type { SystemAnswer } from '../asking/system-lookup.ts';
import { configuration } from '../facts/configuration.ts';
import { denialAges } from '../facts/denial-ages.ts';
import { type LocalHolder, localHolders } from '../facts/local-holders.ts';
import { type NeededHost, neededHosts } from '../facts/needed-hosts.ts';
import { nonsenseAnswers } from '../facts/nonsense-answers.ts';
import { serverAnswers } from '../facts/server-answers.ts';
import { serverLatency } from '../facts/server-latency.ts';
import { type ServiceServers, serviceServers } from '../facts/service-servers.ts';
import { systemAnswers } from '../facts/system-answers.ts';
import { automaticServers } from '../fixes/automatic-servers.ts';
import { judgeLatency } from '../judging/latency.ts';
import { judgeMadeUp, madeUp } from '../judging/made-up.ts';
import { judgeMoreAnswers } from '../judging/more-answers.ts';
import { type ServerHealth, serverHealth } from '../judging/server-health.ts';
import { judgeHost } from '../judging/servers-for-host.ts';
import { judgeServers } from '../judging/servers-of-entry.ts';
import { entriesFor, entryFor, type ResolverEntry } from '../resolver-entry.ts';

/** Whether the servers that this computer asks answer, and find the hosts that go needs. */
export const servers = defineCheck({
  id: 'resolver.servers',
  flow: 'resolver',
  // Where servers set by hand hide the network's own, that is the one thing to say.
  grounds: ['resolver.network', 'resolver.manual-servers'],
  needs: { configuration, neededHosts, serverAnswers },
  hints: { systemAnswers, serviceServers, jobs, nonsenseAnswers, denialAges, localHolders, serverLatency },
  judge({ configuration: { entries }, neededHosts: { names }, serverAnswers: { answers } }, hints) {
    if (names.length === 0) return [ok('resolver.servers.not-needed')];
    const system = hints.systemAnswers.known ? hints.systemAnswers.value : [];
    const finds = (host: NeededHost) => systemFinds(system, host.host);
    const services = hints.serviceServers.known ? hints.serviceServers.value : [];
    const health = serverHealth(answers.filter((answer) => answer.askedFor === 'system'));
    const nonsense = hints.nonsenseAnswers.known ? hints.nonsenseAnswers.value : [];
    const ages = hints.denialAges.known ? hints.denialAges.value : [];
    const madeUpBy = (server: ServerHealth) => madeUp(nonsense, server);
    const verdicts: Verdict[] = [];
    const unserved = names.filter((host) => host.required && isUnserved(entries, host) && !finds(host));
    if (unserved.length > 0) {
      verdicts.push(problem('resolver.servers.none', { params: { hosts: unserved.map((host) => host.host) } }));
    }
    for (const { entry, hosts } of hostsByEntry(entries, names)) {
      const asked = health.filter((one) => one.domain === entry.domain);
      const required = hosts.some((host) => host.required);
      // A domain that two files claim, and a VPN's dead servers, are told about where they come from.
      if (asked.length === 0 || isDoubled(entries, entry)) continue;
      if (!entry.supplemental) {
        verdicts.push(
          ...judgeServers({
            servers: asked,
            domain: entry.domain,
            required,
            systemFinds: hosts.some(finds),
            fixes: entry.domain === '' ? automaticAgain(services, asked) : [],
            holders: hints.localHolders.known ? holdersOf(asked, hints.localHolders.value) : [],
            idleJob: hints.jobs.known ? idleJobBehind(asked, hints.jobs.value.jobs) : null,
          }),
        );
      }
      const alive = asked.filter((one) => one.state === 'answers');
      for (const host of hosts) {
        const verdict = judgeHost(host, alive, finds(host), { madeUpBy, ages });
        if (verdict) verdicts.push(verdict);
      }
    }
    const latency = hints.serverLatency.known ? hints.serverLatency.value : [];
    verdicts.push(...judgeMadeUp(nonsense, verdicts), ...judgeMoreAnswers(health), ...judgeLatency(latency));
    if (verdicts.length > 0) return verdicts;
    const asked = [...new Set(health.map((one) => one.name))];
    const params = { servers: asked, hosts: names.map((one) => one.host) };
    return [ok('resolver.servers.ok', { params, evidence: latency.map(latencyEvidence) })];
  },
});

function holdersOf(servers: readonly ServerHealth[], holders: readonly LocalHolder[]): readonly LocalHolder[] {
  const ports = servers.flatMap(({ answers }) => answers.map(({ server }) => server.port));
  return holders.filter(({ port }) => ports.includes(port));
}

/** The background job that all of these servers' ports belong to, where it does not run. */
function idleJobBehind(servers: readonly ServerHealth[], list: readonly LaunchdJob[]): string | null {
  const found = servers.map((one) => idleJobOn(one.answers[0]?.server.port ?? 0, list));
  return found.includes(null) ? null : (found[0]?.label ?? null);
}

function systemFinds(system: readonly SystemAnswer[], host: string): boolean {
  return system.some((one) => one.host === host && one.result === 'addresses');
}

/** Nobody is there to be asked. A domain without servers is a broken file, which is told about the file. */
function isUnserved(entries: readonly ResolverEntry[], host: NeededHost): boolean {
  const entry = entryFor(entries, host.host);
  return entry === null || (entry.kind === 'default' && entry.nameservers.length === 0);
}

/** The resolvers that are in charge of something needed, each with those hosts. */
function hostsByEntry(
  entries: readonly ResolverEntry[],
  names: readonly NeededHost[],
): readonly { entry: ResolverEntry; hosts: readonly NeededHost[] }[] {
  const found = new Map<ResolverEntry, NeededHost[]>();
  for (const host of names) {
    const entry = entryFor(entries, host.host);
    if (entry && entry.kind !== 'multicast') found.set(entry, [...(found.get(entry) ?? []), host]);
  }
  return [...found].map(([entry, hosts]) => ({ entry, hosts }));
}

/** Two resolvers claim the domain. */
function isDoubled(entries: readonly ResolverEntry[], entry: ResolverEntry): boolean {
  return entry.domain !== '' && entriesFor(entries, entry.domain).length > 1;
}

/** Where the dead servers were entered by hand, the network's own can take their place again. */
function automaticAgain(services: readonly ServiceServers[], servers: readonly ServerHealth[]): readonly Fix[] {
  const dead = servers.filter((one) => one.state !== 'answers').map((one) => one.address);
  return services
    .filter((one) => one.primary && (one.offered?.servers.length ?? 0) > 0)
    .filter((service) => service.manual.some((server) => dead.includes(server)))
    .map((service) => automaticServers(service, ['resolver.servers']));
}
