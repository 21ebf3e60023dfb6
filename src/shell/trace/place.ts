import type { TraceEvent } from './event.ts';

/** A line of a file, 1-based. */
export interface FileLine {
  readonly file: string;
  readonly line: number;
}

/** A line that ran, with the lines that brought it about, outermost first: who sourced its file, who called it. */
export interface TracePlace extends FileLine {
  readonly via: readonly FileLine[];
}

interface Frame {
  readonly depth: number;
  readonly level: number;
  /** Its events have no lines of their own: what `eval` reads. */
  readonly evaluated: boolean;
  /** null: of no file (the command line, what `eval` reads before its line is known). */
  line: FileLine | null;
}

/** What a process substitution is sourced as; its line is that of whoever sources it. */
const DESCRIPTOR = /^\/(?:dev|proc\/self|proc\/\d+)\/fd\/\d+$|^\/tmp\/(?:sh-np|zsh)[\w.-]*$/u;

/** Follows a shell's events through sourced files, functions and `eval`, so that each has a line in a real file. */
export class PlaceStack {
  readonly #frames: Frame[] = [];
  /** By name as the shell gives it, and where the shell stood when it first did: a later `cd` changes nothing. */
  readonly #files = new Map<string, string>();

  /** The place of an event of the shell itself; null where it is of no file. */
  enter(event: TraceEvent): TracePlace | null {
    const { depth, level } = event;
    while (this.#isOver(event)) this.#frames.pop();
    const evaluated = this.#isEvaluated(event);
    const line = evaluated ? this.#outer(event) : this.#lineOf(event);
    const top = this.#frames.at(-1);
    if (top?.depth === depth && top.level === level) this.#frames.pop();
    this.#frames.push({ depth, level, evaluated, line });
    return placeOf(this.#frames.map((frame) => frame.line));
  }

  /** The place of an event of a subshell, or of a program (zsh counts those as one), which leaves the shell where it is. */
  peek(event: TraceEvent): TracePlace | null {
    const { depth, level } = event;
    const around = this.#frames.filter((frame) => frame.depth < depth || frame.level < level);
    const evaluated = event.name === '(eval)' || DESCRIPTOR.test(event.file);
    return placeOf([...around.map((frame) => frame.line), evaluated ? null : this.#lineOf(event)]);
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

function placeOf(lines: readonly (FileLine | null)[]): TracePlace | null {
  const known = lines.filter((line) => line !== null);
  const distinct = known.filter((line, index) => !same(line, known[index - 1]));
  const innermost = distinct.at(-1);
  return innermost === undefined ? null : { ...innermost, via: distinct.slice(0, -1) };
}

function same(one: FileLine, other: FileLine | undefined): boolean {
  return other !== undefined && one.file === other.file && one.line === other.line;
}
