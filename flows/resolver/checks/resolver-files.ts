import { canonicalName, isWithin } from '../../../src/dns/name.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import type { SystemAnswer } from '../asking/system-lookup.ts';
import { resolverFiles as fact, type ResolverFile } from '../facts/files.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { systemAnswers } from '../facts/system-answers.ts';
import { mendResolverFile, rewriteResolverFile } from '../fixes/mend-resolver-file.ts';
import { moveResolverFile } from '../fixes/move-resolver-file.ts';
import { faultsOf } from '../judging/file-fault.ts';

/** Whether each file of /etc/resolver does what it looks like, and none is in force by accident. */
export const resolverFiles = defineCheck({
  id: 'resolver.resolver-files',
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.resolver-files.only-mac' },
  needs: { resolverFiles: fact },
  hints: { neededHosts, systemAnswers, today },
  judge({ resolverFiles: files }, hints) {
    const names = hints.neededHosts.known ? hints.neededHosts.value.names.map((one) => one.host) : [];
    const date = hints.today.known ? hints.today.value : '';
    const verdicts = [
      ...files.flatMap((file) => judgeContent(file, names)),
      ...files.flatMap((file) => judgeEmpty(file, names, hints.systemAnswers.known ? hints.systemAnswers.value : [])),
      ...judgeDoubles(files, { names, date }),
      ...files.filter((file) => file.read === null).map(unreadable),
    ];
    if (verdicts.length > 0) return verdicts;
    const live = files.filter((file) => file.read?.live).map((file) => file.read?.serves ?? file.name);
    return [
      ok(live.length === 0 ? 'resolver.resolver-files.none' : 'resolver.resolver-files.ok', { params: { live } }),
    ];
  },
});

function judgeContent(file: ResolverFile, names: readonly string[]): readonly Verdict[] {
  const faults = faultsOf(file);
  const [first] = faults;
  if (!first) return [];
  const domain = file.read?.serves ?? file.name;
  const needed = names.some((name) => isWithin(name, domain)) && first.warning !== 'multicast-port';
  return [
    (needed ? problem : warning)(`resolver.resolver-files.${first.warning}`, {
      cause: 'resolver-file-malformed',
      params: { file: file.path, line: first.line, domain },
      evidence: faults.map((fault) => lineEvidence(file, fault.line)),
      fixes: [mendResolverFile(file, faults)],
      subject: file.path,
    }),
  ];
}

/**
 * A file that names no server at all. What macOS makes of a domain without one is not told anywhere, so only a host that
 * go needs and that is not found tells that something is missing here.
 */
function judgeEmpty(file: ResolverFile, names: readonly string[], system: readonly SystemAnswer[]): readonly Verdict[] {
  const { read, lines, path } = file;
  if (!read || lines.some((line) => /^\s*nameserver\b/i.test(line))) return [];
  const domain = read.serves ?? file.name;
  const others = /\bmdns\b/.test(read.options ?? '');
  const host = names.find((name) => isWithin(name, domain));
  if (host === undefined || others) return [];
  const isLost = system.some((one) => one.host === host && one.result === 'none');
  const parts = {
    params: { file: path, domain, host },
    evidence: [lineEvidence(file, 1)],
    subject: path,
    fixes: [rewriteResolverFile(file)],
  };
  if (isLost) return [problem('resolver.resolver-files.empty', { ...parts, cause: 'resolver-file-malformed' })];
  return [note('resolver.resolver-files.empty-harmless', { ...parts, fixes: [] })];
}

interface Circumstances {
  readonly names: readonly string[];
  readonly date: string;
}

/** Several files for one domain: the system asks either, and nothing says which. */
function judgeDoubles(files: readonly ResolverFile[], { names, date }: Circumstances): readonly Verdict[] {
  const live = files.filter((file) => file.read?.live && faultsOf(file).length === 0);
  return live.flatMap((file): readonly Verdict[] => {
    const domain = canonicalName(file.read?.serves ?? '');
    const others = live.filter((one) => one !== file && canonicalName(one.read?.serves ?? '') === domain);
    if (domain === canonicalName(file.name)) return [];
    const parts = {
      params: { file: file.path, domain, others: others.map((one) => one.path) },
      evidence: [file, ...others].flatMap((one) =>
        (one.read?.servers ?? []).map(({ line }) => lineEvidence(one, line)),
      ),
      subject: file.path,
    };
    if (others.length === 0) {
      return looksLikeCopy(file.name) ? [note('resolver.resolver-files.copy-in-force', parts)] : [];
    }
    const same = others.every((one) => serversOf(one) === serversOf(file));
    const more = { ...parts, cause: 'resolver-file-leftover', fixes: [moveResolverFile(file, date)] };
    if (same) return [note('resolver.resolver-files.double', more)];
    const needed = names.some((name) => isWithin(name, domain));
    return [(needed ? problem : warning)('resolver.resolver-files.leftover', more)];
  });
}

/** Names that editors, scripts and people give to what they keep aside. */
function looksLikeCopy(name: string): boolean {
  return /(?:~|\.(?:bak|backup|old|orig|save|saved|sw[op]|tmp|copy|disabled|off|\d{4,}))$|^#.*#$|[ _-](?:copy|old|backup)\b/i.test(
    name,
  );
}

function serversOf(file: ResolverFile): string {
  return (file.read?.servers ?? []).map((one) => `${one.address} ${one.port}`).join(',');
}

function unreadable(file: ResolverFile): Verdict {
  return note('resolver.resolver-files.unreadable', { params: { file: file.path }, subject: file.path });
}

function lineEvidence(file: ResolverFile, line: number): Evidence {
  const excerpt = file.lines[line - 1] ?? null;
  return { kind: 'file', source: file.path, excerpt, line, ms: null, outcome: 'ok' };
}
