import type { Check } from '../engine/check.ts';
import type { FactId } from '../engine/fact.ts';
import type { OfferRule } from '../engine/offer.ts';
import type { RepairLease } from '../engine/repair/repair-lease.ts';
import type { JournalStore } from '../machine/journal/journal-store.ts';
import type { Machine } from '../machine/port.ts';
import type { LeftJourney } from './left/left-journey.ts';
import type { SessionServices } from './services.ts';
import type { TicketPlace, TicketResult, TicketSession } from './ticket.ts';

export interface SessionOptions {
  readonly machine: Machine;
  readonly store: JournalStore;
  /** Taken with the first repair. Whoever ends the session gives it back. */
  readonly lease: RepairLease;
  /** gomend's own version, for the journal. */
  readonly version: string;
  /** Loaded when the first examination begins: the first question need not wait for them. */
  readonly loadFlows: () => Promise<LoadedFlows>;
  readonly budgetMs: number;
  /** The person says they followed an instruction: a simulated Mac plays what it does. */
  readonly onPersonDone?: (instruction: string) => void;
  /** Writes a fix down as a script, beside where the person stands. */
  readonly writeScript: SessionServices['writeScript'];
  readonly prove: SessionServices['prove'];
  readonly mapHost: SessionServices['mapHost'];
  /** Writes the report for a ticket, beside where the person stands. */
  readonly writeTicket: (session: TicketSession, place: TicketPlace, signal: AbortSignal) => Promise<TicketResult>;
  readonly knowledge: SessionServices['knowledge'];
  readonly lendTerminal: LendTerminal;
  /** What an earlier session left, to be gone on with. */
  readonly left?: LeftJourney | null;
}

/**
 * Gives the terminal away while `use` runs, and takes it back. null: there is none to give away.
 * @param each sudo asks for each command by itself
 */
export type LendTerminal = <T>(use: () => Promise<T>, each: boolean) => Promise<T | null>;

export interface LoadedFlows {
  /** Every check there is. */
  readonly checks: readonly Check[];
  readonly offers: readonly OfferRule[];
  /** Facts that the person does not want looked for. */
  readonly without?: readonly FactId[];
  /** Values of options that facts look at. */
  readonly given?: ReadonlyMap<string, string>;
}
