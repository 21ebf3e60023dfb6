import { addressKind } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Platform } from '../../../src/machine/port.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { today } from '../../machine/facts/today.ts';
import { sourceAnswers } from '../../proxy/facts/source-answers.ts';
import { failsAt } from '../../proxy/judging/source-outcome.ts';
import { type Hosts, hosts } from '../facts/hosts.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { type PinnedHost, pinnedHosts } from '../facts/pinned-hosts.ts';
import { serverAnswers } from '../facts/server-answers.ts';
import { openHosts } from '../fixes/open-hosts.ts';
import { releaseHost } from '../fixes/release-host.ts';
import { isReply } from '../judging/server-health.ts';

/** Whether the hosts file pins a host that go needs to an address, and whether that address is any good. */
export const hostsOverride = defineCheck({
  id: 'resolver.hosts-override',
  flow: 'resolver',
  grounds: ['resolver.network'],
  needs: { hosts, pinnedHosts },
  hints: { serverAnswers, sourceAnswers, neededHosts, today },
  judge({ hosts: file, pinnedHosts: pins }, hints, { platform }) {
    const params = { file: file.path };
    if (file.state === 'unreadable') {
      const needed = hints.neededHosts.known ? hints.neededHosts.value.names.map((one) => one.host) : [];
      return [judgeClosed(file, platform, openHosts(file, platform, { needed, date: dateOf(hints.today) }))];
    }
    if (pins.length === 0) return [ok('resolver.hosts-override.none', { params, evidence: [fileEvidence(file)] })];
    const answers = hints.serverAnswers.known ? hints.serverAnswers.value.answers : [];
    const sources = hints.sourceAnswers.known ? hints.sourceAnswers.value : [];
    return pins.map((pin) => {
      const direct = answers.filter((one) => one.name === pin.host && isReply(one.result));
      return judgePin({
        file,
        pin,
        dns: direct.length === 0 ? null : direct.flatMap((one) => one.addresses),
        goFails: failsAt(sources, pin.host),
        date: dateOf(hints.today),
      });
    });
  },
});

/** Bytes of the file as every Mac is delivered with it, unchanged from macOS 12 to 26. Linux has no such measure. */
const DELIVERED_BYTES = 213;

/** What it says is hidden; that it says more than a fresh one is not, and opening it brings that into force. */
function judgeClosed(file: Hosts, platform: Platform, fix: Fix): Verdict {
  const { path, realPath, size } = file;
  const params = { file: path, realPath, size: size ?? 0, fresh: DELIVERED_BYTES };
  const evidence = [{ ...fileEvidence(file), excerpt: message('evidence.bytes', { n: size ?? 0 }), outcome: 'denied' }];
  if (platform !== 'darwin' || size === null)
    return unknown('resolver.hosts-override.unreadable', { params, evidence });
  if (size === DELIVERED_BYTES) return ok('resolver.hosts-override.as-delivered', { params, evidence });
  if (size < DELIVERED_BYTES) return unknown('resolver.hosts-override.unreadable', { params, evidence });
  return warning('resolver.hosts-override.hidden', { params, evidence, cause: 'hosts-override', fixes: [fix] });
}

function dateOf(today: Observation<string>): string {
  return today.known ? today.value : '';
}

interface Pinned {
  readonly file: Hosts;
  readonly pin: PinnedHost;
  /** Addresses that the servers give; null: nobody answered. */
  readonly dns: readonly string[] | null;
  /** A request of go's kind to this host did not get through. */
  readonly goFails: boolean;
  readonly date: string;
}

function judgePin({ file, pin, dns, goFails, date }: Pinned): Verdict {
  const { line, host, required } = pin;
  const kind = addressKind(line.ip);
  const parts = {
    params: { host, address: line.ip, file: file.path, line: line.line, dns: [...new Set(dns ?? [])] },
    evidence: [lineEvidence(file, pin), connectionEvidence(pin)],
    subject: `${host} ${line.ip}`,
    cause: 'hosts-override',
    fixes: [releaseHost(file, line, host, date)],
  };
  const broken = required ? problem : warning;
  if (kind === 'unspecified') return broken('resolver.hosts-override.blocked', parts);
  if (!pin.accepts) return broken('resolver.hosts-override.dead', parts);
  // Somebody on this very computer answers: a module proxy or a filter that was put there on purpose.
  if (kind === 'loopback') return note('resolver.hosts-override.own-program', { ...parts, fixes: [] });
  if (dns !== null && dns.length === 0) return note('resolver.hosts-override.only-source', { ...parts, fixes: [] });
  if (dns === null || dns.includes(line.ip)) return warning('resolver.hosts-override.frozen', parts);
  return (goFails ? broken : warning)(
    goFails ? 'resolver.hosts-override.wrong' : 'resolver.hosts-override.differs',
    parts,
  );
}

function lineEvidence(file: Hosts, { line }: PinnedHost): Evidence {
  return { kind: 'file', source: file.path, excerpt: line.text, line: line.line, ms: null, outcome: 'ok' };
}

function connectionEvidence({ line, port, accepts }: PinnedHost): Evidence {
  const outcome = accepts ? 'ok' : 'no answer';
  return { kind: 'connection', source: `${line.ip} port ${port}`, excerpt: null, line: null, ms: null, outcome };
}

function fileEvidence(file: Hosts): Evidence {
  return { kind: 'file', source: file.path, excerpt: null, line: null, ms: null, outcome: file.state };
}
