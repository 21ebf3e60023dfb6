import { isLoopbackAddress } from '../../src/dns/address-kind.ts';
import { parseGoUrl } from '../../src/go/go-url.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { SourceAnswer } from '../proxy/facts/source-answers.ts';
import type { ServerAnswers } from '../resolver/facts/server-answers.ts';
import { type LaunchdJob, runsAsRoot } from './job.ts';
import { portsOf } from './job-ports.ts';

/** Where Go, or the look-up of a name that it needs, is sent to on this computer, and nobody answers. */
export interface MissedPort {
  readonly port: number;
  readonly for: 'names' | 'modules';
}

export interface AskedOfGo {
  readonly servers: Observation<ServerAnswers>;
  readonly sources: Observation<readonly SourceAnswer[]>;
}

export function missedPorts({ servers, sources }: AskedOfGo): readonly MissedPort[] {
  const names = servers.known
    ? servers.value.answers
        .filter((one) => one.result === 'closed' && isLoopbackAddress(one.server.address))
        .map((one): MissedPort => ({ port: one.server.port, for: 'names' }))
    : [];
  const modules = sources.known ? sources.value.flatMap(missedSource) : [];
  const all = [...names, ...modules];
  return all.filter((one, index) => all.findIndex((other) => other.port === one.port) === index);
}

function missedSource(one: SourceAnswer): readonly MissedPort[] {
  if (one.kind !== 'web' || one.answer.failure?.code !== 'unreachable' || one.answer.proxy !== null) return [];
  const port = localPort(one.source);
  return port === null ? [] : [{ port, for: 'modules' }];
}

/** The port of a URL that leads to this computer itself; null: it leads elsewhere. */
export function localPort(source: string): number | null {
  const parsed = parseGoUrl(source);
  const url = parsed.ok ? URL.parse(source) : null;
  const host = url?.hostname.replace(/^\[|\]$/gu, '') ?? '';
  if (url === null || (host !== 'localhost' && !isLoopbackAddress(host))) return null;
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** A job that would listen there, if launchd ran it. */
export function idleJobOn(port: number, jobs: readonly LaunchdJob[]): LaunchdJob | null {
  return jobs.find((job) => job.loaded === false && !job.off && portsOf(job).includes(port)) ?? null;
}

/** Which check says what is to be said of a job that Go misses. */
export function toldBy(
  job: LaunchdJob,
  uid: number,
): 'launchd.unsafe-jobs' | 'launchd.switched-off' | 'launchd.not-loaded' {
  if (job.switchedOff === true) return 'launchd.switched-off';
  return isRefused(job, uid) ? 'launchd.unsafe-jobs' : 'launchd.not-loaded';
}

/** launchd refuses a list that others may write, or that belongs to the wrong account (launchctl(1), code 122 or 5). */
export function isRefused(job: LaunchdJob, uid: number): boolean {
  return job.uid >= 0 && (hasWrongOwner(job, uid) || isShared(job));
}

export function hasWrongOwner(job: LaunchdJob, uid: number): boolean {
  return job.uid >= 0 && !(job.place === 'person' ? [uid, 0] : [0]).includes(job.uid);
}

function isShared(job: LaunchdJob): boolean {
  return (job.mode & 0o022) !== 0;
}

/** Root may run it: nobody else can change its program, and its list has been read. */
export function mayRun(job: LaunchdJob): boolean {
  return job.unreadable === null && job.label !== '' && !job.link && (!runsAsRoot(job) || job.open.length === 0);
}
