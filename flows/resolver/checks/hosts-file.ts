import { addressKind } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { entriesFor } from '../../../src/macos/hosts.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { today } from '../../machine/facts/today.ts';
import { type Hosts, hosts } from '../facts/hosts.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { systemAnswers } from '../facts/system-answers.ts';
import { openHosts } from '../fixes/open-hosts.ts';
import { restoreLocalhost } from '../fixes/restore-localhost.ts';
import { stockHosts } from '../fixes/stock-hosts.ts';
import type { HostsDamage } from '../judging/hosts-damage.ts';

/** Whether the hosts file can be read by all who need it, and still says where `localhost` is. */
export const hostsFile = defineCheck({
  id: 'resolver.hosts-file',
  flow: 'resolver',
  needs: { hosts },
  hints: { systemAnswers, neededHosts, today },
  judge({ hosts: file }, hints, { platform }) {
    const system = hints.systemAnswers.known ? hints.systemAnswers.value : [];
    const localhost = system.find((one) => one.host === 'localhost' && one.result !== 'failed');
    const found = localhost === undefined ? null : localhost.result === 'addresses';
    const needed = hints.neededHosts.known ? hints.neededHosts.value.names.map((one) => one.host) : [];
    const date = hints.today.known ? hints.today.value : '';
    const open = openHosts(file, platform, { needed, date });
    const content =
      file.damage === null ? judgeLocalhost(file, found) : [judgeDamage(file, file.damage, found, platform, date)];
    const verdicts = [...judgeMode(file, open), ...content, ...judgeLost(file)];
    const params = { file: file.path };
    return verdicts.length > 0 ? verdicts : [ok('resolver.hosts-file.ok', { params, evidence: [evidenceOf(file)] })];
  },
});

/** Everyone may read it: mDNSResponder and most services run as accounts of their own. */
const READABLE_BY_ALL = 0o004;

function judgeMode(file: Hosts, open: Fix): readonly Verdict[] {
  const { path, realPath, mode, size } = file;
  if (mode === null || (mode & READABLE_BY_ALL) !== 0) return [];
  const params = { file: path, realPath, mode: mode.toString(8).padStart(4, '0'), size: size ?? 0 };
  const parts = {
    cause: 'hosts-file-mode',
    params,
    evidence: [evidenceOf(file)],
    subject: 'mode',
    fixes: [open],
  };
  return [warning(file.state === 'read' ? 'resolver.hosts-file.mode' : 'resolver.hosts-file.unreadable', parts)];
}

/** Nothing of it counts: what was meant by it, a pin or the line for localhost, is not in force. */
function judgeDamage(
  file: Hosts,
  damage: HostsDamage,
  found: boolean | null,
  platform: Platform,
  date: string,
): Verdict {
  return (found === false ? problem : warning)(`resolver.hosts-file.${damage}`, {
    cause: 'hosts-file-damaged',
    params: { file: file.path, size: file.size ?? 0 },
    evidence: [
      {
        ...evidenceOf(file),
        excerpt: [message('evidence.bytes', { n: file.size ?? 0 }), message(`evidence.damage.${damage}`)],
      },
    ],
    subject: 'content',
    fixes: [stockHosts(file, platform, date)],
  });
}

/** Lines that count for nobody; which of them anybody would miss is not known. */
function judgeLost({ path, lost }: Hosts): readonly Verdict[] {
  if (lost.length === 0) return [];
  const evidence = lost.slice(0, MOST_SHOWN).map(({ line, text }): Evidence => {
    return { kind: 'file', source: path, excerpt: text.slice(0, SHOWN_LETTERS), line, ms: null, outcome: 'ok' };
  });
  const params = { file: path, n: lost.length, line: lost[0]?.line ?? 0 };
  return [
    note(
      lost.every(({ why }) => why === 'too-long') ? 'resolver.hosts-file.too-long' : 'resolver.hosts-file.lost-lines',
      { params, evidence, subject: 'lines' },
    ),
  ];
}

const MOST_SHOWN = 5;
const SHOWN_LETTERS = 120;

/** As every Mac is delivered (and, but for the second line, every Linux). */
const STOCK: readonly (readonly [host: string, address: string, line: string])[] = [
  ['localhost', '127.0.0.1', '127.0.0.1\tlocalhost'],
  ['localhost', '::1', '::1\tlocalhost'],
];

function judgeLocalhost(file: Hosts, found: boolean | null): readonly Verdict[] {
  if (file.state === 'unreadable') return [];
  const entries = entriesFor({ file: file.path, entries: file.lines }, 'localhost');
  const params = { file: file.path };
  const wrong = file.lines.find((line) => entries.includes(line) && addressKind(line.ip) !== 'loopback');
  if (wrong) {
    const evidence = [{ ...evidenceOf(file), excerpt: wrong.text, line: wrong.line }];
    const more = { params: { ...params, address: wrong.ip, line: wrong.line }, evidence };
    return [warning('resolver.hosts-file.localhost-elsewhere', { ...more, subject: 'localhost' })];
  }
  if (entries.some((entry) => addressKind(entry.ip) === 'loopback')) return [];
  const missing = STOCK.filter(([, address]) => !entries.some((entry) => entry.ip === address)).map((one) => one[2]);
  const parts = {
    cause: 'localhost-unresolvable',
    params,
    evidence: [evidenceOf(file)],
    subject: 'localhost',
    fixes: file.state === 'read' ? [restoreLocalhost(file, missing)] : [],
  };
  if (found === false) return [problem('resolver.hosts-file.no-localhost', parts)];
  // The system may know it by itself; Go's own resolver, and whatever uses it, looks nowhere else.
  return [(found === null ? warning : note)('resolver.hosts-file.localhost-missing', parts)];
}

function evidenceOf(file: Hosts): Evidence {
  const outcome = file.state === 'read' ? 'ok' : (file.reason ?? file.state);
  const mode = file.mode === null ? null : message('evidence.rights', { mode: file.mode.toString(8).padStart(4, '0') });
  return { kind: 'file', source: file.path, excerpt: mode, line: null, ms: null, outcome };
}
