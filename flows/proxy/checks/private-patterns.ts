import { defineCheck } from '../../../src/engine/check.ts';
import { ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { makePrivate } from '../fixes/make-private.ts';
import { type OriginHints, originHints, valueOrigin } from '../judging/value-origin.ts';

const ID = 'proxy.private-patterns';
const LISTS = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOINSECURE'] as const;
const CAUSE = 'private-module-needs-goprivate';

/** Whether the patterns that name private modules match what they are meant to. */
export const privatePatterns = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { goSettings },
  hints: originHints,
  judge({ goSettings: go }, hints) {
    // GONOPROXY and GONOSUMDB repeat GOPRIVATE where they are not set themselves: one fault, one finding.
    const own = LISTS.filter((name) => name === 'GOPRIVATE' || go[name] !== go.GOPRIVATE);
    const verdicts = [...own.flatMap((name) => judgeList(name, go, hints)), ...judgeLeak(go, hints)];
    if (verdicts.length > 0) return verdicts;
    const patterns = go.GOPRIVATE || go.GONOPROXY;
    return [
      ok(patterns === '' ? 'proxy.private-patterns.none' : 'proxy.private-patterns.ok', { params: { patterns } }),
    ];
  },
});

function judgeList(name: (typeof LISTS)[number], go: GoSettings, hints: OriginHints): readonly Verdict[] {
  const value = go[name];
  const entries = value.split(',').filter((entry) => entry !== '');
  const faulty = entries.filter((entry) => fault(entry) !== null);
  const [first] = faulty;
  const kind = first === undefined ? null : fault(first);
  if (kind === null) return [];
  const origin = valueOrigin(name, go, hints);
  const better = entries
    .map(repaired)
    .filter((entry) => entry !== '')
    .join(',');
  return [
    warning(`proxy.private-patterns.${kind}`, {
      params: { name, value, patterns: faulty.map((entry) => `"${entry}"`), better },
      cause: CAUSE,
      evidence: origin.evidence,
      fixes: origin.correct(better, [ID]),
      subject: name,
    }),
  ];
}

type PatternFault = 'space' | 'scheme' | 'git-suffix' | 'everything-below';

/** Patterns that Go takes as they stand, and that then match nothing. */
function fault(entry: string): PatternFault | null {
  if (entry !== entry.trim() || /\s/.test(entry)) return 'space';
  if (/^[a-z+]+:\/\//i.test(entry) || /^git@/.test(entry)) return 'scheme';
  if (/\.git\/?$/.test(entry)) return 'git-suffix';
  return /\/\.\.\.$/.test(entry) ? 'everything-below' : null;
}

function repaired(entry: string): string {
  return entry
    .trim()
    .replace(/^[a-z+]+:\/\/(?:[^/]*@)?/i, '')
    .replace(/^git@([^:]+):/, '$1/')
    .replace(/\.git\/?$/, '')
    .replace(/\/\.\.\.$/, '');
}

/** Modules that skip the proxy but not the checksum database: their names are sent there, and it knows none of them. */
function judgeLeak(go: GoSettings, hints: OriginHints): readonly Verdict[] {
  if (go.database.kind !== 'database') return [];
  const unchecked = patternsOf(go.GONOSUMDB);
  const leaking = patternsOf(go.GONOPROXY).filter((pattern) => pattern !== 'none' && !coveredBy(unchecked, pattern));
  if (leaking.length === 0) return [];
  const origin = valueOrigin('GONOPROXY', go, hints);
  return [
    warning('proxy.private-patterns.leak', {
      params: { patterns: leaking, database: go.database.name },
      cause: CAUSE,
      evidence: origin.evidence,
      fixes: makePrivate(go, leaking, hints, [ID], ['GONOSUMDB']),
      subject: 'GONOSUMDB',
    }),
  ];
}

function patternsOf(list: string): readonly string[] {
  return list.split(',').filter((pattern) => pattern !== '');
}

/** Whether one of the patterns is the same, or is made of fewer path elements and names the beginning. */
function coveredBy(patterns: readonly string[], pattern: string): boolean {
  return patterns.some((one) => one === '*' || pattern === one || pattern.startsWith(`${one.replace(/\/$/, '')}/`));
}
