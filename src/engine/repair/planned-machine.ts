import type { FileContent, FileStat, Machine } from '../../machine/port.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Plan } from './plan.ts';

/**
 * The files of a machine as they will be when some plans are carried out: what is planned on top of them is planned
 * against that. Only looks at files differ; nothing is changed, and whatever a command would do is not foreseen.
 */
export class PlannedMachine {
  readonly #machine: Machine;
  /** By target path; null: nothing stands there any more. */
  readonly #files = new Map<string, FileContent | null>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** The plan counts as carried out from now on. */
  add({ steps }: Plan): void {
    for (const step of steps) {
      if (step.kind === 'replace') this.#files.set(step.before.target, step.after);
      else if (step.kind === 'move') this.#files.set(step.from, null);
    }
  }

  /** Whether a plan has this file otherwise than it is. */
  hasChanged(target: string): boolean {
    return this.#files.has(target);
  }

  /** The machine to plan against. */
  get machine(): Machine {
    const { realPath, stat, lstat, readFile } = this.#machine;
    const call = this.#machine;
    const here = async <T>(
      path: string,
      planned: (content: FileContent) => T,
      otherwise: () => Promise<Outcome<T>>,
    ): Promise<Outcome<T>> => {
      const content = this.#files.get(path);
      if (content === undefined) return otherwise();
      if (content === null) return { ok: false, failure: { code: 'missing', detail: 'ENOENT' }, ms: 0 };
      return { ok: true, value: planned(content), ms: 0 };
    };
    const real = async (path: string): Promise<string> => {
      const found = await realPath.call(call, path);
      return found.ok ? found.value : path;
    };
    const own: Partial<Machine> = {
      realPath: async (path, limits) => {
        const target = await real(path);
        return here(
          target,
          () => target,
          () => realPath.call(call, path, limits),
        );
      },
      stat: async (path, limits) => here(await real(path), statOf, () => stat.call(call, path, limits)),
      lstat: (path, limits) => here(path, statOf, () => lstat.call(call, path, limits)),
      readFile: async (path, options) =>
        here(
          await real(path),
          ({ bytes }) => bytes,
          () => readFile.call(call, path, options),
        ),
    };
    return new Proxy(this.#machine, {
      get: (target, name) => (Object.hasOwn(own, name) ? Reflect.get(own, name) : Reflect.get(target, name)),
    });
  }
}

function statOf({ bytes, mode, uid, gid }: FileContent): FileStat {
  return { type: 'file', mode, uid, gid, size: bytes.length, mtimeMs: 0, links: 1, identity: 'planned' };
}
