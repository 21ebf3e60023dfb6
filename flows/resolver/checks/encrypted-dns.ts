import { addressKind } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { profiles } from '../../machine/facts/profiles.ts';
import { goPath } from '../facts/go-path.ts';
import { hosts as hostsFile } from '../facts/hosts.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { type ServerAnswer, serverAnswers } from '../facts/server-answers.ts';
import { systemAnswers } from '../facts/system-answers.ts';
import { pinsOf } from '../judging/pins.ts';
import { evidenceOf, isReply } from '../judging/server-health.ts';

const ID = 'resolver.encrypted-dns';
const CAUSE = 'dns-encrypted-profile';

/**
 * Payloads that bring a way of their own to look names up (Apple, Device Management: DNSSettings, DNSProxy). scutil has
 * no field for either (configd `dnsinfo.h`), and their rules may switch them off on some networks.
 */
const PAYLOADS: readonly string[] = ['com.apple.dnsSettings.managed', 'com.apple.dnsProxy.managed'];

/** Whether a configuration profile has names looked up past the list of name servers, and whether go follows it. */
export const encryptedDns = defineCheck({
  id: ID,
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.encrypted-dns.only-mac' },
  needs: {},
  hints: { profiles, goPath, neededHosts, systemAnswers, serverAnswers, hostsFile },
  judge(_, hints) {
    if (!hints.profiles.known) return [unknown(`${ID}.not-told`)];
    const payload = hints.profiles.value.find(({ type }) => PAYLOADS.includes(type));
    if (payload === undefined) return [ok(`${ID}.none`)];
    const params = { profile: payload.profile, organization: payload.organization ?? payload.profile };
    const installed: Evidence = {
      kind: 'command',
      source: 'system_profiler SPConfigurationProfileDataType',
      excerpt: `${payload.profile}: ${payload.type}`,
      line: null,
      ms: null,
      outcome: 'ok',
    };
    const path = hints.goPath.known ? hints.goPath.value : null;
    if (path?.forced === 'go') {
      const servers = path.servers.map(({ address }) => address);
      return [warning(`${ID}.past-profile`, { cause: CAUSE, params: { ...params, servers }, evidence: [installed] })];
    }
    const names = hints.neededHosts.known ? hints.neededHosts.value.names : [];
    const pinned = hints.hostsFile.known ? pinsOf(hints.hostsFile.value, names).map(({ host }) => host) : [];
    const system = hints.systemAnswers.known ? hints.systemAnswers.value : [];
    const answers = hints.serverAnswers.known ? hints.serverAnswers.value.answers : [];
    const apart = system
      .filter(({ host, addresses }) => addresses.length > 0 && !pinned.includes(host))
      .map(({ host, addresses }) => ({ host, said: saidOtherwise(answers, host, addresses) }))
      .filter(({ said }) => said.length > 0);
    if (apart.length === 0) return [note(`${ID}.installed`, { params, evidence: [installed] })];
    const evidence = [installed, ...apart.flatMap(({ said }) => evidenceOf(said))];
    return [
      note(`${ID}.in-force`, { cause: CAUSE, params: { ...params, hosts: apart.map(({ host }) => host) }, evidence }),
    ];
  },
});

/**
 * The listed servers' words for a host that the system finds, where all of them have none, or addresses of another kind.
 * The addresses themselves differ from look-up to look-up with every large host.
 */
function saidOtherwise(
  answers: readonly ServerAnswer[],
  host: string,
  found: readonly string[],
): readonly ServerAnswer[] {
  const own = answers.filter((one) => one.name === host && one.askedFor === 'system' && isReply(one.result));
  const there = own.flatMap(({ addresses }) => addresses).map(addressKind);
  return found.map(addressKind).some((kind) => there.includes(kind)) ? [] : own;
}
