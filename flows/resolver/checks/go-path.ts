import { isWithin } from '../../../src/dns/name.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import { withoutGodebug } from '../../../src/go/godebug.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { today } from '../../machine/facts/today.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import { commentOutLine } from '../../shell/fixes/comment-out-line.ts';
import { correctLine } from '../../shell/fixes/correct-line.ts';
import { configuration } from '../facts/configuration.ts';
import { goPath as fact, type GoPath } from '../facts/go-path.ts';
import { neededHosts } from '../facts/needed-hosts.ts';

/** Whether GODEBUG makes go look names up past the resolvers that this computer has for some domains. */
export const goPath = defineCheck({
  id: 'resolver.go-path',
  flow: 'resolver',
  needs: { goPath: fact, configuration },
  hints: { neededHosts, today },
  judge({ goPath: path, configuration: { entries } }, hints, about) {
    const evidence = path.setBy ? [lineEvidence(path.setBy)] : [];
    if (path.forced === null) return [ok(`resolver.go-path.${path.resolver}`, { evidence })];
    if (path.forced === 'cgo') return [note('resolver.go-path.forced-system', { params: paramsOf(path), evidence })];
    const domains = entries.filter((entry) => entry.kind === 'domain' && entry.nameservers.length > 0);
    const names = [...new Set(domains.map((entry) => entry.domain))];
    const fixes = hints.today.known ? withoutNetdns(path, hints.today.value) : [];
    const parts = { params: { ...paramsOf(path), domains: names }, evidence, fixes };
    if (names.length === 0) {
      // Everywhere else Go's own resolver is what go uses anyway.
      return [note(about.platform === 'darwin' ? 'resolver.go-path.harmless' : 'resolver.go-path.as-usual', parts)];
    }
    const needed = hints.neededHosts.known ? hints.neededHosts.value.names : [];
    const lost = needed.find((one) => names.some((domain) => isWithin(one.host, domain)));
    const cause = 'netdns-split-dns';
    if (!lost) return [warning('resolver.go-path.split', { ...parts, cause })];
    return [problem('resolver.go-path.lost', { ...parts, cause, params: { ...parts.params, host: lost.host } })];
  },
});

function paramsOf(path: GoPath) {
  const item = path.godebug.split(',').findLast((text) => text.startsWith('netdns=')) ?? '';
  return { godebug: path.godebug, item, servers: path.servers.map((server) => server.address) };
}

function lineEvidence({ file, text, line }: Assignment): Evidence {
  return { kind: 'file', source: file, excerpt: text, line, ms: null, outcome: 'ok' };
}

/** Takes `netdns` out of the line that sets it; other items of the same variable stay. */
function withoutNetdns({ setBy, godebug }: GoPath, date: string): readonly Fix[] {
  if (!setBy?.raw?.includes('netdns=')) return [];
  const proves = ['resolver.go-path'];
  const left = withoutGodebug(setBy.raw, 'netdns');
  // Only where the line itself says the whole value can a part of it be taken out by a plain replacement.
  const fix =
    left === '' || setBy.raw !== godebug || !setBy.text.includes(setBy.raw)
      ? left === '' && commentOutLine(setBy, { date, proves })
      : correctLine(setBy, setBy.text.replace(setBy.raw, left), { proves });
  return fix ? [fix] : [];
}
