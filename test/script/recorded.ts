import { Application } from '../../src/engine/repair/apply.ts';
import { Journal } from '../../src/engine/repair/journal.ts';
import type { Plan } from '../../src/engine/repair/plan.ts';
import { FREELY } from '../../src/engine/repair/step-permit.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import type { Machine } from '../../src/machine/port.ts';
import { operationCommands } from '../../src/machine/privilege/commands.ts';
import { fileCommands } from '../../src/machine/privilege/file-commands.ts';
import { playPerson, type SimulatedMachine } from '../../src/machine/simulated/index.ts';
import { type Files, filesOf } from './sandbox.ts';

/** What carrying plans out did on a simulated Mac. */
export interface Applied {
  /** Commands of the fixes, in order, as whoever ran them. */
  readonly commands: readonly { readonly root: boolean; readonly argv: readonly string[] }[];
  /** Paths that a program of the simulated Mac changed, or the person: a stand-in does not. */
  readonly notTheScripts: ReadonlySet<string>;
}

const REALLY_DONE = new Set(['/bin/cp', '/bin/mv', '/bin/rm', '/bin/chmod', '/usr/sbin/chown', '/usr/bin/find']);

/** Has gomend itself carry the plans out, one after the other, and writes down every command. */
export async function applied(machine: SimulatedMachine, plans: readonly Plan[]): Promise<Applied> {
  const commands: { root: boolean; argv: readonly string[] }[] = [];
  const notTheScripts = new Set<string>();
  const watched = async <T>(work: () => Promise<T> | T): Promise<T> => {
    const before = filesOf(machine);
    const result = await work();
    for (const path of differing(before, filesOf(machine))) notTheScripts.add(path);
    return result;
  };
  const { person, platform } = machine;
  const rootFile = (change: Parameters<typeof fileCommands>[0]) => {
    for (const argv of fileCommands(change, platform, 'TOKEN')) commands.push({ root: true, argv });
  };
  const own: Partial<Machine> = {
    run: (request) => {
      commands.push({ root: false, argv: request.argv });
      const work = () => machine.run(request);
      return REALLY_DONE.has(request.argv[0]) ? work() : watched(work);
    },
    replaceFile: (request) => {
      const { as, path, expect, content } = request;
      const { mode, uid, gid } = content;
      if (as === 'root') rootFile({ change: 'replace', path, present: expect !== null, mode, uid, gid });
      return machine.replaceFile(request);
    },
    moveFile: (request) => {
      if (request.as === 'root') rootFile({ change: 'move', from: request.from, to: request.to });
      return machine.moveFile(request);
    },
    privilege: {
      ...machine.privilege,
      perform: (operation, signal) => {
        const all = operationCommands(operation, { platform, person });
        for (const argv of all) commands.push({ root: true, argv });
        const work = () => machine.privilege.perform(operation, signal);
        return all.every(([program]) => REALLY_DONE.has(program)) ? work() : watched(work);
      },
    },
  };
  const recording = new Proxy<Machine>(machine, {
    get: (target, name) => Reflect.get(Object.hasOwn(own, name) ? own : target, name),
  });
  const journal = await Journal.begin(memoryJournalStore(), { gomend: '0', machine: machine.kind, now: () => 0 });
  for (const plan of plans) {
    const application = new Application(recording, journal, plan, { check: 'test' }, FREELY);
    for (;;) {
      const result = await application.proceed();
      if (result.status === 'applied') break;
      if (result.status === 'failed') throw new Error(`${plan.fix.id} failed: ${JSON.stringify(result.failure)}`);
      if (result.status === 'needs-root') await machine.privilege.ask();
      else {
        await watched(() => playPerson(machine, result.step.instruction.key));
        application.personDone();
      }
    }
  }
  return { commands, notTheScripts };
}

export function differing(before: Files, after: Files): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)));
}
