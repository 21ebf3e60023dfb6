import { expect } from 'vitest';
import type { AskResult } from '../../../flows/resolver/asking/ask.ts';
import type { Oddities } from '../../../flows/resolver/asking/oddities.ts';
import type { AskedFor } from '../../../flows/resolver/asking/questions.ts';
import type { SystemAnswer } from '../../../flows/resolver/asking/system-lookup.ts';
import type { Hosts, HostsLine } from '../../../flows/resolver/facts/hosts.ts';
import { isOwnComputer, type NeededHost, type NeededHosts } from '../../../flows/resolver/facts/needed-hosts.ts';
import type { ServerAnswer } from '../../../flows/resolver/facts/server-answers.ts';
import type { ServiceServers } from '../../../flows/resolver/facts/service-servers.ts';
import type { ResolverEntry } from '../../../flows/resolver/resolver-entry.ts';
import type { Assignment } from '../../../flows/shell/facts/startup-files.ts';
import type { ErrorKind } from '../../../src/dns/edns.ts';
import type { Check } from '../../../src/engine/check.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { readHosts } from '../../../src/macos/hosts.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { loadWords } from '../../../src/words/words.ts';

export const HOME = '/Users/kim';
export const TODAY = '2026-11-20';

const words = await loadWords('en');

export const known = <T>(value: T): Observation<T> => ({ known: true, value, evidence: [], ms: 1 });

const unasked: Observation<never> = {
  known: false,
  reason: { code: 'skipped-by-person', subject: '', detail: '' },
  evidence: [],
  ms: 0,
};

/**
 * What a check says about facts that a test wrote down. On the way: every sentence that it needs is there
 * and filled, a finding that accuses has evidence, and no password is in anything that is shown.
 */
export function judge(
  check: Check,
  facts: Readonly<Record<string, unknown>>,
  hints: Readonly<Record<string, unknown>> = {},
  platform: Platform = 'darwin',
): readonly Verdict[] {
  for (const need of Object.keys(check.needs)) expect(facts, `${check.id} needs ${need}`).toHaveProperty(need);
  const names = Object.keys(check.hints ?? {});
  for (const hint of Object.keys(hints)) expect(names, `${check.id} asks for ${hint}`).toContain(hint);
  const given = Object.entries(hints).map(([name, value]) => [name, known(value)] as const);
  const all = { ...Object.fromEntries(names.map((name) => [name, unasked])), ...Object.fromEntries(given) };
  const verdicts = check.judge(facts, all, { platform, home: HOME, evidenceOf: () => [] });
  expect(verdicts.length).toBeGreaterThan(0);
  expect(words.has(`check.${check.id}`), `words for ${check.id}`).toBe(true);
  for (const fact of [...Object.values(check.needs), ...Object.values(check.hints ?? {})]) {
    if (/^(?:resolver|proxy)\./.test(fact.id)) expect(words.has(`fact.${fact.id}`), `words for ${fact.id}`).toBe(true);
  }
  for (const verdict of verdicts) expectWhole(verdict);
  return verdicts;
}

function expectWhole(verdict: Verdict): void {
  expectSentence(`finding.${verdict.message}.summary`, verdict.params);
  if (['note', 'warning', 'problem'].includes(verdict.status)) {
    expectSentence(`finding.${verdict.message}.meaning`, verdict.params);
    expectSentence(`finding.${verdict.message}.advice`, verdict.params);
  }
  expect(JSON.stringify([verdict.params, verdict.evidence, verdict.subject])).not.toContain('s3cret');
  for (const fix of verdict.fixes) {
    expect(JSON.stringify([fix.params, fix.subject])).not.toContain('s3cret');
    for (const part of ['title', 'why', 'risk', 'undo']) expectSentence(`fix.${fix.id}.${part}`, fix.params);
    for (const step of fix.steps) {
      if (step.kind === 'person') expectSentence(step.instruction.key, step.instruction.params);
    }
  }
}

function expectSentence(key: string, params: Verdict['params']): void {
  expect(words.has(key), `a sentence for ${key}`).toBe(true);
  expect(words.say(key, params), key).not.toMatch(/[{}]/);
}

/** `status message` of each verdict, without flow and check. */
export function said(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map((verdict) => `${verdict.status} ${verdict.message.replace(/^[a-z]+\.[a-z-]+\./, '')}`);
}

export const causes = (verdicts: readonly Verdict[]) => verdicts.map((verdict) => verdict.cause);
export const fixIds = (verdict: Verdict | undefined) => (verdict?.fixes ?? []).map((fix) => fix.id);

export function needed(host: string, parts: Partial<NeededHost> = {}): NeededHost {
  return { host, port: 443, role: 'module-proxy', required: true, ...parts };
}

export function neededHosts(...names: readonly NeededHost[]): NeededHosts {
  return { names, addresses: [], needsNetwork: names.some((one) => one.required && !isOwnComputer(one.host)) };
}

/** What go needs by default, with only the first one being looked at. */
export const USUAL = neededHosts(needed('proxy.golang.org'));

export function entry(address: string | readonly string[], parts: Partial<ResolverEntry> = {}): ResolverEntry {
  const addresses = typeof address === 'string' ? [address] : address;
  return {
    kind: (parts.domain ?? '') === '' ? 'default' : 'domain',
    domain: '',
    nameservers: addresses.map((one) => ({ address: one, port: 53 })),
    searchDomains: [],
    supplemental: false,
    interface: null,
    order: 0,
    reachable: null,
    ...parts,
  };
}

export const configuration = (...entries: readonly ResolverEntry[]) => ({ entries, resolvConf: null, nsswitch: null });

interface AnswerParts {
  readonly port?: number;
  readonly askedFor?: AskedFor;
  readonly domain?: string;
  readonly vouchedFor?: boolean | null;
  readonly rcode?: string;
  readonly reasons?: readonly ErrorKind[];
  readonly oddities?: Oddities;
  readonly deniedBy?: ServerAnswer['deniedBy'];
  readonly ttl?: number;
  readonly authoritative?: boolean;
}

/** What one server says about one name, for both kinds of address alike: addresses, or how it ended. */
export function answers(
  address: string,
  name: string,
  outcome: AskResult | readonly string[],
  parts: AnswerParts = {},
): readonly ServerAnswer[] {
  const addresses = typeof outcome === 'string' ? [] : outcome;
  const { port = 53, ...rest } = parts;
  return (['A', 'AAAA'] as const).map((type): ServerAnswer => {
    const own = addresses.filter((one) => one.includes(':') === (type === 'AAAA'));
    const empty = addresses.length > 0 && own.length === 0;
    return {
      server: { address, port },
      name,
      type,
      result: typeof outcome === 'string' ? outcome : empty ? 'no-data' : 'answer',
      addresses: own,
      aliases: [],
      ttl: typeof outcome === 'string' || empty ? null : 60,
      authoritative: false,
      reasons: [],
      oddities: {},
      deniedBy: parts.vouchedFor !== false && (empty || /^no-/.test(String(outcome))) ? SAYS_SO : null,
      vouchedFor: typeof outcome === 'string' && /^no-/.test(outcome) ? true : empty ? true : null,
      rcode: RCODES[typeof outcome === 'string' ? outcome : 'answer'] ?? '',
      detail: '',
      protocol: 'udp',
      ms: 4,
      at: 0,
      askedFor: 'system',
      domain: '',
      ...rest,
    };
  });
}

const SAYS_SO = { zone: 'golang.org', seconds: 300 };

const RCODES: Readonly<Record<string, string>> = {
  answer: 'NOERROR',
  'no-data': 'NOERROR',
  'no-such-name': 'NXDOMAIN',
  'server-failure': 'SERVFAIL',
  refused: 'REFUSED',
};

export const asked = (...all: readonly (readonly ServerAnswer[])[]) => ({ answers: all.flat(), leftOut: 0 });

export function systemSays(host: string, addresses: readonly string[] | 'failed'): SystemAnswer {
  if (addresses === 'failed') return { host, result: 'failed', addresses: [], detail: 'timeout', ms: 3_000 };
  return { host, result: addresses.length > 0 ? 'addresses' : 'none', addresses, detail: '', ms: 3 };
}

export function service(parts: Partial<ServiceServers> = {}): ServiceServers {
  return { service: 'Wi-Fi', device: 'en0', manual: [], offered: null, primary: true, ...parts };
}

export function hostsFile(text: string, parts: Partial<Hosts> = {}): Hosts {
  const lines = text.split('\n');
  const read = readHosts(text).facts.entries.map((one): HostsLine => ({ ...one, text: lines[one.line - 1] ?? '' }));
  return {
    path: '/etc/hosts',
    realPath: '/private/etc/hosts',
    state: 'read',
    reason: null,
    mode: 0o644,
    uid: 0,
    size: text.length,
    lines: read,
    damage: null,
    lost: [],
    ...parts,
  };
}

export const STOCK_HOSTS =
  '##\n# Host Database\n##\n127.0.0.1\tlocalhost\n255.255.255.255\tbroadcasthost\n::1             localhost\n';

export function assignment(name: string, raw: string, parts: Partial<Assignment> = {}): Assignment {
  return {
    file: `${HOME}/.zshrc`,
    line: 4,
    text: `export ${name}=${raw}`,
    name,
    raw,
    value: raw,
    keepsOld: false,
    conditional: false,
    ...parts,
  };
}
