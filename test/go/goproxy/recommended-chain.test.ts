import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servesEverybody } from '../../../src/go/goproxy/operators.ts';
import { type ChainEntry, type Health, recommendedChain } from '../../../src/go/goproxy/recommended-chain.ts';
import { parseGoproxy } from '../../../src/go/goproxy-list.ts';

type Said = Partial<ChainEntry>;
const G = 'https://proxy.golang.org';
const CN = 'https://goproxy.cn';
const OWN = 'https://go.corp.test';

function entriesOf(list: string, said: Readonly<Record<string, Said>>): readonly ChainEntry[] {
  const parsed = parseGoproxy(list, '');
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.chain.map((one): ChainEntry => {
    const isWord = one.source === 'direct' || one.source === 'off';
    const health: Health = isWord ? 'unknown' : 'serves';
    const everybody = servesEverybody(one.source);
    return { ...one, health, missing: 'not-found', everybody, quartiles: null, ...said[one.source] };
  });
}
const recommend = (list: string, said: Readonly<Record<string, Said>> = {}, namesPrivate = false) =>
  recommendedChain({ entries: entriesOf(list, said), namesPrivate });

const fast = [20, 25, 30] as const;
const slow = [900, 1_000, 1_200] as const;
const DEAD: Said = { health: 'fails' };

describe('the recommended list', () => {
  it.each<[string, string, Readonly<Record<string, Said>>, boolean, string, readonly string[], readonly string[]]>([
    ['healthy: kept', `${G},direct`, {}, false, `${G},direct`, [], []],
    ['off on purpose: kept', `${OWN},off`, {}, false, `${OWN},off`, [], []],
    ['direct alone: kept', 'direct', {}, false, 'direct', [], []],
    ['own one first already', `${OWN},${G},direct`, {}, false, `${OWN},${G},direct`, [], []],
    ['own one behind a public one', `${G},${OWN},direct`, {}, false, `${OWN},${G},direct`, ['own-first'], []],
    ['own one behind, but GOPRIVATE is set', `${G},${OWN},direct`, {}, true, `${G},${OWN},direct`, [], []],
    ['own one behind, and dead', `${G},${OWN}`, { [OWN]: DEAD }, false, `${G},${OWN}`, [], ['nothing-behind']],
    ['public one dead before direct', `${G},direct`, { [G]: DEAD }, false, `${G}|direct`, ['pass-failure'], []],
    ['… with | already', `${G}|direct`, { [G]: DEAD }, false, `${G}|direct`, [], []],
    ['… and off behind it', `${G},off`, { [G]: DEAD }, false, `${G},off`, [], ['nothing-behind']],
    ['… and alone', G, { [G]: DEAD }, false, G, [], ['nothing-behind']],
    ['own one dead before a public one', `${OWN},${G}`, { [OWN]: DEAD }, false, `${OWN},${G}`, [], ['would-tell']],
    ['… and GOPRIVATE is set', `${OWN},${G}`, { [OWN]: DEAD }, true, `${OWN}|${G}`, ['pass-failure'], []],
    ['own one dead before direct', `${OWN},direct`, { [OWN]: DEAD }, false, `${OWN}|direct`, ['pass-failure'], []],
    [
      '500 for what there is not',
      `${G},direct`,
      { [G]: { missing: 'hidden' } },
      false,
      `${G}|direct`,
      ['pass-missing'],
      [],
    ],
    ['… and nothing behind it', G, { [G]: { missing: 'hidden' } }, false, G, [], []],
    [
      '403 for what there is not',
      `${OWN},direct`,
      { [OWN]: { missing: 'forbidden' } },
      false,
      `${OWN},direct`,
      [],
      ['forbids'],
    ],
    ['403 for everything', `${OWN},direct`, { [OWN]: { health: 'refuses' } }, true, `${OWN},direct`, [], ['forbids']],
    ['a page with 200', `${G},direct`, { [G]: { health: 'garbled' } }, false, `${G},direct`, [], ['garbled']],
    ['not known', `${G},direct`, { [G]: { health: 'unknown' } }, false, `${G},direct`, [], []],
    [
      'slow before fast',
      `${G},${CN}|direct`,
      { [G]: { quartiles: slow }, [CN]: { quartiles: fast } },
      false,
      `${CN},${G}|direct`,
      ['faster-first'],
      [],
    ],
    [
      'slow own one before a fast public one',
      `${OWN},${G}`,
      { [OWN]: { quartiles: slow }, [G]: { quartiles: fast } },
      true,
      `${OWN},${G}`,
      [],
      [],
    ],
    [
      'a little slower',
      `${G},${CN}`,
      { [G]: { quartiles: [80, 90, 99] }, [CN]: { quartiles: fast } },
      false,
      `${G},${CN}`,
      [],
      [],
    ],
  ])('%s', (_, list, said, namesPrivate, expected, changes, obstacles) => {
    const found = recommend(list, said, namesPrivate);
    expect(found.list).toBe(expected);
    expect(found.changes.map(({ why }) => why)).toEqual(changes);
    expect(found.obstacles.map(({ why }) => why)).toEqual(obstacles);
  });

  it('says who is asked next by then', () => {
    expect(recommend(`${G},direct`, { [G]: DEAD }).changes).toEqual([
      { why: 'pass-failure', source: G, next: 'direct' },
    ]);
  });

  it('adds nothing and drops nothing, keeps the word at the end, and tells no public proxy more', () => {
    const health = fc.constantFrom<Health>('serves', 'lacks', 'fails', 'garbled', 'refuses', 'unknown');
    const entry = fc.record({
      source: fc.constantFrom(G, CN, OWN, 'https://b.corp.test', 'file:///srv/modules'),
      health,
      pipe: fc.boolean(),
      missing: fc.constantFrom('not-found', 'hidden', 'forbidden', 'unknown') as fc.Arbitrary<ChainEntry['missing']>,
    });
    const lists = fc.uniqueArray(entry, { selector: (one) => one.source, minLength: 1 });
    fc.assert(
      fc.property(lists, fc.constantFrom('', 'direct', 'off'), fc.boolean(), (proxies, word, namesPrivate) => {
        const listed = proxies.map(({ source, pipe }) => source + (pipe ? '|' : ',')).join('') + word;
        const said = Object.fromEntries(proxies.map(({ source, pipe: _, ...rest }) => [source, rest]));
        const entries = entriesOf(listed, said);
        const { list } = recommendedChain({ entries, namesPrivate });
        const after = entriesOf(list, said);
        expect(after.map((one) => one.source).toSorted()).toEqual(entries.map((one) => one.source).toSorted());
        if (word !== '') expect(after.at(-1)?.source).toBe(word);
        if (namesPrivate) return;
        // A public proxy behind an own one is reached by no more failures than before.
        const reachable = (those: readonly ChainEntry[]) =>
          those.filter((one, index) => {
            const before = those.slice(0, index);
            const own = before.filter((other) => !other.everybody);
            return one.everybody && own.every((other) => other.fallback === 'any');
          });
        if (reachable(entries).length === 0) expect(reachable(after)).toEqual([]);
      }),
    );
  });
});
