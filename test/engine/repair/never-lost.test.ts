import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { digest } from '../../../src/engine/repair/file-image.ts';
import { lookAtUnfinished, prepareFinish } from '../../../src/engine/repair/finish.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { pastRuns, unfinishedRun } from '../../../src/engine/repair/past-run.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { rollBack } from '../../../src/engine/repair/recover.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { memoryComputer, place, placeDirectory } from '../../support/power/memory-computer.ts';
import { MemoryDisk, nextInode } from '../../support/power/memory-disk.ts';
import { type FileNode, type Node, namesIn } from '../../support/power/nodes.ts';
import { afterPowerCut } from '../../support/power/power-cut.ts';
import { runs } from '../../support/runs.ts';

const never = new AbortController().signal;
const STATE = '/home/state';
const FILES = ['profile', 'linked', 'chained', 'read-only', 'empty', 'twin', 'settings'] as const;
type Name = (typeof FILES)[number];

/** Bytes of awkward kinds. The number makes each of them the only one of its kind. */
const SHAPES: readonly ((n: number) => Buffer)[] = [
  (n) => Buffer.from(`a ${n}\nb\nc\n`),
  (n) => Buffer.from(`a ${n}\r\nb\r\nc\r\n`),
  (n) => Buffer.from(`a ${n}\nno end`),
  (n) => Buffer.from(`\ufeffa ${n}\nb\n`),
  (n) => Buffer.from(`caf\xe9 ${n}\n\xff\xfe\n`, 'latin1'),
  (n) => Buffer.from(`${n} ${'long '.repeat(5_000)}\nb`),
  (n) => Buffer.from(`${n}`),
];

const file = fc.constantFrom(...FILES);
const shape = fc.nat(SHAPES.length - 1);
const crash = fc.option(
  fc.record({ at: fc.nat(45), power: fc.option(fc.array(fc.nat(5), { minLength: 1, maxLength: 9 })) }),
);
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), file, line: fc.nat(3), crash }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('block' as const), file, crash }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), file, crash }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('run' as const), crash }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), crash }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('recover' as const), on: fc.boolean(), crash }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('outside' as const), file, shape, anew: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), file }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** A computer on which gomend, its crashes, and somebody else take turns. */
class World {
  memory = new MemoryDisk();
  /** What somebody else has written, and nobody but gomend has written over. */
  readonly theirs = new Set<string>();
  #contents = 0;
  #clock = 1_800_000_000_000;
  readonly met = new Set<string>();

  async begin(): Promise<void> {
    const { memory } = this;
    placeDirectory(memory, '/home');
    placeDirectory(memory, '/home/dotfiles');
    for (const [index, name] of (['profile', 'dotfiles/linked', 'dotfiles/chained', 'settings'] as const).entries()) {
      place(memory, `/home/${name}`, this.#write(index), { mode: 0o644 });
    }
    place(memory, '/home/read-only', this.#write(4), { mode: 0o444 });
    place(memory, '/home/empty', '', { mode: 0o600 });
    place(memory, '/home/twin', this.#write(2));
    this.#name('/home/other-twin', memory.need('/home/twin', false));
    this.#name('/home/linked', { kind: 'link', ino: nextInode(), text: 'dotfiles/linked' });
    this.#name('/home/middle', { kind: 'link', ino: nextInode(), text: '/home/dotfiles/chained' });
    this.#name('/home/chained', { kind: 'link', ino: nextInode(), text: 'middle' });
  }

  async take(one: Action): Promise<void> {
    switch (one.do) {
      case 'outside':
        return this.#outside(one.file, one.shape, one.anew);
      case 'delete':
        return this.#delete(one.file);
      default:
        return this.#mayCrash(one.crash, () => this.#act(one));
    }
  }

  /** Every byte sequence of somebody else's hand stands somewhere, or is kept. */
  lost(): readonly string[] {
    const there = new Set<string>();
    const walk = (node: Node) => {
      if (node.kind === 'file') there.add(digest(node.now.bytes));
      else if (node.kind === 'directory') for (const below of namesIn(node).values()) walk(below);
    };
    walk(this.memory.root);
    return [...this.theirs].filter((sha) => !there.has(sha));
  }

  async #act(one: Exclude<Action, { do: 'outside' | 'delete' }>): Promise<void> {
    const { machine, store } = this.#computer();
    switch (one.do) {
      case 'undo': {
        const last = (await pastRuns(store)).findLast(({ standing }) => standing.length > 0);
        if (!last) return;
        const undone = await undoRun(machine, store, last, never, FREELY);
        for (const { result } of undone) this.met.add(`undo ${result.status}`);
        return;
      }
      case 'recover': {
        const past = await unfinishedRun(store);
        if (past === null) return;
        const found = await lookAtUnfinished(machine, store, past, never);
        const finishing = one.on ? await prepareFinish(machine, store, found, never, FREELY) : null;
        if (finishing?.ok !== true) {
          const { undone } = await rollBack(machine, store, past, never, FREELY);
          for (const { result } of undone) this.met.add(`rolled back ${result.status}`);
          return;
        }
        const { plan, journal, finding, earlier } = finishing;
        const { status } = await new Application(machine, journal, plan, finding, FREELY, () => {}, earlier).proceed();
        this.met.add(`finished ${status}`);
        return;
      }
      default: {
        const step = this.#stepOf(one);
        if (step === null) return;
        const about = { touches: [], proves: [], risk: 'low', effect: 'now', params: {}, subject: '' } as const;
        const planning = await planFix(machine, { id: 'test.fix', ...about, steps: [step] } satisfies Fix, never);
        this.met.add(planning.ok ? `planned ${one.do}` : `refused ${planning.refusal.code}`);
        if (!planning.ok) return;
        const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: () => this.#clock++ });
        await new Application(machine, journal, planning.plan, { check: 'test.check' }, FREELY).proceed();
      }
    }
  }

  #stepOf(one: Extract<Action, { do: 'edit' | 'block' | 'move' | 'run' }>): Step | null {
    if (one.do === 'run') return { kind: 'run', argv: ['/bin/settings'], changes: ['/home/settings'], inverse: null };
    const path = `/home/${one.file}`;
    if (one.do === 'move') return { kind: 'move', from: path, to: `${path}.aside`, as: 'person' };
    if (one.do === 'block') {
      return {
        kind: 'edit',
        path,
        as: 'person',
        edits: [{ kind: 'block', id: 'x', lines: [`block ${this.#contents++}`] }],
      };
    }
    const node = this.memory.find(path, true);
    if (node?.kind !== 'file') return null;
    const lines = Buffer.from(node.now.bytes).toString('utf8').split('\n');
    const line = (one.line % lines.length) + 1;
    const was = (lines[line - 1] ?? '').replace(/\r$/, '');
    return { kind: 'edit', path, as: 'person', edits: [{ kind: 'line', line, was, becomes: `# ${was}` }] };
  }

  #computer() {
    const { memory } = this;
    const machine = memoryComputer(memory, {
      // In place and in two halves, as programs do it; the bytes are its own.
      '/bin/settings': async () => {
        const opened = await memory.disk.open('/home/settings', 0o1101, 0o600);
        await opened.write(Buffer.from('by a program'));
        await opened.write(Buffer.from(` ${this.#contents++}\n`));
      },
    });
    return { machine, store: fileJournalStore(STATE, memory.disk, 0) };
  }

  async #mayCrash(how: { at: number; power: number[] | null } | null, work: () => Promise<void>): Promise<void> {
    if (how === null) return work();
    let changes = 0;
    const cut = Promise.withResolvers<'cut'>();
    const { memory } = this;
    memory.onChange = async () => {
      if (changes++ < how.at) return;
      cut.resolve('cut');
      await new Promise(() => {});
    };
    const ended = await Promise.race([work().then(() => 'ended' as const), cut.promise]);
    if (ended === 'ended') {
      memory.onChange = async () => {};
      return;
    }
    // Whoever still holds the old disk changes nothing on the new one.
    let at = 0;
    const { power } = how;
    this.memory =
      power === null
        ? new MemoryDisk(memory.root)
        : afterPowerCut(memory, (n) => (power[at++ % power.length] ?? 0) % n);
    this.met.add(power === null ? 'killed' : 'power cut');
  }

  #outside(name: Name, kind: number, anew: boolean): void {
    const path = `/home/${name}`;
    const node = this.memory.find(path, true);
    if (node !== null && node.kind !== 'file') return;
    const bytes = this.#write(kind);
    if (node !== null) this.#forget(node);
    const fresh = { bytes, mode: 0o644, uid: 501, gid: 20 };
    // In place, or another file at its name.
    if (node !== null && !anew) {
      node.now = { ...node.now, bytes };
      node.synced = node.now;
      return;
    }
    const target = node === null ? path : this.memory.real(path);
    if (this.memory.find(target, false)?.kind === 'link') return;
    this.#name(target, { kind: 'file', ino: nextInode(), now: fresh, synced: fresh });
  }

  #delete(name: Name): void {
    const node = this.memory.find(`/home/${name}`, false);
    if (node?.kind !== 'file') return;
    this.#forget(node);
    const directory = this.memory.directoryOf(`/home/${name}`);
    directory.synced = namesIn(directory);
    directory.pending = [];
    directory.synced.delete(name);
  }

  /** They have written over it, or deleted it, themselves. */
  #forget(node: FileNode): void {
    this.theirs.delete(digest(node.now.bytes));
  }

  #write(kind: number): Buffer {
    const bytes = SHAPES[kind]?.(this.#contents++) ?? Buffer.from('');
    this.theirs.add(digest(bytes));
    return bytes;
  }

  #name(path: string, node: Node): void {
    const directory = this.memory.directoryOf(path);
    directory.synced = namesIn(directory).set(basename(path), node);
    directory.pending = [];
  }
}

describe('whatever happens in whatever order', () => {
  it('no byte that somebody else wrote is lost: it stands there, or it is kept', { timeout: 3_600_000 }, async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 14, size: 'max' }), async (actions) => {
        const world = new World();
        await world.begin();
        for (const one of actions) {
          await world.take(one);
          expect(world.lost(), one.do).toEqual([]);
        }
        for (const what of world.met) met.add(what);
      }),
      { numRuns: runs(300, 10_000), seed: 20_261_121 },
    );
    expect([...met].sort()).toEqual(expect.arrayContaining(EXPECTED));
  });
});

/** Found by a long walk, and kept as the shortest way there. */
describe('a directory that was made and not yet lasting when its maker was killed', () => {
  it.each(Array.from({ length: 25 }, (_, at) => at))(
    'is lasting before the next one trusts what it keeps there (killed before change %i)',
    async (at) => {
      const world = new World();
      await world.begin();
      await world.take({ do: 'edit', file: 'profile', line: 0, crash: { at, power: null } });
      await world.take({ do: 'block', file: 'profile', crash: null });
      await world.take({ do: 'edit', file: 'profile', line: 0, crash: { at: 0, power: [0] } });
      expect(world.lost()).toEqual([]);
    },
  );
});

/** Without these the sequences would prove little. */
const EXPECTED = [
  'finished applied',
  'killed',
  'planned block',
  'planned edit',
  'planned move',
  'planned run',
  'power cut',
  'refused hard-linked',
  'rolled back conflict',
  'rolled back nothing-to-do',
  'rolled back reverted',
  'undo conflict',
  'undo nothing-to-do',
  'undo reverted',
];
