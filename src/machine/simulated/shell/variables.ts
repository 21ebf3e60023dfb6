/** Arrays that zsh ties to a colon-separated variable. */
const TIED: Readonly<Record<string, string>> = { path: 'PATH', fpath: 'FPATH', manpath: 'MANPATH', cdpath: 'CDPATH' };

/** A shell's variables: which of them are exported, and zsh's arrays that are another view of a variable. */
export class Variables {
  readonly #values = new Map<string, string>();
  readonly #arrays = new Map<string, readonly string[]>();
  readonly #exported = new Set<string>();
  readonly #unique = new Set<string>();
  readonly #zsh: boolean;

  constructor(environment: Readonly<Record<string, string>>, zsh: boolean) {
    this.#zsh = zsh;
    for (const [name, value] of Object.entries(environment)) {
      this.#values.set(name, value);
      this.#exported.add(name);
    }
  }

  copy(): Variables {
    const copy = new Variables({}, this.#zsh);
    for (const [name, value] of this.#values) copy.#values.set(name, value);
    for (const [name, value] of this.#arrays) copy.#arrays.set(name, value);
    for (const name of this.#exported) copy.#exported.add(name);
    for (const name of this.#unique) copy.#unique.add(name);
    return copy;
  }

  get(name: string): string | undefined {
    const elements = this.array(name);
    return elements ? elements.join(' ') : this.#values.get(name);
  }

  array(name: string): readonly string[] | undefined {
    const tied = this.#zsh ? TIED[name] : undefined;
    if (tied === undefined) return this.#arrays.get(name);
    const value = this.#values.get(tied);
    return value === undefined || value === '' ? [] : value.split(':');
  }

  set(name: string, value: string): void {
    this.#arrays.delete(name);
    const unique = this.#unique.has(name) && value.includes(':');
    this.#values.set(name, unique ? [...new Set(value.split(':'))].join(':') : value);
  }

  setArray(name: string, elements: readonly string[]): void {
    const tied = this.#zsh ? TIED[name] : undefined;
    if (tied !== undefined) this.set(tied, elements.join(':'));
    else this.#arrays.set(name, elements);
  }

  unset(name: string): void {
    this.#values.delete(name);
    this.#arrays.delete(name);
    this.#exported.delete(name);
  }

  /** `typeset -U`: every element once, now and from now on. */
  keepUnique(name: string): void {
    const target = this.#zsh ? (TIED[name] ?? name) : name;
    this.#unique.add(target);
    const value = this.#values.get(target);
    if (value !== undefined) this.set(target, value);
  }

  export(name: string): void {
    this.#exported.add(name);
  }

  unexport(name: string): void {
    this.#exported.delete(name);
  }

  /** What programs get that the shell starts. */
  environment(): Readonly<Record<string, string>> {
    const exported = [...this.#exported].flatMap((name) => {
      const value = this.#values.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(exported);
  }
}
