import { note, problem, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { NeededHost } from '../facts/needed-hosts.ts';
import { evidenceOf, type HostWord, type ServerHealth, wordFor } from './server-health.ts';

interface Said {
  readonly server: ServerHealth;
  readonly word: HostWord;
}

/**
 * Whether a host that go needs is found by the servers that would be asked for it. Nothing to say where
 * it is, or where no server says anything (that is told once, about the servers).
 */
export function judgeHost(host: NeededHost, servers: readonly ServerHealth[], systemFinds: boolean): Verdict | null {
  const said = servers
    .map((server): Said => {
      const answers = server.answers.filter((answer) => answer.name === host.host);
      return { server: { ...server, answers }, word: wordFor(answers) };
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
    const deniers = named(['denied', 'no-address', 'sunk']);
    if (deniers.length === 0) return null;
    const params = { host: host.host, finders, deniers };
    return (host.required ? warning : note)('resolver.servers.disagree', { ...parts, params });
  }
  if (systemFinds) return note('resolver.servers.system-finds', parts);
  if (host.role === 'private-modules') return note('resolver.servers.private-host', parts);
  // A proxy that nobody knows is told about as a proxy, with the line that names it.
  if (host.role === 'http-proxy') return note('resolver.servers.proxy-host', parts);
  if (!host.required) return note('resolver.servers.optional-host', parts);
  if (named(['sunk']).length > 0) return problem('resolver.servers.sunk', parts);
  if (named(['failing']).length > 0) return problem('resolver.servers.failing', withCodes(parts, said));
  if (named(['denied']).length === 0) return problem('resolver.servers.no-address', parts);
  return problem(isVouchedFor(said) ? 'resolver.servers.denied' : 'resolver.servers.denied-unvouched', parts);
}

function isVouchedFor(said: readonly Said[]): boolean {
  return said.some(({ server }) => server.answers.some((answer) => answer.vouchedFor === true));
}

function withCodes<P extends { params: object }>(parts: P, said: readonly Said[]): P & { params: { codes: string[] } } {
  const codes = said
    .flatMap(({ server }) => server.answers.map((answer) => answer.rcode))
    .filter((code) => code !== '');
  return { ...parts, params: { ...parts.params, codes: [...new Set(codes)] } };
}
