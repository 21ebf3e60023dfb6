import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { lookAtUnfinished, prepareFinish } from '../../../src/engine/repair/finish.ts';
import { JOURNAL_FORMAT, Journal, readJournal } from '../../../src/engine/repair/journal.ts';
import { sealed, unsealed } from '../../../src/engine/repair/journal-line.ts';
import { pastRun, type RunStage, unfinishedRun } from '../../../src/engine/repair/past-run.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { rollBack } from '../../../src/engine/repair/recover.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { type Disk, ownDisk } from '../../../src/machine/local/disk.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { runs } from '../../support/runs.ts';

const signal = new AbortController().signal;
const about = { gomend: '0', machine: 'local', now: Date.now };

let home: string;
let machine: Machine;
let store: JournalStore;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'journal-'));
  machine = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  store = fileJournalStore(join(home, 'state'));
  for (const name of ['a', 'b']) writeFileSync(at(name), `${name}\n`);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);
const journalPath = (run: string) => join(home, 'state', 'runs', `${run}.jsonl`);
const read = (name: string) => readFileSync(at(name), 'utf8');
const takeOut = (name: string): Step => ({
  kind: 'edit',
  path: at(name),
  as: 'person',
  edits: [{ kind: 'line', line: 1, was: name, becomes: `# ${name}` }],
});

async function begin(steps: readonly Step[], into: JournalStore = store) {
  const facts = { touches: [], proves: [] };
  const fix: Fix = { id: 'test.fix', subject: '', params: {}, risk: 'low', effect: 'now', steps, ...facts };
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(planning.refusal.code);
  const journal = await Journal.begin(into, about);
  return { journal, application: new Application(machine, journal, planning.plan, { check: 'test.check' }, FREELY) };
}

/** A journal that stops taking lines in front of the nth of a type, as one on a full disk does. */
function fullBefore(type: string, nth = 1, lasting = true): JournalStore {
  let seen = 0;
  return {
    ...store,
    async append(run, line) {
      if (line.includes(`"type":"${type}"`)) seen++;
      if (lasting ? seen >= nth : seen === nth && line.includes(`"type":"${type}"`))
        throw new Error('ENOSPC: no space');
      await store.append(run, line);
    },
  };
}

describe('a line of the journal', () => {
  it('comes back as it was written, and in no other way', () => {
    const line = sealed({ type: 'undone', at: '', step: 3 }, 7);
    expect(unsealed(line)).toEqual({ record: expect.objectContaining({ type: 'undone', step: 3 }), n: 7 });
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.nat(255), (place, code) => {
        const letter = String.fromCharCode(code);
        const changed = line.slice(0, place) + letter + line.slice(place + 1);
        expect(unsealed(changed) === null || changed === line).toBe(true);
      }),
      { numRuns: runs(500) },
    );
    for (let length = 0; length < line.length; length++) expect(unsealed(line.slice(0, length))).toBeNull();
  });
});

describe('a journal', () => {
  it.each<[string, readonly object[], RunStage]>([
    ['with nothing but its head', [], 'closed'],
    ['that ends with a fix', [{ type: 'fix' }], 'between'],
    ['that ends with an intent', [{ type: 'fix' }, { type: 'intent', step: 0, change: {} }], 'step'],
    [
      'that ends with a step done',
      [{ type: 'fix' }, { type: 'intent', step: 0, change: {} }, { type: 'done', step: 0 }],
      'between',
    ],
    ['that waits', [{ type: 'fix' }, { type: 'waiting', instruction: 'press' }], 'waiting'],
    ['that goes backwards', [{ type: 'fix' }, { type: 'taking-back' }], 'taking-back'],
    ['of a fix that ended', [{ type: 'fix' }, { type: 'fix-ended', outcome: 'applied' }], 'closed'],
    [
      'of an undo that was cut off',
      [{ type: 'fix' }, { type: 'fix-ended', outcome: 'applied' }, { type: 'undo' }],
      'undoing',
    ],
    [
      'of an undo that ended',
      [{ type: 'fix' }, { type: 'fix-ended', outcome: 'applied' }, { type: 'undo' }, { type: 'undo-ended' }],
      'closed',
    ],
    [
      'of an undo that left a waiting fix',
      [{ type: 'fix' }, { type: 'waiting', instruction: 'x' }, { type: 'undo' }, { type: 'undo-ended' }],
      'waiting',
    ],
  ])('%s says so', async (_, records, stage) => {
    const memory = memoryJournalStore();
    const journal = await Journal.begin(memory, about);
    for (const record of records) await journal.write(record as never);
    expect(await pastRun(memory, journal.run)).toMatchObject({ stage, open: stage !== 'closed', damaged: false });
  });

  it('goes on behind a line that was cut by a crash, and is not damaged by it', async () => {
    const { journal, application } = await begin([takeOut('a')]);
    await application.proceed();
    appendFileSync(journalPath(journal.run), '{"type":"fix","at":"2026');
    const past = await pastRun(store, journal.run);
    await Journal.continue(store, past, Date.now).write({ type: 'undo' });
    expect(await pastRun(store, journal.run)).toMatchObject({ damaged: false, stage: 'undoing' });
    expect((await readJournal(store, journal.run)).lines).toBe(past.next.line);
  });

  it('misses a line in its middle, finishes nothing then, and takes back what it still knows', async () => {
    const { journal, application } = await begin([
      takeOut('a'),
      takeOut('b'),
      { kind: 'person', instruction: { key: 'x', params: {} }, doneWhen: [] },
    ]);
    expect(await application.proceed()).toMatchObject({ status: 'waiting' });
    const path = journalPath(journal.run);
    const lines = readFileSync(path, 'utf8').split('\n');
    const second = lines.findLastIndex((line) => line.includes('"type":"intent"'));
    writeFileSync(
      path,
      lines.map((line, index) => (index === second ? line.replace('"step":1', '"step":7') : line)).join('\n'),
    );
    const past = await unfinishedRun(store);
    if (past === null) throw new Error('nothing is open');
    expect(past).toMatchObject({ damaged: true });
    const found = await lookAtUnfinished(machine, store, past, signal);
    expect(found.onlyBack).toEqual({ why: 'damaged' });
    expect(await prepareFinish(machine, store, found, signal, FREELY)).toMatchObject({
      ok: false,
      why: { why: 'damaged' },
    });
    await rollBack(machine, store, past, signal, FREELY);
    expect(read('a')).toBe('a\n');
    // Nothing is known of it any more: it is left, and the damage is said.
    expect(read('b')).toBe('# b\n');
    expect(await pastRun(store, journal.run)).toMatchObject({ open: false, damaged: true });
  });

  it('of a newer gomend is not read into, and nothing of it is open', async () => {
    const memory = memoryJournalStore();
    const run = '20261120T120000000-0000';
    await memory.append(run, JSON.stringify({ type: 'run', at: 'x', format: JOURNAL_FORMAT + 1, machine: 'local' }));
    await memory.append(run, JSON.stringify({ type: 'fix', fix: 'f', subject: '', check: 'c' }));
    await memory.append(run, JSON.stringify({ type: 'intent', step: 0, change: { kind: 'teleport' } }));
    expect(await pastRun(memory, run)).toMatchObject({ newer: true, open: false, standing: [], at: 'x' });
    expect(await unfinishedRun(memory)).toBeNull();
  });

  it('of the first format is still read', async () => {
    const memory = memoryJournalStore();
    const lines = [
      { type: 'run', at: 'x', gomend: '0', machine: 'local' },
      { type: 'fix', at: 'x', fix: 'f', subject: '', check: 'c' },
      {
        type: 'intent',
        at: 'x',
        step: 0,
        change: { kind: 'move', as: 'person', from: at('a'), to: at('c'), sha256: '' },
      },
    ];
    for (const line of lines) await memory.append('r', JSON.stringify(line));
    const past = await pastRun(memory, 'r');
    expect(past).toMatchObject({ stage: 'step', damaged: false, next: { line: 4, step: 1 } });
    expect((await lookAtUnfinished(machine, memory, past, signal)).onlyBack).toEqual({ why: 'no-plan' });
  });

  it('takes the lines of two programs at once, each of them whole', async () => {
    const text = 'x'.repeat(5_000);
    const writing = Array.from({ length: 40 }, (_, n) =>
      fileJournalStore(join(home, 'state')).append(
        '20261120T120000000-0000',
        sealed({ type: 'verified', n, text }, n + 1),
      ),
    );
    await Promise.all(writing);
    // Who sees the other in the middle of a line ends it once too often: an empty line counts for nothing.
    const lines = (await store.read('20261120T120000000-0000')).filter((line) => line !== '');
    expect(lines.map((line) => unsealed(line)?.n).sort((a = 0, b = 0) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 40 }, (_, n) => n + 1),
    );
  });
});

describe('a journal in a place that others can write', () => {
  const PLACE = '/shared/gomend';
  /** Somebody else made the directory, or left it open, before gomend was first run. */
  const placed = (about: { uid: number; mode: number }): JournalStore => {
    const disk: Disk = {
      ...ownDisk,
      stat: async () => ({
        ...(await ownDisk.stat(home)),
        ...about,
        isFile: () => false,
        isDirectory: () => true,
        isSymbolicLink: () => false,
      }),
      open: (path, flags, mode) => ownDisk.open(path.replace(PLACE, join(home, 'state')), flags, mode),
      mkdir: async () => {},
      readdir: (path) => ownDisk.readdir(path.replace(PLACE, join(home, 'state'))),
    };
    return fileJournalStore(PLACE, disk, 501);
  };

  it.each([
    ['somebody else’s', { uid: 502, mode: 0o40700 }],
    ['open to a group', { uid: 501, mode: 0o40770 }],
    ['open to all', { uid: 501, mode: 0o40777 }],
  ])('is neither believed nor written to: %s', async (_, about) => {
    const { journal } = await begin([takeOut('a')]);
    const shared = placed(about);
    await expect(shared.read(journal.run)).rejects.toThrow('is not this account');
    await expect(shared.append(journal.run, 'x')).rejects.toThrow('is not this account');
    await expect(shared.keep(Buffer.from('x'))).rejects.toThrow('is not this account');
    expect(await shared.kept('0'.repeat(64))).toBe(null);
  });

  it('is not believed where one of its files is somebody else’s', async () => {
    const { journal } = await begin([takeOut('a')]);
    const other = fileJournalStore(
      join(home, 'state'),
      { ...ownDisk, stat: async () => Promise.reject(new Error()) },
      501,
    );
    await expect(other.read(journal.run)).rejects.toThrow(`${journal.run}.jsonl is not this account`);
  });
});

describe('a disk that is full', () => {
  it('when a step is to be written down: nothing of it is done, and what was done is taken back', async () => {
    const { application } = await begin([takeOut('a'), takeOut('b')], fullBefore('intent', 2));
    expect(await application.proceed()).toMatchObject({ status: 'failed', unwritten: 'ENOSPC: no space', left: [] });
    expect([read('a'), read('b')]).toEqual(['a\n', 'b\n']);
    // The next start finds it open, and has nothing left to do.
    const past = await unfinishedRun(store);
    if (past === null) throw new Error('nothing is open');
    expect((await rollBack(machine, store, past, signal, FREELY)).undone.map(({ result }) => result.status)).toEqual([
      'nothing-to-do',
    ]);
    expect(await unfinishedRun(store)).toBeNull();
  });

  it('when that a step is done is to be written down: it is taken back, and that is said', async () => {
    const { application } = await begin([takeOut('a')], fullBefore('done'));
    expect(await application.proceed()).toMatchObject({ status: 'failed', unwritten: 'ENOSPC: no space', left: [] });
    expect(read('a')).toBe('a\n');
  });

  it('for a moment: the rest is written down, and nothing stays open', async () => {
    const { application } = await begin([takeOut('a')], fullBefore('done', 1, false));
    expect(await application.proceed()).toMatchObject({ status: 'failed', unwritten: 'ENOSPC: no space' });
    expect(read('a')).toBe('a\n');
    expect(await unfinishedRun(store)).toBeNull();
  });

  it('from the very first line: no step has begun', async () => {
    const { application } = await begin([takeOut('a')], fullBefore('fix'));
    expect(await application.proceed()).toMatchObject({
      status: 'failed',
      untouched: true,
      unwritten: 'ENOSPC: no space',
    });
  });

  it('that takes a part of a line says so by a number alone: the line does not count', async () => {
    const short: Disk = {
      ...ownDisk,
      async open(path, flags, mode) {
        const file = await ownDisk.open(path, flags, mode);
        let left = 100;
        return {
          ...bound(file),
          async write(bytes) {
            const part = bytes.subarray(0, left);
            left -= part.length;
            return part.length === 0 ? { bytesWritten: 0 } : file.write(part);
          },
        };
      },
    };
    const run = '20261120T120000000-0000';
    await expect(fileJournalStore(join(home, 'state'), short).append(run, 'y'.repeat(200))).rejects.toThrow('ENOSPC');
    await store.append(run, 'whole');
    expect(await store.read(run)).toEqual(['y'.repeat(100), 'whole']);
  });

  it('takes nothing back for which no line can be written', async () => {
    const { journal, application } = await begin([takeOut('a')]);
    await application.proceed();
    const full = fullBefore('undo');
    await expect(undoRun(machine, full, await pastRun(store, journal.run), signal, FREELY)).rejects.toThrow('ENOSPC');
    expect(read('a')).toBe('# a\n');
  });
});

describe('what is kept', () => {
  it('is cleared of what was half-written by programs that run no more, and of nothing else', async () => {
    const sha = await store.keep(Buffer.from('x'));
    const kept = join(home, 'state', 'kept');
    writeFileSync(join(kept, `${sha}.999999999.part`), 'half');
    writeFileSync(join(kept, `${sha}.1.part`), 'of a program that runs');
    await store.tidy();
    expect(readdirSync(kept).sort()).toEqual([sha, `${sha}.1.part`]);
  });

  it('is not believed when it is not what its name says', async () => {
    const sha = await store.keep(Buffer.from('x'));
    const path = join(home, 'state', 'kept', sha);
    chmodSync(path, 0o600);
    writeFileSync(path, 'y');
    expect(await store.kept(sha)).toBeNull();
  });
});

function bound(file: Awaited<ReturnType<Disk['open']>>): Awaited<ReturnType<Disk['open']>> {
  return {
    stat: () => file.stat(),
    read: (...args) => file.read(...args),
    write: (bytes) => file.write(bytes),
    truncate: () => file.truncate(),
    chmod: (mode) => file.chmod(mode),
    chown: (uid, gid) => file.chown(uid, gid),
    sync: () => file.sync(),
    close: () => file.close(),
  };
}
