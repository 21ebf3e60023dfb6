import type { Message } from '../model/message.ts';
import type { SessionContext } from './context.ts';

/** A report for a ticket, as Markdown, and where it lies; or why it was not written. */
export type TicketResult =
  | { readonly text: string; readonly file: string }
  | { readonly text: string; readonly why: Message };

export interface Ticket {
  /** Where it was asked for. */
  readonly from: 'findings' | 'summary';
  /** null: not yet. */
  readonly result: TicketResult | null;
}

/** What the report tells of a session. */
export type TicketSession = Pick<
  SessionContext,
  'symptom' | 'area' | 'progress' | 'findings' | 'repairs' | 'undone' | 'knowledge'
>;

/** What only the session's services know. */
export interface TicketPlace {
  /** `macOS 26.1`; null: the system has not said. */
  readonly system: string | null;
  /** The run of this session in the journal; null: nothing was changed. */
  readonly run: string | null;
}
