import type { EncryptedDnsExchange } from '../machine/encrypted-dns-port.ts';
import type { DnsExchange, HttpRequest, Limits, Machine, RunRequest, RunResult } from '../machine/port.ts';
import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import type { Outcome } from '../model/outcome.ts';

/** Characters of an answer kept as evidence; the rest stays on the machine. */
const EXCERPT_CHARS = 400;

function excerptOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return trimmed.length > EXCERPT_CHARS ? `${trimmed.slice(0, EXCERPT_CHARS)}…` : trimmed;
}

/** What was sifted was not to be kept; of a stream beside it, complaints may be. */
function saidBy({ sift }: RunRequest, { stdout, stderr }: RunResult): string {
  if (sift === undefined) return stdout || stderr;
  return sift.stream === 'stdout' ? stderr : '';
}

/** Longest argument shown whole; past that it is a script of ours, which says nothing to a person. */
const ARGUMENT_CHARS = 160;

function commandLine(argv: readonly string[]): string {
  return argv.map((word) => (word.length > ARGUMENT_CHARS ? `${word.slice(0, ARGUMENT_CHARS / 4)}…` : word)).join(' ');
}

function ending(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.failure.code;
}

function runEnding(outcome: Outcome<RunResult>): string {
  if (!outcome.ok) return outcome.failure.code;
  if (outcome.value.signal !== null) return `signal ${outcome.value.signal}`;
  return outcome.value.exitCode === 0 ? 'ok' : `exit ${outcome.value.exitCode}`;
}

/**
 * The same machine, seen by one observer: the observer's signal goes into every verb, and every look
 * leaves evidence. Evidence is a by-product of looking, so no observer can forget it.
 */
export function observedMachine(machine: Machine, signal: AbortSignal, keep: (evidence: Evidence) => void): Machine {
  const under = <T extends Limits>(limits: T | undefined): T => {
    const given = limits?.signal;
    return { ...(limits as T), signal: given ? AbortSignal.any([given, signal]) : signal };
  };
  const look = async <T>(kind: EvidenceKind, source: string, looking: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await looking;
    const excerpt = outcome.ok ? null : excerptOf(outcome.failure.detail);
    keep({ kind, source, excerpt, line: null, ms: outcome.ms, outcome: ending(outcome) });
    return outcome;
  };
  return {
    kind: machine.kind,
    platform: machine.platform,
    arch: machine.arch,
    person: machine.person,
    environment: machine.environment,
    workingDirectory: machine.workingDirectory,
    privilege: machine.privilege,
    installs: machine.installs,
    async run(request: RunRequest) {
      const outcome = await machine.run(under(request));
      const said = outcome.ok ? excerptOf(saidBy(request, outcome.value)) : excerptOf(outcome.failure.detail);
      const source = commandLine(request.argv);
      keep({ kind: 'command', source, excerpt: said, line: null, ms: outcome.ms, outcome: runEnding(outcome) });
      return outcome;
    },
    readFile: (path, options) => look('file', path, machine.readFile(path, under(options))),
    list: (path, limits) => look('directory', path, machine.list(path, under(limits))),
    stat: (path, limits) => look('file', path, machine.stat(path, under(limits))),
    lstat: (path, limits) => look('file', path, machine.lstat(path, under(limits))),
    realPath: (path, limits) => look('file', path, machine.realPath(path, under(limits))),
    attributes: (path, limits) => look('file', path, machine.attributes(path, under(limits))),
    copyCommand: (path) => machine.copyCommand(path),
    dns: (exchange: DnsExchange) => {
      const port = exchange.port ?? 53;
      return look('dns', `${exchange.protocol} ${exchange.server} port ${port}`, machine.dns(under(exchange)));
    },
    encryptedDns: (exchange: EncryptedDnsExchange) => {
      const { transport, server, name } = exchange;
      const source = `${transport} ${server === name ? name : `${name} at ${server}`}`;
      return look('dns', source, machine.encryptedDns(under(exchange)));
    },
    async http(request: HttpRequest) {
      const outcome = await machine.http(under(request));
      const status = outcome.ok ? `HTTP ${outcome.value.status}` : outcome.failure.code;
      const detail = outcome.ok ? outcome.value.distrust : outcome.failure.detail;
      const via = request.proxy === null ? '' : ` via ${request.proxy}`;
      keep({
        kind: 'http',
        source: `${request.url}${via}`,
        excerpt: detail ? excerptOf(detail) : null,
        line: null,
        ms: outcome.ms,
        outcome: status,
      });
      return outcome;
    },
    connect: (host, port, limits) => look('connection', `${host}:${port}`, machine.connect(host, port, under(limits))),
    now: () => machine.now(),
    replaceFile: (request) => machine.replaceFile(under(request)),
    moveFile: (request) => machine.moveFile(under(request)),
    removeFile: (request) => machine.removeFile(under(request)),
    scratch: (limits) => machine.scratch(under(limits)),
    sync: (paths, limits) => machine.sync(paths, under(limits)),
  };
}
