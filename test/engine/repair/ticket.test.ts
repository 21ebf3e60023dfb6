import { beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import type { Change } from '../../../src/engine/repair/change.ts';
import { lookAtUnfinished, prepareFinish } from '../../../src/engine/repair/finish.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import type { Machine, RunResult } from '../../../src/machine/port.ts';
import type { Step } from '../../../src/model/fix.ts';
import { ok, stubMachine } from '../../support/stub-machine.ts';

const signal = new AbortController().signal;
const DONE: RunResult = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
const AS_ROOT: Step = {
  kind: 'privileged',
  operation: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: false },
  inverse: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: true },
};
const COMMAND: Step = { kind: 'run', argv: ['/home/ada/bin/go'], changes: [], inverse: ['/home/ada/bin/go', 'back'] };

let did: string[];
let isOpen: boolean;
let machine: Machine;
beforeEach(() => {
  did = [];
  isOpen = false;
  machine = stubMachine({
    privilege: {
      ...stubMachine().privilege,
      state: async () => (isOpen ? 'open' : 'asks'),
      async ask() {
        isOpen = true;
        return 'granted';
      },
      async perform() {
        did.push(isOpen ? 'root' : 'root, and sudo is shut');
        return ok(DONE);
      },
      async close() {
        isOpen = false;
      },
    },
    async run() {
      did.push(isOpen ? 'command, and a ticket lives' : 'command');
      return ok(DONE);
    },
  });
});

async function begin(...steps: readonly Step[]) {
  const facts = { touches: [], proves: [] };
  const fix = { id: 'test.fix', subject: '', params: {}, risk: 'low', effect: 'now', steps, ...facts } as const;
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(planning.refusal.code);
  const store = memoryJournalStore();
  const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
  return { store, journal, application: new Application(machine, journal, planning.plan, { check: 'x' }, FREELY) };
}

/** A program that ended in the middle of a step's command: how far that came, nobody knows. */
async function cutOffInCommand() {
  const { store, journal, application } = await begin(COMMAND);
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  machine.run = () => {
    resolve();
    return new Promise(() => {});
  };
  void application.proceed();
  await begun;
  return { store, past: await pastRun(store, journal.run) };
}

describe('while a ticket of sudo lives', () => {
  it('no command takes a half step back when what was cut off is finished', async () => {
    const { run } = machine;
    const { store, past } = await cutOffInCommand();
    machine.run = run;
    isOpen = true;
    const found = await lookAtUnfinished(machine, store, past, signal);
    expect(await prepareFinish(machine, store, found, signal, FREELY)).toMatchObject({ ok: true });
    expect(did).toEqual(['command']);
  });

  it('no command of the person’s runs, though it was opened before the first step', async () => {
    const { application } = await begin(COMMAND, AS_ROOT);
    isOpen = true;
    expect(await application.proceed()).toEqual({ status: 'needs-root' });
    isOpen = true;
    expect(await application.proceed()).toEqual({ status: 'applied' });
    expect(did).toEqual(['command', 'root']);
    expect(isOpen).toBe(false);
  });

  it('no command takes a step back when a fix fails', async () => {
    const { application } = await begin(COMMAND, AS_ROOT);
    await application.proceed();
    isOpen = true;
    machine.privilege.perform = async () => ({ ok: false, failure: { code: 'failed', detail: '' }, ms: 0 });
    expect(await application.proceed()).toMatchObject({ status: 'failed', left: [] });
    expect(did).toEqual(['command', 'command']);
  });

  it('no command takes a step back on undo; sudo asks again for what comes after it', async () => {
    const { application, store, journal } = await begin(AS_ROOT, COMMAND, AS_ROOT);
    for (let status = ''; status !== 'applied'; ) {
      if (status === 'needs-root') isOpen = true;
      ({ status } = await application.proceed());
    }
    did.length = 0;
    isOpen = true;
    const undone = await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
    expect(did).toEqual(['root', 'command', 'root']);
    expect(undone.map(({ result }) => result.status)).toEqual(['reverted', 'reverted', 'reverted']);
    expect(isOpen).toBe(false);
  });
});

it('an operation in a journal that may not pass the door is a failure of that step alone', async () => {
  const { privilege } = await import('../../machine/simulated/macs.ts').then(({ macWith }) => macWith());
  machine.privilege.perform = privilege.perform;
  const store = memoryJournalStore();
  const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
  const inverse = { op: 'set-dns-servers', service: '-setcomputername', servers: [] } as const;
  const change: Change = { kind: 'privileged', operation: { op: 'flush-directory-cache' }, inverse };
  await journal.write({ type: 'fix', fix: 'x', subject: '', check: 'x' });
  await journal.write({ type: 'intent', step: 0, change });
  await journal.write({ type: 'done', step: 0, after: {} });
  await journal.write({ type: 'fix-ended', outcome: 'applied' });
  const [one] = await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
  expect(one?.result).toMatchObject({ status: 'failed', failure: { code: 'unsupported' } });
});
