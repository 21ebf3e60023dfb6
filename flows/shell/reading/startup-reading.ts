import type { Platform } from '../../../src/machine/port.ts';
import type { ScriptFacts, ScriptVariables } from '../../../src/shell/assignment.ts';
import { type Dialect, dialectOfFile, dialectOfShell } from '../../../src/shell/dialect.ts';
import { readStartupFile } from '../../../src/shell/startup-file.ts';
import { type StartupOwner, type StartupStep, startupOrder } from '../../../src/shell/startup-order.ts';
import { isSystemFile } from '../system-file.ts';
import type { FileText, FileTexts } from './file-texts.ts';
import type { ScriptNode } from './script-tree.ts';

export interface ReadingStart {
  readonly shell: string;
  readonly platform: Platform;
  readonly home: string;
  readonly login: boolean;
  readonly interactive: boolean;
  /** What the terminal hands over before the first file. */
  readonly environment: Readonly<Record<string, string>>;
  /** The PATH that path_helper makes of one; absent where there is no path_helper. */
  readonly helpPath?: (path: string) => string;
}

/** Files that source each other go no deeper in anybody's setup. */
const MAX_DEPTH = 8;
const MAX_FILES = 100;

/**
 * One pass over the start-up files as far as they were looked at. What comes up besides stands in
 * `wantedFiles` and `wantedDirectories` afterwards, for another pass: which files there are depends on
 * what stands in them (ZDOTDIR, `source`).
 */
export class StartupReading {
  readonly wantedFiles = new Set<string>();
  readonly wantedDirectories = new Set<string>();
  /** In reading order; null for a shell whose files are not known. */
  readonly roots: readonly ScriptNode[] | null;
  /** PATH after the last file; null where reading cannot tell. */
  path: string | null = null;
  readonly #start: ReadingStart;
  readonly #texts: FileTexts;
  readonly #shell: Dialect | null;
  readonly #seen = new Set<string>();

  constructor(start: ReadingStart, texts: FileTexts) {
    this.#start = start;
    this.#texts = texts;
    this.#shell = dialectOfShell(start.shell);
    this.roots = this.#run();
  }

  #run(): readonly ScriptNode[] | null {
    const steps = this.#steps(undefined);
    if (steps === null) return null;
    const roots: ScriptNode[] = [];
    const environment: ScriptVariables = new Map(Object.entries(this.#start.environment));
    // zsh's own first file can move those after it.
    const early = steps.findIndex((step) => step.kind === 'file' && step.path.endsWith('/.zshenv')) + 1;
    const before = this.#readSteps(steps.slice(0, early), environment, roots);
    const rest = early > 0 ? this.#steps(before.get('ZDOTDIR') ?? undefined) : steps;
    const after = this.#readSteps((rest ?? steps).slice(early), before, roots);
    this.path = after.get('PATH') ?? null;
    return roots;
  }

  #steps(zdotdirFromZshenv: string | undefined): readonly StartupStep[] | null {
    const { shell: program, ...rest } = this.#start;
    const start = { program, ...rest };
    return startupOrder(zdotdirFromZshenv === undefined ? start : { ...start, zdotdirFromZshenv });
  }

  #readSteps(steps: readonly StartupStep[], before: ScriptVariables, roots: ScriptNode[]): ScriptVariables {
    return steps.reduce((outer, step) => {
      const { owner } = step;
      return this.#pathsOf(step).reduce((now, path) => this.#read(path, owner, now, roots, 0), outer);
    }, before);
  }

  #pathsOf(step: StartupStep): readonly string[] {
    if (step.kind === 'file') return [step.path];
    if (step.kind === 'directory') {
      const names = this.#texts.names(step.path);
      if (names === null) this.wantedDirectories.add(step.path);
      return (names ?? []).filter((name) => name.endsWith(step.ending)).map((name) => `${step.path}/${name}`);
    }
    // bash passes over what it may not read (bash(1), INVOCATION).
    const taken = step.paths.findIndex((path) => isTaken(this.#textOf(path)));
    return taken < 0 ? step.paths : step.paths.slice(0, taken + 1);
  }

  #textOf(path: string): FileText | null {
    const text = this.#texts.text(path);
    if (text === null) this.wantedFiles.add(path);
    return text;
  }

  #read(
    path: string,
    owner: StartupOwner,
    variables: ScriptVariables,
    siblings: ScriptNode[],
    depth: number,
  ): ScriptVariables {
    if (this.#seen.has(path) || this.#seen.size >= MAX_FILES || depth > MAX_DEPTH) return variables;
    const text = this.#textOf(path);
    if (text === null) return variables;
    this.#seen.add(path);
    // A file that is only sourced where it exists is none of the shell's own.
    if (depth > 0 && text.state === 'missing') return variables;
    const node: ScriptNode = {
      path,
      owner: owner === 'system' || isSystemFile(path) ? 'system' : 'person',
      text,
      facts: null,
      sourced: [],
    };
    siblings.push(node);
    if (text.state !== 'read') return variables;
    node.facts = readStartupFile(text.text, dialectOfFile(path) ?? this.#shell, {
      variables,
      onSource: (target, now) => this.#read(target, 'person', now, node.sourced, depth + 1),
    });
    return this.#afterHelper(node.facts, variables);
  }

  /** The reader cannot know what a program prints; of this one we can work it out. */
  #afterHelper(facts: ScriptFacts, before: ScriptVariables): ScriptVariables {
    const { helpPath } = this.#start;
    const path = before.get('PATH') ?? null;
    const helped = facts.evals.some((one) => one.tool === 'path_helper');
    if (!helpPath || !helped || path === null || facts.variables.get('PATH') !== null) return facts.variables;
    return new Map([...facts.variables, ['PATH', helpPath(path)]]);
  }
}

function isTaken(text: FileText | null): boolean {
  if (text === null || text.state === 'read') return true;
  return text.state === 'unreadable' && text.reason !== 'denied';
}
