import { type AddressKind, addressKind } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Platform } from '../../../src/machine/port.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { SystemAnswer } from '../asking/system-lookup.ts';
import { goPath } from '../facts/go-path.ts';
import { hosts as hostsFile } from '../facts/hosts.ts';
import { type NeededHost, neededHosts } from '../facts/needed-hosts.ts';
import { type NetworkRoutes, network } from '../facts/network.ts';
import { type ServerAnswer, serverAnswers } from '../facts/server-answers.ts';
import { systemAnswers } from '../facts/system-answers.ts';
import { flushCaches } from '../fixes/flush-caches.ts';
import { pinsOf } from '../judging/pins.ts';
import { evidenceOf, isReply } from '../judging/server-health.ts';

/**
 * Whether the system's own answer and the answers of its servers are of one kind. Addresses themselves
 * differ from lookup to lookup with every large host, so they are never compared.
 */
export const agreement = defineCheck({
  id: 'resolver.agreement',
  flow: 'resolver',
  grounds: ['resolver.network', 'resolver.manual-servers', 'resolver.servers', 'resolver.address-kinds'],
  needs: { neededHosts, systemAnswers, serverAnswers },
  hints: { goPath, hostsFile, network },
  judge({ neededHosts: { names }, systemAnswers: system, serverAnswers: { answers } }, hints, about) {
    const pinned = hints.hostsFile.known ? pinsOf(hints.hostsFile.value, names).map((pin) => pin.host) : [];
    const usable = hints.network.known ? usableOn(hints.network.value) : () => true;
    const goAsksItself = hints.goPath.known && hints.goPath.value.resolver === 'go';
    const verdicts: Verdict[] = [];
    let compared = 0;
    for (const host of names) {
      // The hosts file speaks before any server; what it says is judged where it stands.
      if (pinned.includes(host.host)) continue;
      const own = system.find((one) => one.host === host.host && one.result !== 'failed');
      const direct = answers.filter((one) => one.name === host.host && one.askedFor !== 'offer' && isReply(one.result));
      if (!own || direct.length === 0) continue;
      compared++;
      const verdict = judgeHost({ host, own, direct, usable, goAsksItself, platform: about.platform });
      if (verdict) verdicts.push(verdict);
    }
    if (verdicts.length > 0) return verdicts;
    return [ok(compared === 0 ? 'resolver.agreement.nothing' : 'resolver.agreement.ok', { params: { n: compared } })];
  },
});

interface Compared {
  readonly host: NeededHost;
  readonly own: SystemAnswer;
  readonly direct: readonly ServerAnswer[];
  readonly usable: (address: string) => boolean;
  readonly goAsksItself: boolean;
  readonly platform: Platform;
}

function judgeHost({ host, own, direct, usable, goAsksItself, platform }: Compared): Verdict | null {
  const found = direct.flatMap((answer) => answer.addresses).filter(usable);
  const parts = {
    params: { host: host.host, system: own.addresses, direct: [...new Set(found)] },
    evidence: evidenceOf(direct),
    subject: host.host,
  };
  if (own.result === 'none') {
    if (found.length === 0 || direct.some((answer) => answer.result === 'no-such-name')) return null;
    // On Linux go asks the servers itself, so what the system makes of it matters to other programs only.
    if (goAsksItself) return note('resolver.agreement.system-none', parts);
    const fixes = platform === 'darwin' ? [flushCaches(host.host)] : [];
    return (host.required ? problem : warning)('resolver.agreement.stale', { ...parts, fixes });
  }
  if (found.length === 0) {
    if (goAsksItself && host.required) return warning('resolver.agreement.go-none', parts);
    return note('resolver.agreement.servers-none', { ...parts, cause: 'dns-encrypted-profile' });
  }
  const [here, there] = [kindsOf(own.addresses), kindsOf(found)];
  if (here.some((kind) => there.includes(kind))) return null;
  return note('resolver.agreement.kinds', { ...parts, cause: 'dns-encrypted-profile' });
}

/** The system asks for no addresses of a kind that no route leads to; that it has none is as it should be. */
function usableOn({ ipv4, ipv6 }: NetworkRoutes): (address: string) => boolean {
  if (ipv4 === null && ipv6 === null) return () => true;
  return (address) => (address.includes(':') ? ipv6 !== null : ipv4 !== null) || addressKind(address) === 'loopback';
}

/** Public addresses of two families are of one kind; which of them a host shows is nobody's fault. */
function kindsOf(addresses: readonly string[]): readonly AddressKind[] {
  return [...new Set(addresses.map((address) => addressKind(address) ?? 'public'))];
}
