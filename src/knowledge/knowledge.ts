import embedded from './embedded-signs.json' with { type: 'json' };

/** What a message is recognised by, of one cause: the half of its file in `knowledge/` that is no text. */
export interface Cause {
  /** Its label; the name of its file. */
  readonly cause: string;
  readonly area: string;
  /** Checks that settle it on the machine. */
  readonly checks: readonly string[];
  readonly signs: readonly CauseSign[];
}

/** What a message says that speaks for a cause. */
export interface CauseSign {
  /** Kind of the sign. */
  readonly is: string;
  /** Regular expressions that what the sign is about has to fit, by its names. */
  readonly with?: Readonly<Record<string, string>>;
  /** Kinds of other signs that must be in the message too. */
  readonly and?: readonly string[];
  /** Only where the message says nothing else. */
  readonly alone?: boolean;
  /** How much it says for the cause, of 100. */
  readonly weight: number;
}

export const KNOWN_CAUSES: readonly Cause[] = Object.values(embedded as unknown as Readonly<Record<string, Cause>>);
