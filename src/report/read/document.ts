import type { UnreadLine } from '../../macos/reading.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { KindReading } from './kind.ts';
import { maskedFacts } from './masked.ts';

/** `gomend.read/1`: what was read, for programs. Masked and free of controls. */
export interface ReadDocument {
  readonly schema: 'gomend.read/1';
  readonly kind: string;
  readonly facts: unknown;
  readonly notUnderstood: readonly UnreadLine[];
  /** What the facts come to; only of kinds that have very many of them. */
  readonly summary?: unknown;
  /** Only where the text was too long for all of it to be kept: what the lists leave out. */
  readonly left?: unknown;
  /** Only where the text looks like another kind's. */
  readonly looksLike?: string;
}

export function readDocument(kind: string, reading: KindReading, looksLike: string | null): ReadDocument {
  const document: ReadDocument = {
    schema: 'gomend.read/1',
    kind,
    facts: maskedFacts(kind, reading.facts),
    notUnderstood: reading.notUnderstood.map(({ line, text }) => ({ line, text: cleanText(text) })),
    ...(reading.summary === undefined ? {} : { summary: maskedFacts(kind, reading.summary) }),
    ...(reading.left === undefined ? {} : { left: reading.left }),
  };
  return looksLike === null ? document : { ...document, looksLike };
}
