import type { Reading, UnreadLine } from '../macos/reading.ts';

/** Goroutines that were made at one place and wait in the same way. */
export interface GoroutineGroup {
  readonly count: number;
  /** `chan receive`, `IO wait`, `running`. */
  readonly state: string;
  /** Longest wait among them, in minutes; 0: less than one. */
  readonly minutes: number;
  /** Function and place that made them; null: the main one, or the runtime's own. */
  readonly creator: { readonly name: string; readonly at: string } | null;
  /** Functions from the innermost, without arguments. */
  readonly stack: readonly string[];
}

export interface GoroutineStacks {
  readonly total: number;
  /** The largest first. */
  readonly groups: readonly GoroutineGroup[];
  /** By who made them, the largest first. */
  readonly creators: readonly { readonly name: string; readonly at: string; readonly count: number }[];
}

const HEAD = /^goroutine (\d+)(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[([^\]]*)\](?: \{[^}]*\})?:$/;
const CREATED = /^created by (.+?)(?: in goroutine \d+)?$/;
const PLACE = /^\t(.+:\d+)(?: \+0x[0-9a-f]+)?$/;
/** A stack that is longer is told as far as this. */
const MOST_FRAMES = 32;

interface Open {
  readonly state: string;
  readonly minutes: number;
  readonly stack: string[];
  creator: { readonly name: string; at: string } | null;
}

/**
 * `/debug/pprof/goroutine?debug=2`, and what a crash or SIGQUIT prints: `goroutine 7 [chan receive, 5 minutes]:`, a
 * function and its place by turns, and who made it. Source: runtime/traceback.go (`goroutineheader`, `printcreatedby1`).
 */
export function readGoroutineStacks(text: string): Reading<GoroutineStacks> {
  const all: Open[] = [];
  const notUnderstood: UnreadLine[] = [];
  let open: Open | null = null;
  let wantsPlace: 'stack' | 'creator' | null = null;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    const head = HEAD.exec(line);
    const created = CREATED.exec(line);
    const place = PLACE.exec(line);
    const called = functionIn(line);
    if (head) {
      const [state = '', ...more] = (head[2] ?? '').split(', ');
      const minutes = more.map((part) => Number(/^(\d+) minutes$/.exec(part)?.[1] ?? 0)).find((one) => one > 0) ?? 0;
      open = { state, minutes, stack: [], creator: null };
      all.push(open);
      wantsPlace = null;
    } else if (line.trim() === '') {
      open = null;
    } else if (open && created) {
      open.creator = { name: created[1] ?? '', at: '' };
      wantsPlace = 'creator';
    } else if (open && place && wantsPlace) {
      if (wantsPlace === 'creator' && open.creator) open.creator.at = place[1] ?? '';
      wantsPlace = null;
    } else if (open && (called !== null || /^\.\.\.(?:\d+|additional) frames elided/.test(line))) {
      if (called !== null && open.stack.length < MOST_FRAMES) open.stack.push(called);
      wantsPlace = 'stack';
    } else notUnderstood.push({ line: index + 1, text: line });
  }
  return { facts: grouped(all), notUnderstood };
}

/** `main.(*T).serve(0x1, {0x2, 0x3})`: up to the last parenthesis; null: no call. By hand, as a pattern would try each. */
function functionIn(line: string): string | null {
  const at = line.lastIndexOf('(');
  return at > 0 && line.endsWith(')') && /^\S/.test(line) ? line.slice(0, at) : null;
}

function grouped(all: readonly Open[]): GoroutineStacks {
  const groups = new Map<string, GoroutineGroup>();
  const creators = new Map<string, GoroutineStacks['creators'][number]>();
  for (const { state, minutes, stack, creator } of all) {
    const key = JSON.stringify([state, stack, creator]);
    const { count = 0, minutes: longest = 0 } = groups.get(key) ?? {};
    groups.set(key, { count: count + 1, state, minutes: Math.max(longest, minutes), creator, stack });
    if (creator === null) continue;
    const by = JSON.stringify(creator);
    creators.set(by, { ...creator, count: (creators.get(by)?.count ?? 0) + 1 });
  }
  const largest = <T extends { readonly count: number }>(map: ReadonlyMap<string, T>) =>
    [...map.values()].toSorted((one, other) => other.count - one.count);
  return { total: all.length, groups: largest(groups), creators: largest(creators) };
}
