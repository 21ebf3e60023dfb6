import type { Word } from '../word.ts';

/** Told what happens in a script, in order, as far as it can be seen without running it. */
export interface ScriptVisitor {
  /** `words`: at least one. `conditional`: inside something that may not run, or in a process of its own. */
  command(words: readonly Word[], conditional: boolean): void;
  /** A region begins whose assignments may not happen; `name`: it is the body of that function. */
  enter(name: string | null): void;
  /** The other branch of the same region begins. */
  branch(): void;
  leave(): void;
}

export type FrameKind = 'if' | 'loop' | 'case' | 'brace' | 'function' | 'subshell';
export interface Frame {
  readonly kind: FrameKind;
  /** Commands inside may not run. */
  readonly conditional: boolean;
  /** `if`: the condition is over. */
  body: boolean;
}

/** No start-up file nests deeper; what does is damaged, and is read without its depth. */
const DEEPEST = 200;

/** What is open at a place of a script; tells the visitor as it opens and closes. */
export class Frames {
  readonly #visitor: ScriptVisitor;
  readonly #open: Frame[] = [];
  /** How many of those that are open may not run. */
  #conditional = 0;

  constructor(visitor: ScriptVisitor) {
    this.#visitor = visitor;
  }

  get top(): Frame | undefined {
    return this.#open.at(-1);
  }

  /** Something that is open may not run. */
  get conditional(): boolean {
    return this.#conditional > 0;
  }

  push(kind: FrameKind, conditional: boolean, name: string | null = null): void {
    if (this.#open.length >= DEEPEST) return;
    this.#open.push({ kind, conditional, body: false });
    if (!conditional) return;
    this.#conditional++;
    this.#visitor.enter(name);
  }

  #pop(): void {
    if (!this.#open.pop()?.conditional) return;
    this.#conditional--;
    this.#visitor.leave();
  }

  /** The innermost frame, an `if`, turns out to be a group in braces. */
  becomeBraced(): void {
    this.#open.splice(-1, 1, { kind: 'brace', conditional: true, body: true });
  }

  /** Closes the nearest open frame of these kinds, with what was left open inside; nothing where there is none. */
  close(kinds: readonly FrameKind[]): void {
    const found = this.#open.findLastIndex((frame) => kinds.includes(frame.kind));
    while (found >= 0 && this.#open.length > found) this.#pop();
  }

  closeAll(): void {
    while (this.#open.length > 0) this.#pop();
  }
}
