import type { Fallback } from '../goproxy-list.ts';

/**
 * How an entry of the list does.
 *
 * - `serves`: it gives modules. `lacks`: it says properly that it has not got the one that was asked for.
 * - `fails`: go takes its answer for an error, or none comes. `garbled`: it says 200 to what go cannot read, which go
 *   takes for success; no separator helps.
 * - `unknown`: not asked, or it cannot be said.
 */
export type Health = 'serves' | 'lacks' | 'fails' | 'garbled' | 'refuses' | 'unknown';

export interface ChainEntry {
  /** As go reads it: an address, `direct` or `off`. */
  readonly source: string;
  readonly fallback: Fallback;
  readonly health: Health;
  /** What it says to a version that there is not: `hidden` is an error to go, `forbidden` too, and maybe on purpose. */
  readonly missing: 'not-found' | 'hidden' | 'forbidden' | 'unknown';
  /** It serves everybody, so the name of a private module is news to it. */
  readonly everybody: boolean;
  /** Milliseconds of a request on a new connection: a quarter took less, half, three quarters; null: not measured. */
  readonly quartiles: readonly [number, number, number] | null;
}

export interface ChainSituation {
  readonly entries: readonly ChainEntry[];
  /** GOPRIVATE (or GONOPROXY) says which modules are private: no proxy is told of those. */
  readonly namesPrivate: boolean;
}

/**
 * Why something is changed.
 *
 * - `own-first`: a public proxy would be asked for the company's modules before its own is.
 * - `pass-failure`, `pass-missing`: a `,` stops at what this entry says; a `|` goes on.
 * - `faster-first`: of two that serve everybody the later one is faster by far.
 */
export interface ChainChange {
  readonly why: 'own-first' | 'pass-failure' | 'pass-missing' | 'faster-first';
  readonly source: string;
  /** The entry that is asked next by then. */
  readonly next: string;
}

/** Why something that is wrong is left as it is. */
export interface ChainObstacle {
  /** `would-tell`: a `|` would send the names of private modules on to a public proxy whenever this entry fails. `forbids`: it keeps go from going on, maybe on purpose. */
  readonly why: 'would-tell' | 'nothing-behind' | 'garbled' | 'forbids';
  readonly source: string;
  readonly next: string;
}

export interface RecommendedChain {
  /** Value for GOPROXY; credentials as they were given. */
  readonly list: string;
  /** Empty: keep what is there. */
  readonly changes: readonly ChainChange[];
  readonly obstacles: readonly ChainObstacle[];
}

/** That much faster is felt, and no accident of the day. */
const TIMES_FASTER = 3;
const MS_FASTER = 300;

/**
 * The list that the person has, changed only where something was seen to be wrong: no entry is added or dropped, `direct`
 * and `off` stay where they are.
 * Source of what a separator does: go.dev/ref/mod#goproxy-protocol, cmd/go/internal/modfetch TryProxies.
 */
export function recommendedChain({ entries, namesPrivate }: ChainSituation): RecommendedChain {
  const proxies = entries.filter(isProxy);
  const rest = entries.filter((one) => !isProxy(one));
  const first = ownFirst(proxies, namesPrivate);
  const swift = fasterFirst(first.order);
  const passed = passing([...swift.order, ...rest], namesPrivate);
  return {
    list: printList(passed.entries),
    changes: [...first.changes, ...swift.changes, ...passed.changes],
    obstacles: passed.obstacles,
  };
}

function isProxy({ source }: ChainEntry): boolean {
  return source !== 'direct' && source !== 'off';
}

interface Ordered {
  readonly order: readonly ChainEntry[];
  readonly changes: readonly ChainChange[];
}

/** Separators stay with their places: what was said of going on from the first to the second still holds for those. */
function placed(order: readonly ChainEntry[], was: readonly ChainEntry[]): readonly ChainEntry[] {
  return order.map((one, index) => ({ ...one, fallback: was[index]?.fallback ?? one.fallback }));
}

/** Without GOPRIVATE each module's name goes to whoever stands first. Only an own proxy that works is worth a change. */
function ownFirst(proxies: readonly ChainEntry[], namesPrivate: boolean): Ordered {
  const own = proxies.filter((one) => !one.everybody);
  const [leader] = own;
  const stranger = proxies.find((one) => one.everybody);
  const works = own.every((one) => one.health === 'serves' || one.health === 'lacks');
  if (namesPrivate || !leader || !stranger || !works) return { order: proxies, changes: [] };
  if (proxies.lastIndexOf(own.at(-1) as ChainEntry) < proxies.indexOf(stranger)) return { order: proxies, changes: [] };
  const order = placed([...own, ...proxies.filter((one) => one.everybody)], proxies);
  return { order, changes: [{ why: 'own-first', source: leader.source, next: stranger.source }] };
}

function fasterFirst(proxies: readonly ChainEntry[]): Ordered {
  const at = proxies.findIndex((one, index) => {
    const next = proxies[index + 1];
    return next !== undefined && one.everybody && next.everybody && isFaster(next, one);
  });
  const [slow, quick] = [proxies[at], proxies[at + 1]];
  if (slow === undefined || quick === undefined) return { order: proxies, changes: [] };
  const order = placed([...proxies.slice(0, at), quick, slow, ...proxies.slice(at + 2)], proxies);
  return { order, changes: [{ why: 'faster-first', source: quick.source, next: slow.source }] };
}

function isFaster(quick: ChainEntry, slow: ChainEntry): boolean {
  if (quick.health !== 'serves' || slow.health !== 'serves') return false;
  if (quick.quartiles === null || slow.quartiles === null) return false;
  const [slowLow, slowMedian] = slow.quartiles;
  const [, quickMedian, quickHigh] = quick.quartiles;
  return quickHigh < slowLow && slowMedian >= quickMedian * TIMES_FASTER && slowMedian - quickMedian >= MS_FASTER;
}

function passing(
  entries: readonly ChainEntry[],
  namesPrivate: boolean,
): { readonly entries: readonly ChainEntry[] } & Omit<RecommendedChain, 'list'> {
  const changes: ChainChange[] = [];
  const obstacles: ChainObstacle[] = [];
  const result = entries.map((one, index) => {
    const later = entries.slice(index + 1);
    const next = later[0]?.source ?? '';
    const stops = one.fallback === 'not-found';
    if (!isProxy(one)) return one;
    const forbids = one.health === 'refuses' || (one.missing === 'forbidden' && later.length > 0 && stops);
    if (one.health === 'garbled' || forbids) {
      obstacles.push({ why: forbids ? 'forbids' : 'garbled', source: one.source, next });
      return one;
    }
    const fails = one.health === 'fails';
    const hides = one.health === 'serves' && one.missing === 'hidden' && later.length > 0;
    if (!fails && !hides) return one;
    const helps = later.some((other) => other.source === 'direct' || other.health === 'serves');
    if (!helps) {
      if (fails) obstacles.push({ why: 'nothing-behind', source: one.source, next });
      return one;
    }
    if (!stops) return one;
    const tells = !one.everybody && !namesPrivate && later.some((other) => other.everybody);
    if (tells) {
      obstacles.push({ why: 'would-tell', source: one.source, next });
      return one;
    }
    changes.push({ why: fails ? 'pass-failure' : 'pass-missing', source: one.source, next });
    return { ...one, fallback: 'any' as const };
  });
  return { entries: result, changes, obstacles };
}

function printList(entries: readonly ChainEntry[]): string {
  return entries
    .map(({ source, fallback }, index) =>
      index === entries.length - 1 ? source : source + (fallback === 'any' ? '|' : ','),
    )
    .join('');
}
