import { addressKind } from '../../../src/dns/address-kind.ts';
import { note, problem, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { AskResult } from '../asking/ask.ts';
import type { DenialAge } from '../facts/denial-ages.ts';
import type { NeededHost } from '../facts/needed-hosts.ts';
import { evidenceOf, type HostWord, isReply, type ServerHealth, wordFor } from './server-health.ts';

interface Said {
  readonly server: ServerHealth;
  readonly word: HostWord;
}

interface Hints {
  /** What a server gives for a name that does not exist. */
  readonly madeUpBy?: (server: ServerHealth) => readonly string[];
  readonly ages?: readonly DenialAge[];
}

/**
 * Whether a host that go needs is found by the servers that would be asked for it. Nothing to say where
 * it is, or where no server says anything (that is told once, about the servers).
 */
export function judgeHost(
  host: NeededHost,
  servers: readonly ServerHealth[],
  systemFinds: boolean,
  { madeUpBy = () => [], ages = [] }: Hints = {},
): Verdict | null {
  const said = servers
    .map((server): Said => {
      const answers = server.answers.filter((answer) => answer.name === host.host);
      return { server: { ...server, answers }, word: wordFor(answers, madeUpBy(server)) };
    })
    .filter((one) => one.word !== 'nothing');
  if (said.length === 0) return null;
  const named = (words: readonly HostWord[]) =>
    said.filter((one) => words.includes(one.word)).map((one) => one.server.name);
  const parts = {
    params: { host: host.host, servers: said.map((one) => one.server.name) },
    evidence: evidenceOf(said.flatMap((one) => one.server.answers)),
    subject: host.host,
  };
  const finders = named(['found']);
  if (finders.length > 0) {
    // A denial is final: whoever asks that server first never asks the others.
    const deniers = named(['denied', 'no-address', 'sunk', 'made-up', 'ruled']);
    if (deniers.length === 0) return judgeKinds(host, said, parts);
    const params = { host: host.host, finders, deniers };
    return (host.required ? warning : note)('resolver.servers.disagree', { ...parts, params });
  }
  if (named(['ruled']).length > 0) return (host.required ? warning : note)('resolver.servers.filtered', parts);
  // It may be a proxy that is meant to catch every name, and go may get through: that is seen elsewhere.
  if (named(['made-up']).length > 0) return (host.required ? warning : note)('resolver.servers.made-up', parts);
  if (systemFinds) return note('resolver.servers.system-finds', parts);
  if (host.role === 'private-modules') return note('resolver.servers.private-host', parts);
  // A proxy that nobody knows is told about as a proxy, with the line that names it.
  if (host.role === 'http-proxy') return note('resolver.servers.proxy-host', parts);
  if (!host.required) return note('resolver.servers.optional-host', parts);
  // Two packets lost in a row look the same, so it may be over by now.
  if (said.every((one) => one.word === 'half-silent')) return warning('resolver.servers.half-silent', parts);
  const negative = judgeNegative(
    said,
    ages.filter((age) => age.host === host.host),
  );
  return problem(`resolver.servers.${negative.message}`, {
    ...parts,
    params: { ...parts.params, ...negative.params },
  });
}

/**
 * Addresses themselves differ from server to server with every large host, so they are never compared; that one of
 * them is on the internet and the other is not cannot come from that.
 */
function judgeKinds(
  host: NeededHost,
  said: readonly Said[],
  parts: Pick<Verdict, 'evidence' | 'subject'>,
): Verdict | null {
  const finders = said.filter((one) => one.word === 'found');
  const isPublic = ({ server }: Said) =>
    server.answers.flatMap(({ addresses }) => addresses).some((address) => addressKind(address) === 'public');
  const [outside, inside] = [finders.filter(isPublic), finders.filter((one) => !isPublic(one))];
  if (outside.length === 0 || inside.length === 0) return null;
  const names = (some: readonly Said[]) => some.map((one) => one.server.name);
  const params = { host: host.host, outside: names(outside), inside: names(inside) };
  return (host.required ? warning : note)('resolver.servers.kinds', { ...parts, params });
}

interface Negative {
  readonly message: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What kind of no it is, and on whose word (RFC 2308, RFC 8914): each asks for something else of a person. */
function judgeNegative(said: readonly Said[], ages: readonly DenialAge[]): Negative {
  const answers = said.flatMap(({ server }) => server.answers);
  const reasons = answers.flatMap((answer) => answer.reasons);
  const results = answers.map((answer) => answer.result).filter(isReply);
  const all = (result: AskResult) => results.every((one) => one === result);
  const has = (word: HostWord) => said.some((one) => one.word === word);
  const codes = [...new Set(answers.map((answer) => answer.rcode).filter((code) => code !== ''))];
  // The server itself says that somebody's rule is behind it; nothing else has to be guessed.
  if (reasons.includes('rule')) return { message: 'filtered', params: {} };
  if (has('sunk')) return { message: 'sunk', params: {} };
  if (has('failing')) {
    if (reasons.includes('signature')) return { message: 'failing-signature', params: { codes } };
    if (reasons.includes('way')) return { message: 'failing-way', params: { codes } };
    if (all('refused')) return { message: 'refused', params: {} };
    if (all('referral')) return { message: 'lame', params: {} };
    return { message: 'failing', params: { codes } };
  }
  const [deniedBy] = answers.flatMap((answer) => answer.deniedBy ?? []);
  const message = has('denied') ? 'denied' : 'no-address';
  if (!deniedBy) return { message: `${message}-unvouched`, params: {} };
  const remembered = ages.find((age) => age.course === 'runs-down');
  if (remembered && message === 'denied') {
    return { message: 'denied-remembered', params: { zone: deniedBy.zone, seconds: remembered.left } };
  }
  return { message, params: { zone: deniedBy.zone, seconds: deniedBy.seconds } };
}
