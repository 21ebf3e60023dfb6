import type { TraceEvent } from './event.ts';

/** A line of a file, 1-based. */
export interface FileLine {
  readonly file: string;
  readonly line: number;
}

/** A line that ran, with the lines that brought it about, outermost first: who sourced its file, who called it. */
export interface TracePlace extends FileLine {
  readonly via: readonly FileLine[];
  /** A file that this line runs, and whose own lines the shell does not count right; null: there is none such. */
  readonly inFile: string | null;
}

interface Frame {
  readonly depth: number;
  readonly level: number;
  /** Its events have no lines of their own: what `eval` reads. */
  readonly evaluated: boolean;
  /** What it runs has lines that are not counted right. */
  readonly miscounts: boolean;
  /** null: of no file (the command line, what `eval` reads before its line is known). */
  line: FileLine | null;
}

/**
 * What a process substitution is sourced as; its line is that of whoever sources it. Source: bash(1), Process
 * Substitution; bash subst.c `make_named_pipe`; zshparam(1), TMPPREFIX.
 */
const DESCRIPTOR = /^\/(?:dev|proc\/self|proc\/\d+)\/fd\/\d+$|^\/tmp\/(?:sh-np|zsh)[\w.-]*$/u;

/** Follows a shell's events through sourced files, functions and `eval`, so that each has a line in a real file. */
export class PlaceStack {
  readonly #frames: Frame[] = [];
  /** By name as the shell gives it, and where the shell stood when it first did: a later `cd` changes nothing. */
  readonly #files = new Map<string, string>();

  /**
   * The place of an event of the shell itself; null where it is of no file.
   * @param miscounts of its command
   */
  enter(event: TraceEvent, miscounts: boolean): TracePlace | null {
    const { depth, level } = event;
    while (this.#isOver(event)) this.#frames.pop();
    const evaluated = this.#isEvaluated(event);
    const line = evaluated ? this.#outer(event) : this.#lineOf(event);
    const top = this.#frames.at(-1);
    const isSame = top?.depth === depth && top.level === level;
    if (isSame) this.#frames.pop();
    // What `emulate sh -c` reads stands on its own line, as far as zsh says.
    const still = isSame && top.miscounts && line !== null && same(line, top.line ?? undefined);
    this.#frames.push({ depth, level, evaluated, line, miscounts: miscounts || still });
    return placeOf(this.#frames);
  }

  /** The place of an event of a subshell, or of a program (zsh counts those as one), which leaves the shell where it is. */
  peek(event: TraceEvent): TracePlace | null {
    const { depth, level } = event;
    const around = this.#frames.filter((frame) => frame.depth < depth || frame.level < level);
    const evaluated = event.name === '(eval)' || DESCRIPTOR.test(event.file);
    const line = evaluated ? null : this.#lineOf(event);
    return placeOf([...around, { depth, level, evaluated, line, miscounts: false }]);
  }

  #isOver({ depth, level }: TraceEvent): boolean {
    const top = this.#frames.at(-1);
    if (top === undefined) return false;
    return top.depth > depth || (top.depth === depth && top.level > level);
  }

  #isEvaluated({ name, file, depth, level }: TraceEvent): boolean {
    if (name === '(eval)' || DESCRIPTOR.test(file)) return true;
    const around = this.#frames.at(-1);
    if (around?.depth !== depth) return false;
    // bash: one more level and no more depth is an `eval`.
    return around.level < level || around.evaluated;
  }

  #lineOf(event: TraceEvent): FileLine | null {
    return event.file === '' || event.depth <= 0 ? null : { file: this.#resolved(event), line: event.line };
  }

  /** The line of the frame that an event's frame stands in. */
  #outer({ depth, level }: TraceEvent): FileLine | null {
    const outer = this.#frames.findLast((frame) => frame.depth < depth || frame.level < level);
    return outer?.line ?? null;
  }

  #resolved({ file, directory }: TraceEvent): string {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const path = file.startsWith('/') ? file : `${directory}/${file.replace(/^(?:\.\/)+/u, '')}`;
    this.#files.set(file, path);
    return path;
  }
}

function placeOf(frames: readonly Frame[]): TracePlace | null {
  const miscount = frames.findIndex((frame) => frame.miscounts);
  const exact = miscount < 0 ? frames : frames.slice(0, miscount + 1);
  const lines = exact.map((frame) => frame.line).filter((line) => line !== null);
  const distinct = lines.filter((line, index) => !same(line, lines[index - 1]));
  const innermost = distinct.at(-1);
  if (innermost === undefined) return null;
  const file = frames.at(-1)?.line?.file ?? null;
  const inFile = exact.length < frames.length && file !== innermost.file ? file : null;
  return { ...innermost, via: distinct.slice(0, -1), inFile };
}

function same(one: FileLine, other: FileLine | undefined): boolean {
  return other !== undefined && one.file === other.file && one.line === other.line;
}
