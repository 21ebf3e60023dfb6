/** How a source can end (nss.h). */
export type NssStatus = 'success' | 'notfound' | 'unavail' | 'tryagain';

export type NssNext = 'return' | 'continue' | 'merge';

export interface NssAction {
  readonly source: string;
  /** What happens after it, for each way in which it can end. For hosts, `merge` is a mistake that loses the answer. */
  readonly actions: Readonly<Record<NssStatus, NssNext>>;
}

/** Taken where no line says otherwise. Source: nss_database.c of glibc 2.34 and later. */
const DEFAULT_HOSTS = 'files dns';
const STATUSES: ReadonlySet<string> = new Set<NssStatus>(['success', 'notfound', 'unavail', 'tryagain']);

/**
 * The sources for host names as glibc reads /etc/nsswitch.conf; null: it finds a fault in its rules and uses none of the
 * file. Unlike Go, it needs no colon, knows no comment behind a value, takes the last `hosts` line, not all of them, and
 * passes over a last line that does not end.
 * @param text null: there is no such file
 * Source: glibc 2.34 to 2.42, nss_database.c and nss_action_parse.c.
 */
export function hostActions(text: string | null): readonly NssAction[] | null {
  let found: readonly NssAction[] | null = null;
  // What stands behind the last line end is not read.
  for (const line of (text ?? '').split('\n').slice(0, -1)) {
    const match = /^\s*([^\s:]+)[\s:]+([\s\S]*)$/.exec(line);
    if (match === null) continue;
    // A fault in any database of the file makes glibc drop the whole of it.
    const actions = parseActions(match[2] ?? '');
    if (DATABASES.has(match[1] ?? '') && actions === null) return null;
    if (match[1] === 'hosts') found = actions;
  }
  return found ?? parseActions(DEFAULT_HOSTS);
}

/** nss/databases.def */
const DATABASES: ReadonlySet<string> = new Set(
  (
    'aliases ethers group group_compat gshadow hosts initgroups netgroup networks passwd passwd_compat protocols ' +
    'publickey rpc services shadow shadow_compat'
  ).split(' '),
);

const USUAL = { success: 'return', notfound: 'continue', unavail: 'continue', tryagain: 'continue' } as const;

function parseActions(line: string): readonly NssAction[] | null {
  const actions: NssAction[] = [];
  let rest = line.trimStart();
  for (;;) {
    const source = /^[^\s[]+/.exec(rest)?.[0];
    // A bracket where a name should stand ends the list, without a complaint.
    if (source === undefined) return actions;
    rest = rest.slice(source.length).trimStart();
    const next: Record<NssStatus, NssNext> = { ...USUAL };
    if (rest.startsWith('[')) {
      const left = takeRules(rest.slice(1).trimStart(), next);
      if (left === null) return null;
      rest = left.trimStart();
    }
    actions.push({ source, actions: next });
  }
}

/** Reads `!STATUS=ACTION …]` and gives what stands behind the bracket; null: a fault. At least one rule must be there. */
function takeRules(text: string, next: Record<NssStatus, NssNext>): string | null {
  let rest = text;
  do {
    const rule = /^(!?)([^\s=\]]*)\s*=\s*([^\s=\]]*)\s*/.exec(rest);
    const [whole = '', not, status = '', action = ''] = rule ?? [];
    const known = status.toLowerCase();
    const then = action.toLowerCase();
    if (!rule || !isStatus(known) || !isNext(then)) return null;
    for (const one of Object.keys(next).filter(isStatus)) {
      if ((one === known) !== (not === '!')) next[one] = then;
    }
    rest = rest.slice(whole.length);
    if (rest === '') return null;
  } while (!rest.startsWith(']'));
  return rest.slice(1);
}

function isStatus(text: string): text is NssStatus {
  return STATUSES.has(text);
}

function isNext(text: string): text is NssNext {
  return text === 'return' || text === 'continue' || text === 'merge';
}
