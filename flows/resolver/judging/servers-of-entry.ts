import { isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { note, problem, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { LocalHolder } from '../facts/local-holders.ts';
import { holderEvidence, isApples } from './known-forwarders.ts';
import { evidenceOf, type ServerHealth } from './server-health.ts';

export interface EntryJudgement {
  /** Servers of one resolver. */
  readonly servers: readonly ServerHealth[];
  /** Empty for the default resolver. */
  readonly domain: string;
  /** Go cannot do without what this resolver is asked for. */
  readonly required: boolean;
  /** The system finds the hosts all the same. */
  readonly systemFinds: boolean;
  /** What helps where the dead server was entered by hand. */
  readonly fixes: readonly Fix[];
  /** Background job that should answer there, and that launchd does not run; null: none is known. */
  readonly idleJob?: string | null;
  /** Programs that hold the ports of these servers on this computer. */
  readonly holders?: readonly LocalHolder[];
}

/** What the servers of one resolver are worth; nothing to say where all of them answer. */
export function judgeServers(about: EntryJudgement): readonly Verdict[] {
  const dead = about.servers.filter((server) => server.state !== 'answers');
  if (dead.length === 0) return [];
  return dead.length === about.servers.length ? [judgeAllDead(about)] : dead.map((one) => judgeOneDead(one, about));
}

function judgeAllDead({
  servers,
  domain,
  required,
  systemFinds,
  fixes,
  idleJob,
  holders = [],
}: EntryJudgement): Verdict {
  const subject = domain === '' ? 'default' : domain;
  const parts = {
    params: { servers: servers.map((one) => one.name), domain },
    evidence: evidenceOf(servers.flatMap((one) => one.answers)),
    subject,
    fixes,
  };
  const scope = domain === '' ? 'all' : 'domain';
  const [holder] = holders;
  if (holder && servers.every((one) => isLoopbackAddress(one.address))) {
    const params = { ...parts.params, program: holder.program, user: holder.user };
    const held = { ...parts, params, evidence: [...parts.evidence, ...holders.map(holderEvidence)] };
    const severity = required && !systemFinds ? problem : warning;
    // It answers Internet Sharing and virtual machines, and nobody else; the port is taken all the same.
    if (isApples(holder))
      return severity('resolver.servers.local-taken', { ...held, cause: 'port53-taken-mdnsresponder' });
    return severity('resolver.servers.local-mute', { ...held, cause: 'dns-local-resolver-dead' });
  }
  if (servers.every((one) => one.state === 'closed' && isLoopbackAddress(one.address))) {
    // Why that job does not run is the one thing to say, and it is said where jobs are looked at.
    if (idleJob)
      return note('resolver.servers.local-job', { ...parts, params: { ...parts.params, job: idleJob }, fixes: [] });
    // The system may live on what it remembers, or on encrypted DNS that shows nowhere.
    const severity = required && !systemFinds ? problem : warning;
    return severity(`resolver.servers.local-dead.${scope}`, { ...parts, cause: 'dns-local-resolver-dead' });
  }
  if (systemFinds) return note('resolver.servers.not-direct', { ...parts, fixes: [] });
  return (required ? problem : warning)(`resolver.servers.dead.${scope}`, parts);
}

function judgeOneDead(server: ServerHealth, about: EntryJudgement): Verdict {
  const alive = about.servers.filter((one) => one.state === 'answers').map((one) => one.name);
  const parts = {
    params: { server: server.name, alive },
    evidence: evidenceOf(server.answers),
    subject: server.name,
  };
  // An IPv6 server on a network without IPv6 is passed over at once, and costs nobody a second.
  if (server.state === 'no-route') return note('resolver.servers.one-no-route', parts);
  return warning(`resolver.servers.one-${server.state}`, parts);
}
