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
  /** Only where the text looks like another kind's. */
  readonly looksLike?: string;
}

export function readDocument(kind: string, reading: KindReading, looksLike: string | null): ReadDocument {
  const document: ReadDocument = {
    schema: 'gomend.read/1',
    kind,
    facts: maskedFacts(kind, reading.facts),
    notUnderstood: reading.notUnderstood.map(({ line, text }) => ({ line, text: cleanText(text) })),
  };
  return looksLike === null ? document : { ...document, looksLike };
}
