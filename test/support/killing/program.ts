/**
 * The program that is killed: engine, journal and local machine as they are, with a disk, a journal and a door that
 * tell what they are about to do. Usage: program TASK, in JSON. Tells a line for each point it passes.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, type ApplyResult } from '../../../src/engine/repair/apply.ts';
import { finishNeedsRoot, lookAtUnfinished, prepareFinish } from '../../../src/engine/repair/finish.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { pastRun, unfinishedRun } from '../../../src/engine/repair/past-run.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { rollBack, rollBackNeedsRoot } from '../../../src/engine/repair/recover.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import { ownDisk } from '../../../src/machine/local/disk.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import { localInstalls } from '../../../src/machine/local/install/index.ts';
import { ownFiles } from '../../../src/machine/local/write-files.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { fileCommands } from '../../../src/machine/privilege/file-commands.ts';
import { rootFiles } from '../../../src/machine/privilege/root-files.ts';
import { mustRunAsRoot } from '../../../src/machine/privilege/sudo.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { announcedDisk, announcedRoot, announcedStore } from './announced.ts';
import { announcedInstalls } from './announced-installs.ts';
import { Boundaries, tell } from './boundaries.ts';
import { FAILING, KINDS, OTHER, type Place } from './kinds.ts';

export interface Task {
  readonly place: Place;
  readonly kind: string;
  readonly position: 'first' | 'second';
  /** `fail`: a third step fails, and boundaries are told from where that is taken back. */
  readonly act: 'apply' | 'fail' | 'undo' | 'roll-back' | 'finish';
  readonly stopAt: number | null;
}

const never = new AbortController().signal;

function machineOf({ place }: Task, boundaries: Boundaries): Machine {
  const local = localMachine({ environment: { HOME: place.home, PATH: '/usr/bin:/bin' } });
  const disk = announcedDisk(ownDisk, boundaries, 'file');
  const own = ownFiles(disk);
  const run = announcedRoot(mustRunAsRoot, boundaries);
  const effectiveUid = process.geteuid?.() ?? -1;
  const token = `${process.pid.toString(36)}${Date.now().toString(36)}`;
  const roots = rootFiles({ platform: 'linux', effectiveUid, token, disk, run, mustBePlace: () => {} });
  return {
    ...local,
    replaceFile: (request) => (request.as === 'root' ? roots.replace(request) : own.replace(request)),
    moveFile: (request) => (request.as === 'root' ? roots.move(request) : own.move(request)),
    removeFile: (request) => (request.as === 'root' ? roots.remove(request) : own.remove(request)),
    sync: (paths, limits) => own.sync(paths, limits),
    installs: announcedInstalls(
      localInstalls({ platform: 'linux', downloads: join(place.home, 'state', 'downloads'), trust: async () => [] }),
      boundaries,
      place.gate,
    ),
    async run(request) {
      boundaries.before('command');
      if (request.argv.includes(place.gate)) {
        await boundaries.meanwhile('command: in the middle', async () => {
          writeFileSync(join(place.gate, 'shut'), '');
          void local.run(request);
          while (!existsSync(join(place.gate, 'here'))) await new Promise((next) => setTimeout(next, 5));
        });
      }
      return local.run(request);
    },
    privilege: {
      ...local.privilege,
      fileCommands: (change) => fileCommands(change, 'linux', token),
      // Stands in for networksetup, which Linux has not: one setting, set through the same sudo.
      async perform(operation) {
        if (operation.op !== 'set-proxy-state') throw new Error('not among the operations of this test');
        const stdin = Buffer.from(operation.on ? 'on\n' : 'off\n');
        await run(['/usr/bin/tee', join(place.etc, 'setting')], { stdin });
        return { ok: true, value: { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false }, ms: 0 };
      },
    },
  };
}

function fixOf({ kind, position, act, place }: Task): Fix {
  const one = KINDS.find(({ name }) => name === kind);
  if (!one) throw new Error(`no kind ${kind}`);
  const both = [one.step(place), OTHER.step(place)];
  const steps = [...(position === 'first' ? both : both.toReversed()), ...(act === 'fail' ? [FAILING] : [])];
  return { id: 'test.fix', subject: '', params: {}, risk: 'low', effect: 'now', steps, touches: [], proves: [] };
}

async function toItsEnd(application: Application, boundaries: Boundaries): Promise<ApplyResult['status']> {
  for (;;) {
    const { status } = await application.proceed();
    if (status !== 'waiting') return status;
    boundaries.before('person');
    application.personDone();
  }
}

async function main(task: Task): Promise<string> {
  const { act, place, stopAt } = task;
  const boundaries = new Boundaries(stopAt, act !== 'undo' && act !== 'fail');
  const machine = machineOf(task, boundaries);
  const state = join(place.home, 'state');
  const disk = announcedDisk(ownDisk, boundaries, 'journal');
  const store = announcedStore(fileJournalStore(state, disk), boundaries);
  if (act === 'roll-back' || act === 'finish') {
    const past = await unfinishedRun(store);
    if (past === null) return 'nothing open';
    const found = await lookAtUnfinished(machine, store, past, never);
    if (act === 'roll-back' || found.onlyBack !== null) {
      if ((await rollBackNeedsRoot(machine, past, never)) && (await machine.privilege.state()) !== 'open')
        return 'needs root';
      const { undone, leftovers } = await rollBack(machine, store, past, never, FREELY);
      const left = undone.filter(({ result }) => result.status === 'conflict' || result.status === 'failed');
      if (left.length + leftovers.length > 0) return `left: ${JSON.stringify([left, leftovers])}`;
      return act === 'finish' ? `rolled back: ${found.onlyBack?.why}` : 'rolled back';
    }
    if ((await finishNeedsRoot(machine, found, never)) && (await machine.privilege.state()) !== 'open')
      return 'needs root';
    const finishing = await prepareFinish(machine, store, found, never, FREELY);
    if (!finishing.ok) return `refused: ${JSON.stringify(finishing.why)}`;
    const { plan, journal, finding, earlier } = finishing;
    const ended = await toItsEnd(
      new Application(machine, journal, plan, finding, FREELY, () => {}, earlier),
      boundaries,
    );
    return ended === 'applied' ? 'finished' : ended;
  }
  const planning = await planFix(machine, fixOf(task), never);
  if (!planning.ok) throw new Error(`not planned: ${JSON.stringify(planning.refusal)}`);
  const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
  const emit = (event: { readonly type: string }) => {
    if (act === 'fail' && event.type === 'step-failed') boundaries.begin();
  };
  const application = new Application(machine, journal, planning.plan, { check: 'test.check' }, FREELY, emit);
  const ended = await toItsEnd(application, boundaries);
  if (act !== 'undo') return ended;
  boundaries.begin();
  const undone = await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
  return undone.every(({ result }) => result.status === 'reverted') ? 'undone' : `left: ${JSON.stringify(undone)}`;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
try {
  const result = await main(task);
  tell({ told: 'ended', result });
} catch (error) {
  tell({ told: 'ended', result: `threw: ${error instanceof Error ? error.stack : String(error)}` });
}
