import { note, problem, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { CheckId, Verdict } from '../../../src/model/finding.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import type { ProxyEnvironment, ProxyVariable } from '../facts/environment.ts';
import { makeEqual } from '../fixes/make-equal.ts';
import { shownEvidence, shownUrl } from '../shown-url.ts';

const PAIRS = [
  ['HTTPS_PROXY', 'https_proxy'],
  ['HTTP_PROXY', 'http_proxy'],
  ['NO_PROXY', 'no_proxy'],
] as const;

export interface OdditiesAround {
  /** Whether the proxy that a value names was found to be of no use. */
  readonly isDead: (value: string) => boolean;
  /** go gets no answer from where it goes straight. */
  readonly astray: boolean;
  readonly proves: readonly CheckId[];
}

/** What programs read differently from each other, or differently from how it looks. */
export function oddities(set: ProxyEnvironment, about: OdditiesAround): readonly Verdict[] {
  const of = (name: string) => set.variables.find((one) => one.name === name);
  const value = (name: string) => of(name)?.inNewTerminal ?? '';
  const found: Verdict[] = [];
  for (const name of set.unusable) {
    const params = { name, value: shownUrl(value(name)) };
    found.push(warning('proxy.environment.unusable', { params, evidence: linesOf([of(name)]), subject: name }));
  }
  for (const [upper, lower] of PAIRS) {
    const [one, other] = [value(upper), value(lower)];
    if (one === '' || other === '' || same(one, other)) continue;
    const params = { upper, lower, one: shownUrl(one), other: shownUrl(other) };
    const evidence = linesOf([of(upper), of(lower)]);
    const [big, small] = [of(upper), of(lower)];
    const fixes = big && small ? makeEqual({ upper: big, lower: small }, about.isDead, about.proves) : [];
    const parts = { params, evidence, subject: upper, fixes };
    // Both work or fail by themselves; that they differ surprises people later.
    found.push(
      upper === 'NO_PROXY'
        ? note('proxy.environment.two-spellings', parts)
        : warning('proxy.environment.two-spellings', { ...parts, cause: 'proxy-spellings-differ' }),
    );
  }
  const all = ['ALL_PROXY', 'all_proxy'].find((name) => value(name) !== '');
  const read = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].filter((name) => value(name) !== '');
  if (all !== undefined && read.length === 0) {
    const params = { name: all, value: shownUrl(value(all)) };
    const parts = { params, evidence: linesOf([of(all)]), subject: all };
    found.push(
      about.astray && !about.isDead(value(all))
        ? problem('proxy.environment.all-proxy-needed', { ...parts, cause: 'proxy-not-read-by-go' })
        : note('proxy.environment.all-proxy', parts),
    );
  }
  if (read.length > 0 && !read.some((name) => name.toLowerCase() === 'https_proxy')) {
    const params = { name: read[0] ?? '' };
    found.push(
      note('proxy.environment.http-only', { params, evidence: linesOf([of(read[0] ?? '')]), subject: 'http' }),
    );
  }
  const gone = set.variables.filter((one) => (one.here ?? '') !== '' && (one.inNewTerminal ?? '') === '');
  if (gone.length > 0) {
    const params = {
      names: gone.map((one) => one.name),
      values: [...new Set(gone.map((one) => shownUrl(one.here ?? '')))],
    };
    found.push(note('proxy.environment.only-here', { params, subject: 'here' }));
  }
  return found;
}

/** The order of a list, and a slash at the end, make no difference. */
function same(one: string, other: string): boolean {
  const sorted = (text: string) =>
    text
      .split(',')
      .map((entry) => entry.trim().toLowerCase().replace(/\/$/, ''))
      .sort()
      .join(',');
  return sorted(one) === sorted(other);
}

function linesOf(variables: readonly (ProxyVariable | undefined)[]): readonly Evidence[] {
  return variables
    .flatMap((one) => one?.lines ?? [])
    .map(assignmentEvidence)
    .map(shownEvidence);
}
