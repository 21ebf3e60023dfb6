import type {
  ScriptAssignment,
  ScriptEval,
  ScriptFacts,
  ScriptFault,
  ScriptSource,
  ScriptVariables,
  SessionAssignment,
  SyntaxFault,
} from './assignment.ts';
import { ScriptLines } from './script-lines.ts';

/** What is known before the first line of a start-up file. */
export interface ScriptContext {
  /** The environment and what earlier files set; whatever is in here counts as exported. */
  readonly variables?: ScriptVariables;
  /**
   * Called where a file is sourced, with the variables as they stand there; gives them as that file leaves
   * them. Absent: sourced files are passed over.
   */
  readonly onSource?: (path: string, variables: ScriptVariables) => ScriptVariables;
}

export interface Assigning {
  readonly line: number;
  readonly name: string;
  readonly raw: string | null;
  readonly value: string | null;
  readonly keepsOld: boolean;
  readonly exported: boolean;
  readonly conditional: boolean;
}

type Draft = { -readonly [K in keyof ScriptAssignment]: ScriptAssignment[K] };
/** A region that may not run. */
interface Region {
  readonly name: string | null;
  /** The variables set in it with what they were before (undefined: never touched); null where none is set. */
  before: Map<string, string | null | undefined> | null;
  /** Those that were set since its last branch began. */
  inBranch: string[];
}

/** Collects what a script does, keeping the variables as the shell would have them, or as unknown. */
export class ScriptRecord {
  readonly #lines: ScriptLines;
  readonly #assignments: Draft[] = [];
  readonly #sources: ScriptSource[] = [];
  readonly #evals: ScriptEval[] = [];
  readonly #session: SessionAssignment[] = [];
  readonly #faults: ScriptFault[] = [];
  readonly #exported: Set<string>;
  /** Assignments of names that are not exported, and may be later on. */
  readonly #waiting = new Map<string, Draft[]>();
  readonly #functions = new Map<string, readonly string[]>();
  readonly #onSource: ScriptContext['onSource'];
  #regions: Region[] = [];
  #variables: Map<string, string | null>;
  /** A `return` or an open quote came: nothing after it runs for sure. */
  #over = false;
  /** `set -a`: every assignment is exported. */
  exportsAll = false;

  constructor(text: string, context: ScriptContext) {
    this.#lines = new ScriptLines(text);
    this.#variables = new Map(context.variables);
    this.#exported = new Set(['PATH', 'HOME', ...this.#variables.keys()]);
    this.#onSource = context.onSource;
  }

  get variables(): ScriptVariables {
    return this.#variables;
  }

  textOf(line: number): string {
    return this.#lines.of(line);
  }

  assign(what: Assigning): void {
    const { line, name, raw, value, keepsOld } = what;
    const conditional = what.conditional || this.#over;
    if (what.exported || this.exportsAll) this.export(name);
    const exported = this.#exported.has(name);
    const draft: Draft = { line, text: this.textOf(line), name, raw, value, keepsOld, conditional, exported };
    this.#assignments.push(draft);
    if (raw === null && !conditional) {
      // What is unset is no longer exported either: a new value has to be exported anew.
      this.#exported.delete(name);
      this.#waiting.delete(name);
    } else if (!exported) this.#wait(draft);
    this.#set(name, raw === null ? '' : value);
  }

  export(name: string): void {
    if (this.#exported.has(name)) return;
    this.#exported.add(name);
    for (const draft of this.#waiting.get(name) ?? []) draft.exported = true;
    this.#waiting.delete(name);
  }

  source(line: number, raw: string, path: string | null, conditional: boolean): void {
    const maybe = conditional || this.#over;
    this.#sources.push({ line, text: this.textOf(line), raw, path, conditional: maybe });
    if (path === null || !this.#onSource) return;
    const after = this.#onSource(path, this.#variables);
    for (const [name, value] of after) if (this.#variables.get(name) !== value) this.#set(name, value);
  }

  eval(line: number, found: Pick<ScriptEval, 'command' | 'tool' | 'adds'>, conditional: boolean): void {
    const { command, tool, adds } = found;
    this.#evals.push({ line, text: this.textOf(line), command, tool, adds, conditional: conditional || this.#over });
  }

  session(line: number, name: string, raw: string | null, value: string | null, conditional: boolean): void {
    this.#session.push({ line, text: this.textOf(line), name, raw, value, conditional: conditional || this.#over });
  }

  fault(line: number, fault: SyntaxFault): void {
    const last = this.#faults.at(-1);
    if (last?.line === line && last.fault === fault) return;
    this.#faults.push({ line, text: this.textOf(line), fault });
  }

  /** The variable has, or may have, another value now, and nobody knows which. */
  forget(name: string): void {
    this.#set(name, null);
  }

  /** Known from here on, by something that is no assignment. */
  learn(name: string, value: string | null): void {
    this.#set(name, value);
  }

  enter(name: string | null): void {
    this.#regions.push({ name, before: null, inBranch: [] });
  }

  /** What one branch set does not hold in the next. */
  branch(): void {
    const region = this.#regions.at(-1);
    if (!region) return;
    for (const name of region.inBranch) this.#variables.set(name, null);
    region.inBranch = [];
  }

  /** A function leaves no trace until it is called; any other region leaves doubt. */
  leave(): void {
    const region = this.#regions.pop();
    if (!region) return;
    if (region.name) this.#functions.set(region.name, [...(region.before?.keys() ?? [])]);
    if (region.before === null) return;
    for (const [name, before] of region.before) {
      if (!region.name) this.#doubt(name, before);
      else if (before === undefined) this.#variables.delete(name);
      else this.#variables.set(name, before);
    }
  }

  /** A command of that name runs: if it is a function of this file, what it sets is in doubt. */
  call(name: string): void {
    const sets = this.#functions.get(name);
    if (sets) for (const variable of sets) this.forget(variable);
  }

  stop(): void {
    this.#over = true;
  }

  facts(): ScriptFacts {
    return {
      assignments: this.#assignments,
      sources: this.#sources,
      evals: this.#evals,
      session: this.#session,
      faults: this.#faults,
      variables: this.#variables,
    };
  }

  #wait(draft: Draft): void {
    const waiting = this.#waiting.get(draft.name);
    if (waiting) waiting.push(draft);
    else this.#waiting.set(draft.name, [draft]);
  }

  /** For the region around it, the variable was `before` until here. */
  #doubt(name: string, before: string | null | undefined): void {
    this.#touch(name, before);
    this.#variables.set(name, null);
  }

  #set(name: string, value: string | null): void {
    if (this.#regions.length > 0) this.#touch(name, this.#variables.get(name));
    this.#variables.set(name, value);
  }

  /** The innermost region sets a variable, which was `before` until here. */
  #touch(name: string, before: string | null | undefined): void {
    const region = this.#regions.at(-1);
    if (!region) return;
    region.inBranch.push(name);
    region.before ??= new Map();
    if (!region.before.has(name)) region.before.set(name, before);
  }
}
