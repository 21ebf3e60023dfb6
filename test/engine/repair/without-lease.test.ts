import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application, type ApplyEvent, type ApplyResult } from '../../../src/engine/repair/apply.ts';
import { Journal, readJournal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY, type LeaseLoss, type StepPermit } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';

const signal = new AbortController().signal;
const TAKEN: LeaseLoss = { by: null, detail: '' };

let home: string;
let machine: Machine;
let store: JournalStore;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'without-lease-'));
  machine = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  store = memoryJournalStore();
  writeFileSync(at('a'), 'a\n');
  writeFileSync(at('b'), 'b\n');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const takeOut = (name: string): Step => ({
  kind: 'edit',
  path: at(name),
  as: 'person',
  edits: [{ kind: 'line', line: 1, was: name, becomes: `# ${name}` }],
});
const run = (script: string, changes: readonly string[] = []): Step => ({
  kind: 'run',
  argv: ['/bin/sh', '-c', script],
  changes,
  inverse: null,
});

/** Lets so many steps begin, those that take back counted too, and then no more. */
function permitting(steps: number): StepPermit & { readonly asked: boolean[] } {
  const asked: boolean[] = [];
  return {
    asked,
    async mayBegin(asRoot) {
      asked.push(asRoot);
      return asked.length > steps ? TAKEN : null;
    },
    rootDone: async () => {},
  };
}

async function begin(permit: StepPermit, ...steps: readonly Step[]) {
  return beginTelling(permit, () => {}, ...steps);
}

async function beginTelling(permit: StepPermit, emit: (event: ApplyEvent) => void, ...steps: readonly Step[]) {
  const fix: Fix = {
    id: 'test.fix',
    subject: '',
    params: {},
    risk: 'low',
    effect: 'now',
    steps,
    touches: [],
    proves: [],
  };
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(planning.refusal.code);
  const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
  return {
    journal,
    application: new Application(machine, journal, planning.plan, { check: 'test.check' }, permit, emit),
  };
}

const endings = async (journal: Journal) =>
  (await readJournal(store, journal.run)).records.flatMap((record) =>
    record.type === 'fix-ended' ? [record.outcome] : [],
  );

describe('a fix that loses the lease', () => {
  it('before its first step is not begun at all', async () => {
    const { journal, application } = await begin(permitting(0), takeOut('a'));
    expect(await application.proceed()).toMatchObject({ status: 'failed', untouched: true, left: [], lost: TAKEN });
    expect(text('a')).toBe('a\n');
    expect(await endings(journal)).toEqual(['rolled-back']);
  });

  it('between two steps takes no third, not even back, and leaves an open journal that tells it', async () => {
    const { journal, application } = await begin(permitting(1), takeOut('a'), takeOut('b'));
    const result = await application.proceed();
    expect(result).toMatchObject({ status: 'failed', untouched: false, left: [at('a')], lost: TAKEN });
    expect([text('a'), text('b')]).toEqual(['# a\n', 'b\n']);
    expect(await pastRun(store, journal.run)).toMatchObject({ open: true, standing: [{ step: 0 }] });
    await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
    expect(text('a')).toBe('a\n');
    expect(await pastRun(store, journal.run)).toMatchObject({ open: false, standing: [] });
  });

  it('while a step runs finishes that step and writes down that it did', async () => {
    const lost = { now: false };
    const permit: StepPermit = { mayBegin: async () => (lost.now ? TAKEN : null), rootDone: async () => {} };
    const end = (event: ApplyEvent) => {
      if (event.type !== 'step-started') return;
      lost.now = true;
      writeFileSync(at('go'), '');
    };
    const slow = run(`while [ ! -e '${at('go')}' ]; do :; done; echo ended > '${at('b')}'`, [at('b')]);
    const { journal, application } = await beginTelling(permit, end, slow, takeOut('a'));
    expect(await application.proceed()).toMatchObject({ status: 'failed', lost: TAKEN });
    expect([text('a'), text('b')]).toEqual(['a\n', 'ended\n']);
    const records = (await readJournal(store, journal.run)).records.map(({ type }) => type);
    expect(records).toEqual(['run', 'fix', 'intent', 'done']);
    expect(await pastRun(store, journal.run)).toMatchObject({ open: true });
  });

  it('and whose last step failed half-way leaves it to be taken back by whoever comes next', async () => {
    const half = run(`echo half > '${at('b')}'; exit 3`, [at('b')]);
    const { journal, application } = await begin(permitting(2), takeOut('a'), half);
    const result = await application.proceed();
    expect(result).toMatchObject({ status: 'failed', failure: { detail: 'exit 3' }, lost: TAKEN });
    expect(leftOf(result)).toHaveLength(2);
    expect([text('a'), text('b')]).toEqual(['# a\n', 'half\n']);
    const undone = await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
    expect(undone.map(({ result: { status } }) => status)).toEqual(['reverted', 'reverted']);
    expect([text('a'), text('b')]).toEqual(['a\n', 'b\n']);
  });

  it('in the middle of taking back leaves the rest, and the journal knows which', async () => {
    const { journal, application } = await begin(permitting(4), takeOut('a'), takeOut('b'), run('exit 1'));
    const result = await application.proceed();
    expect(leftOf(result)).toEqual([at('a')]);
    expect([text('a'), text('b')]).toEqual(['# a\n', 'b\n']);
    expect(await pastRun(store, journal.run)).toMatchObject({ open: true, standing: [{ step: 0 }] });
  });

  it('is left open as well when the person stops it', async () => {
    const { journal, application } = await begin(permitting(1), takeOut('a'), takeOut('b'));
    application.stop();
    expect(await application.abandon({ code: 'cancelled', detail: '' })).toMatchObject({ left: [], untouched: true });
    expect(await endings(journal)).toEqual(['rolled-back']);
  });

  it('only for root’s work is taken back whole: the person’s own files are still its own', async () => {
    const permit: StepPermit = { mayBegin: async (asRoot) => (asRoot ? TAKEN : null), rootDone: async () => {} };
    const door = { ...machine.privilege, state: async () => 'open' as const };
    machine = { ...machine, privilege: door };
    const purge: Step = { kind: 'privileged', operation: { op: 'purge-dns-cache' }, inverse: null };
    const { journal, application } = await begin(permit, takeOut('a'), purge);
    expect(await application.proceed()).toMatchObject({ status: 'failed', left: [], lost: TAKEN });
    expect(text('a')).toBe('a\n');
    expect(await endings(journal)).toEqual(['rolled-back']);
  });

  it('asks before every step, and marks the computer for root’s alone', async () => {
    const permit = permitting(9);
    const { application } = await begin(permit, takeOut('a'), run('true'), takeOut('b'));
    expect(await application.proceed()).toEqual({ status: 'applied' });
    expect(permit.asked).toEqual([false, false, false]);
  });
});

describe('an undo that loses the lease', () => {
  it('leaves what it had not come to, and can be asked for again', async () => {
    const { journal, application } = await begin(FREELY, takeOut('a'), takeOut('b'));
    await application.proceed();
    const undone = await undoRun(machine, store, await pastRun(store, journal.run), signal, permitting(1));
    expect(undone.map(({ result }) => result)).toEqual([{ status: 'reverted' }, { status: 'not-begun', lost: TAKEN }]);
    expect([text('a'), text('b')]).toEqual(['# a\n', 'b\n']);
    expect(await pastRun(store, journal.run)).toMatchObject({ standing: [{ step: 0 }] });
    await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
    expect(text('a')).toBe('a\n');
  });

  it('of an open run leaves it open', async () => {
    const { journal, application } = await begin(permitting(1), takeOut('a'), takeOut('b'));
    await application.proceed();
    await undoRun(machine, store, await pastRun(store, journal.run), signal, permitting(0));
    expect(await pastRun(store, journal.run)).toMatchObject({ open: true, standing: [{ step: 0 }] });
  });
});

function leftOf(result: ApplyResult): readonly string[] {
  if (result.status !== 'failed') throw new Error(result.status);
  return result.left;
}
