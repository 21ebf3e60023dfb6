import { addressKind } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { profiles } from '../../machine/facts/profiles.ts';
import { type EncryptedAnswer, encryptedEvidence } from '../asking/ask-encrypted.ts';
import { encryptedAnswers } from '../facts/encrypted-answers.ts';
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
  hints: { profiles, goPath, neededHosts, systemAnswers, serverAnswers, hostsFile, encryptedAnswers },
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
    const own = hints.encryptedAnswers.known ? hints.encryptedAnswers.value : [];
    const seen = [installed, ...own.map(encryptedEvidence)];
    const path = hints.goPath.known ? hints.goPath.value : null;
    if (path?.forced === 'go') {
      const servers = path.servers.map(({ address }) => address);
      return [warning(`${ID}.past-profile`, { cause: CAUSE, params: { ...params, servers }, evidence: seen })];
    }
    const names = hints.neededHosts.known ? hints.neededHosts.value.names : [];
    const pinned = hints.hostsFile.known ? pinsOf(hints.hostsFile.value, names).map(({ host }) => host) : [];
    const system = hints.systemAnswers.known ? hints.systemAnswers.value : [];
    const answers = hints.serverAnswers.known ? hints.serverAnswers.value.answers : [];
    const apart = system
      .filter(({ host, addresses }) => addresses.length > 0 && !pinned.includes(host))
      .map(({ host, addresses }) => ({ host, said: saidOtherwise(answers, host, addresses) }))
      .filter(({ said }) => said.length > 0);
    const [lost] =
      own.length > 0 && own.every(isLost)
        ? names.map((one) => one.host).filter((host) => isLostTo(host, system, answers))
        : [];
    if (lost !== undefined) {
      const server = own[0]?.server.name ?? '';
      const told = { ...params, host: lost, server };
      const evidence = [...seen, ...evidenceOf(answers.filter(({ name }) => name === lost))];
      return [warning(`${ID}.server-fails`, { cause: CAUSE, params: told, evidence })];
    }
    if (apart.length === 0) return [note(`${ID}.installed`, { params, evidence: seen })];
    const evidence = [...seen, ...apart.flatMap(({ said }) => evidenceOf(said))];
    return [
      note(`${ID}.in-force`, { cause: CAUSE, params: { ...params, hosts: apart.map(({ host }) => host) }, evidence }),
    ];
  },
});

/** It gave no word at all; a denial is one, and a question that could not be asked proves nothing. */
function isLost({ result }: EncryptedAnswer): boolean {
  return ['untrusted', 'page', 'unfound', 'silent', 'closed', 'no-route', 'garbled'].includes(result);
}

/** The system was asked for it and has nothing, while the listed servers have addresses. */
function isLostTo(
  host: string,
  system: readonly { readonly host: string; readonly addresses: readonly string[] }[],
  answers: readonly ServerAnswer[],
): boolean {
  const asked = system.filter((one) => one.host === host);
  const listed = answers.some((one) => one.name === host && one.addresses.length > 0);
  return listed && asked.length > 0 && asked.every(({ addresses }) => addresses.length === 0);
}

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
