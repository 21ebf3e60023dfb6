import type { JournalStore } from '../machine/journal/journal-store.ts';
import type { Machine } from '../machine/port.ts';

/** A Mac, where what is done to it is written down, and the person before it. */
export interface Patient {
  readonly machine: Machine;
  readonly store: JournalStore;
  /** The caller follows an instruction, by its key. */
  tell(instruction: string): void;
}

/** A broken Mac to practise on, and what is right about it. Nothing of the latter is shown before the end. */
export interface Case extends Patient {
  readonly name: string;
  readonly title: string;
  readonly story: string;
  /** All that the trainee is told; empty: the caller gives no details. */
  readonly caller: string;
  /** Labels of what is wrong. */
  readonly causes: readonly string[];
  /** Ids of what helps, in the order in which it helps. */
  readonly fixes: readonly string[];
  /** Ids of fixes, and texts of commands and lines, that must never be proposed for it. */
  readonly never: readonly string[];
  /** What a mended Mac would have and this one has not; empty: nothing is missing. */
  unmet(): readonly string[];
  /** The same Mac, as it was before anybody touched it. */
  untouched(): Patient;
}
