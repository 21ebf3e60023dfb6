/** One source of the `hosts:` line of /etc/nsswitch.conf. */
export interface NssSource {
  readonly name: string;
  /** Its `[…]` criteria, if any, only say what happens anyway. */
  readonly standard: boolean;
}

/**
 * The sources of the `hosts` database in order, empty where the file names none.
 * null: Go cannot parse the file (a line without a colon, broken criteria).
 * Source: package net nss.go, Go 1.19 to 1.27.
 */
export function hostSources(text: string): readonly NssSource[] | null {
  const found: NssSource[] = [];
  for (const whole of text.split('\n')) {
    const line = (whole.split('#', 1)[0] ?? '').trim();
    if (line === '') continue;
    const colon = line.indexOf(':');
    const sources = colon < 0 ? null : parseSources(line.slice(colon + 1));
    if (sources === null) return null;
    if (line.slice(0, colon).trim() === 'hosts') found.push(...sources);
  }
  return found;
}

function parseSources(text: string): readonly NssSource[] | null {
  const sources: NssSource[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const name = rest.split(' ', 1)[0] ?? '';
    rest = rest.slice(name.length).trim();
    let standard = true;
    if (rest.startsWith('[')) {
      const close = rest.indexOf(']');
      const criteria = close < 0 ? null : parseCriteria(rest.slice(1, close));
      if (criteria === null) return null;
      standard = criteria.every((one, index) => isStandard(one, index === criteria.length - 1));
      rest = rest.slice(close + 1).trim();
    }
    sources.push({ name, standard });
  }
  return sources;
}

interface Criterion {
  readonly negated: boolean;
  readonly status: string;
  readonly action: string;
}

function parseCriteria(text: string): readonly Criterion[] | null {
  const criteria: Criterion[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const match = /^(!?)([^=]*)=(.*)$/.exec(word.toLowerCase());
    if (!match || word.replace(/^!/, '').length < 3) return null;
    criteria.push({ negated: match[1] === '!', status: match[2] ?? '', action: match[3] ?? '' });
  }
  return criteria;
}

/** Success returns, everything else continues; the last criterion may return as well. */
function isStandard(criterion: Criterion, last: boolean): boolean {
  if (criterion.negated) return false;
  if (criterion.status === 'success') return criterion.action === 'return';
  const continues = criterion.action === 'continue' || (last && criterion.action === 'return');
  return ['notfound', 'unavail', 'tryagain'].includes(criterion.status) && continues;
}
