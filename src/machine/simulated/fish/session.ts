import { join } from '../files/path.ts';
import type { Call } from '../programs/program.ts';

/** Variables whose list is one value, with colons between, for every other program (fish-language, PATH variables). */
const isPathVariable = (name: string) => name.endsWith('PATH');

/** One running fish: every variable is a list. */
export class FishSession {
  readonly call: Call;
  readonly interactive: boolean;
  readonly login: boolean;
  status = 0;
  ms = 0;
  depth = 0;
  output = { stdout: '', stderr: '' };
  readonly #lists = new Map<string, readonly string[]>();
  readonly #exported = new Set<string>();

  constructor(call: Call, kind: { readonly interactive: boolean; readonly login: boolean }) {
    this.call = call;
    this.interactive = kind.interactive;
    this.login = kind.login;
    for (const [name, value] of Object.entries(call.environment)) {
      this.set(name, isPathVariable(name) ? value.split(':') : [value]);
      this.export(name);
    }
  }

  get home(): string {
    return this.list('HOME')?.[0] ?? this.call.actor.home;
  }

  list(name: string): readonly string[] | undefined {
    return name === 'status' ? [String(this.status)] : this.#lists.get(name);
  }

  set(name: string, values: readonly string[]): void {
    this.#lists.set(name, values);
  }

  export(name: string): void {
    this.#exported.add(name);
  }

  unexport(name: string): void {
    this.#exported.delete(name);
  }

  unset(name: string): boolean {
    this.#exported.delete(name);
    return this.#lists.delete(name);
  }

  environment(): Readonly<Record<string, string>> {
    const given = [...this.#exported].flatMap((name) => {
      const list = this.#lists.get(name);
      return list === undefined ? [] : [[name, list.join(isPathVariable(name) ? ':' : ' ')] as const];
    });
    return Object.fromEntries(given);
  }

  /** The first executable file of this name along PATH; null: none. */
  program(name: string): string | null {
    const { actor, mac } = this.call;
    const runs = (path: string) => mac.files.peek(path)?.node.type === 'file' && mac.files.canExecute(path, actor);
    if (name.includes('/')) return runs(name) ? name : null;
    return (this.list('PATH') ?? []).map((directory) => join(directory, name)).find(runs) ?? null;
  }
}
