import { matchesModulePatterns } from './module-patterns.ts';

export interface GovcsRule {
  /** `public`, `private`, or a pattern of module paths. */
  readonly pattern: string;
  readonly allowed: readonly string[];
}

export type Govcs =
  | { readonly ok: true; readonly rules: readonly GovcsRule[] }
  /** Go's own words, without the item they are about. */
  | { readonly ok: false; readonly error: string };

/** What counts behind the person's own rules. */
const DEFAULT: readonly GovcsRule[] = [
  { pattern: 'private', allowed: ['all'] },
  { pattern: 'public', allowed: ['git', 'hg'] },
];

/** Which version control go may start for which modules. Source: cmd/go/internal/vcs parseGOVCS, Go 1.16 to 1.27. */
export function parseGovcs(value: string): Govcs {
  if (value.trim() === '') return { ok: true, rules: DEFAULT };
  const rules: GovcsRule[] = [];
  for (const item of value
    .trim()
    .split(',')
    .map((one) => one.trim())) {
    if (item === '') return { ok: false, error: 'empty entry in GOVCS' };
    const colon = item.indexOf(':');
    if (colon < 0) return { ok: false, error: 'malformed entry in GOVCS (missing colon)' };
    const pattern = item.slice(0, colon).trim();
    const list = item.slice(colon + 1).trim();
    if (pattern === '') return { ok: false, error: 'empty pattern in GOVCS' };
    if (list === '') return { ok: false, error: 'empty VCS list in GOVCS' };
    if (/^\.{1,2}(?:\/|$)/.test(pattern)) return { ok: false, error: 'relative pattern not allowed in GOVCS' };
    if (rules.some((rule) => rule.pattern === pattern)) return { ok: false, error: 'unreachable pattern in GOVCS' };
    const allowed = list.split('|').map((one) => one.trim());
    if (allowed.includes('')) return { ok: false, error: 'empty VCS name in GOVCS' };
    rules.push({ pattern, allowed });
  }
  return { ok: true, rules: [...rules, ...DEFAULT] };
}

/** Whether go may start this program for a module. @param isPrivate GOPRIVATE covers it */
export function allowsVcs(rules: readonly GovcsRule[], path: string, isPrivate: boolean, vcs: string): boolean {
  const rule = rules.find(({ pattern }) => {
    if (pattern === 'private') return isPrivate;
    if (pattern === 'public') return !isPrivate;
    return matchesModulePatterns(pattern, path);
  });
  return rule?.allowed.some((one) => one === vcs || one === 'all') ?? false;
}
