import type { Word } from '../word.ts';

/** What happens in a script, in order, as far as it can be seen without running it. */
export type Event =
  | {
      readonly kind: 'command';
      /** At least one word. */
      readonly words: readonly Word[];
      /** Inside something that may not run, or in a process of its own. */
      readonly conditional: boolean;
    }
  /** A region begins whose assignments may not happen; `name`: it is the body of that function. */
  | { readonly kind: 'enter'; readonly name: string | null }
  /** The other branch of the same region begins. */
  | { readonly kind: 'branch' }
  | { readonly kind: 'leave' };

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

/** What is open at a place of a script; collects the events as they happen. */
export class Frames {
  readonly events: Event[] = [];
  readonly #open: Frame[] = [];

  get top(): Frame | undefined {
    return this.#open.at(-1);
  }

  /** Something that is open may not run. */
  get conditional(): boolean {
    return this.#open.some((frame) => frame.conditional);
  }

  push(kind: FrameKind, conditional: boolean, name: string | null = null): void {
    if (this.#open.length >= DEEPEST) return;
    this.#open.push({ kind, conditional, body: false });
    if (conditional) this.events.push({ kind: 'enter', name });
  }

  pop(): void {
    if (this.#open.pop()?.conditional) this.events.push({ kind: 'leave' });
  }

  /** The innermost frame turns out to be a group in braces. */
  becomeBraced(): void {
    this.#open.splice(-1, 1, { kind: 'brace', conditional: true, body: true });
  }

  /** Closes the nearest open frame of these kinds, with what was left open inside; nothing where there is none. */
  close(kinds: readonly FrameKind[]): void {
    const found = this.#open.findLastIndex((frame) => kinds.includes(frame.kind));
    while (found >= 0 && this.#open.length > found) this.pop();
  }

  closeAll(): void {
    while (this.#open.length > 0) this.pop();
  }
}
