import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pastRuns } from '../../../src/engine/repair/past-run.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import { runAndKill } from './killer.ts';
import { KINDS, type Kind, OTHER, type Place } from './kinds.ts';
import type { Task } from './program.ts';
import { type Attributes, difference, type Snapshot, snapshotOf } from './witness.ts';
import type { World } from './worlds.ts';

/** What is cut off, and how it is recovered. */
export const PHASES = ['first step', 'second step', 'rolling back', 'undo', 'recovery back', 'recovery on'] as const;
export type Phase = (typeof PHASES)[number];
export type Way = 'roll-back' | 'finish';

export interface Cell {
  readonly kind: string;
  readonly phase: Phase;
  readonly way: Way;
  /** The point, counted from the beginning of what is cut off. */
  readonly n: number;
  readonly name: string;
}

export interface Judged extends Cell {
  /** Empty: exactly before, or exactly after, and nothing left. */
  readonly wrong: string;
}

type Act = Task['act'];

/** How each ends where nobody cuts it off. */
const ENDINGS: Readonly<Record<Act, string>> = {
  apply: 'applied',
  fail: 'failed',
  undo: 'undone',
  'roll-back': 'rolled back',
  finish: 'finished',
};

/** Where a step is half done: a temporary file is there, a file has both names, a command has written a part. */
const MIDDLES = [
  'install: staged',
  'command: in the middle',
  'sudo: half a tee',
  'sudo: mv',
  'file: half a write',
  'file: unlink',
];

/** Every point of one kind of step in one phase, found by running it. */
export class Row {
  readonly #world: World;
  readonly #attributes: Attributes | null;
  readonly #kind: Kind;
  readonly #phase: Phase;
  #after: Snapshot | null = null;
  #firstCrash: { readonly point: number | null } | null = null;

  constructor(world: World, attributes: Attributes | null, kind: Kind, phase: Phase) {
    this.#world = world;
    this.#attributes = attributes;
    this.#kind = kind;
    this.#phase = phase;
  }

  async cells(): Promise<readonly Cell[]> {
    const place = await this.#prepared();
    const act = this.#act();
    if (this.#phase.startsWith('recovery')) await this.#cutOff(place);
    const { passed, result } = await this.#run(place, act, null);
    if (result !== ENDINGS[act]) throw new Error(`${this.#kind.name}, ${this.#phase}: ${result}`);
    const cells = passed.map((name, n) => ({ name, n })).slice(...this.#window(passed));
    const ways: readonly Way[] =
      act === 'apply' ? ['roll-back', 'finish'] : [act === 'finish' ? 'finish' : 'roll-back'];
    return ways.flatMap((way) =>
      cells.map(({ name, n }) => ({ kind: this.#kind.name, phase: this.#phase, way, n, name })),
    );
  }

  async judge(cell: Cell): Promise<Judged> {
    try {
      return { ...cell, wrong: await this.#wrong(cell) };
    } catch (error) {
      return { ...cell, wrong: String(error) };
    }
  }

  async #wrong({ way, n, name }: Cell): Promise<string> {
    const after = await this.#afterwards();
    const place = await this.#prepared();
    const before = await this.#snapshot(place);
    if (this.#phase.startsWith('recovery')) await this.#cutOff(place);
    const killed = await this.#run(place, this.#act(), n);
    if (killed.killedAt !== name) return `was not killed at ${name} but ${killed.killedAt ?? killed.result}`;
    const { result } = await this.#run(place, way, null);
    const open = (await pastRuns(this.#store(place))).filter((run) => run.open || run.damaged);
    if (open.length > 0) return `${result}; still open: ${JSON.stringify(open)}`;
    const parts = this.#partsIn(place);
    if (parts.length > 0) return `${result}; left: ${parts.join(', ')}`;
    const now = await this.#snapshot(place);
    const expected = this.#expected(result, before, after, now);
    if (typeof expected === 'string') return expected;
    const differs = difference(expected, now);
    return differs.length === 0 ? '' : `${result}; ${differs.join('; ')}`;
  }

  /** What must stand there, by what the recovery says it did; a text: it may not say so. */
  #expected(result: string, before: Snapshot, after: Snapshot, now: Snapshot): Snapshot | string {
    switch (result) {
      case 'rolled back':
        return before;
      case 'finished':
        return after;
      case 'failed':
      case 'rolled back: taking-back':
        // A fix that fails again, or that was going backwards, goes all the way.
        return this.#phase === 'recovery on' || this.#phase === 'rolling back' ? before : `said ${result}`;
      case 'rolled back: no-plan':
        return this.#phase === 'first step' ? before : `said ${result}`;
      case 'nothing open':
        return difference(before, now).length === 0 ? before : after;
      default:
        return `said ${result}`;
    }
  }

  #act(): Act {
    switch (this.#phase) {
      case 'first step':
      case 'second step':
        return 'apply';
      case 'rolling back':
        return 'fail';
      case 'undo':
        return 'undo';
      case 'recovery back':
        return 'roll-back';
      case 'recovery on':
        return 'finish';
    }
  }

  /** Points that belong to the one of two steps that this row is about. */
  #window(passed: readonly string[]): [number, number?] {
    const begins = passed.flatMap((name, n) => (name === 'journal: intent' || name === 'journal: waiting' ? [n] : []));
    if (this.#phase === 'first step') return [0, begins[1] ?? passed.length];
    return this.#phase === 'second step' ? [begins[1] ?? passed.length] : [0];
  }

  /**
   * The first crash of a recovery. Backwards: the step took effect, and nobody wrote that down. Onwards: it was in its
   * middle.
   */
  async #cutOff(place: Place): Promise<void> {
    this.#firstCrash ??= await this.#pointOfFirstCrash();
    await this.#run(place, 'apply', this.#firstCrash.point);
  }

  /** The same for every cell of the row, so it is looked for once. */
  async #pointOfFirstCrash(): Promise<{ readonly point: number | null }> {
    const dry = await this.#prepared();
    const { passed } = await this.#run(dry, 'apply', null);
    const first = this.#position() === 'first';
    const ends = passed.flatMap((name, n) => (name === 'journal: done' || name === 'person' ? [n] : []));
    const begins = passed.flatMap((name, n) => (name === 'journal: intent' || name === 'journal: waiting' ? [n] : []));
    const middle = first ? -1 : passed.findIndex((name, n) => n > (begins[1] ?? 0) && MIDDLES.includes(name));
    return { point: (middle >= 0 ? middle : ends[first ? 0 : 1]) ?? null };
  }

  #position(): Task['position'] {
    return this.#phase === 'first step' || this.#phase === 'recovery back' ? 'first' : 'second';
  }

  async #afterwards(): Promise<Snapshot> {
    if (this.#after === null) {
      const place = await this.#prepared();
      const { result } = await this.#run(place, 'apply', null);
      if (result !== ENDINGS.apply) throw new Error(`it does not work at all: ${result}`);
      this.#after = await this.#snapshot(place);
    }
    return this.#after;
  }

  async #prepared(): Promise<Place> {
    const place = this.#world.freshPlace();
    const outside = this.#world.outside(place);
    this.#kind.setUp(outside);
    OTHER.setUp(outside);
    this.#world.hand(place);
    for (const name of ['other', 'profile', 'settings']) await this.#attributes?.set(join(outside.home, name), 'kept');
    for (const name of ['hosts', 'resolver/test']) await this.#attributes?.set(join(outside.etc, name), 'kept');
    return place;
  }

  #run(place: Place, act: Act, stopAt: number | null) {
    return runAndKill(this.#world, { place, kind: this.#kind.name, position: this.#position(), act, stopAt });
  }

  async #snapshot(place: Place): Promise<Snapshot> {
    const { home, etc } = this.#world.outside(place);
    const seen = await snapshotOf(home === etc ? { home } : { home, etc }, [join(home, 'state')], this.#attributes);
    // A link may name its place.
    return Object.fromEntries(Object.entries(seen).map(([name, what]) => [name, what.replaceAll(place.home, '@')]));
  }

  #store(place: Place) {
    return fileJournalStore(join(this.#world.outside(place).home, 'state'));
  }

  #partsIn(place: Place): readonly string[] {
    const state = join(this.#world.outside(place).home, 'state');
    const names = ['runs', 'kept', 'downloads'].flatMap((name) => {
      try {
        return readdirSync(join(state, name));
      } catch {
        return [];
      }
    });
    return names.filter((name) => !/^(?:[0-9a-f]{64}|.*\.jsonl)$/.test(name));
  }
}

export function rowsOf(world: World, attributes: Attributes | null): readonly Row[] {
  const kinds = KINDS.filter(({ root }) => root === world.hasRoot);
  return kinds.flatMap((kind) => PHASES.map((phase) => new Row(world, attributes, kind, phase)));
}

/** `count` of them, spread out; the same for the same seed. */
export function sampled<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  if (count >= all.length) return all;
  const stride = all.length / count;
  // Any odd multiplier spreads neighbours; it need not be good.
  const offset = ((seed * 2_654_435_761) % 1_000) / 1_000;
  return Array.from({ length: count }, (_, n) => all[Math.floor((n + offset) * stride)] as T);
}
