import type { PasteContext, Reading, UnreadLine } from '../../macos/reading.ts';
import type { Message } from '../../model/message.ts';

/** What reading one text gave, whatever its kind. */
export interface KindReading {
  /** Unmasked, as the reader gives them. */
  readonly facts: unknown;
  readonly notUnderstood: readonly UnreadLine[];
  /** Something of this kind stands in the text. */
  readonly found: boolean;
  /** What the facts mean for a person, in the order of telling. */
  readonly meaning: readonly Message[];
  /** What the facts come to, for kinds that have very many of them. */
  readonly summary?: object;
  /** Where the text was too long for all of it to be kept: what the lists leave out. */
  readonly left?: object;
}

/** Reads a text that is too long to be held as a whole. */
export interface KindScan {
  take(chunk: Uint8Array): void;
  finish(): KindReading;
}

/** One kind of text that somebody may paste. */
export interface ReadKind {
  readonly name: string;
  /** The command that prints it, for showing. */
  readonly prints: string;
  /** What the reader must be told where the text does not say it. */
  readonly wants: 'command' | 'file-name' | null;
  /** It is what stands in a file, where every blank counts, and no output of a program. */
  readonly isFile: boolean;
  /** The command prints nothing where it has nothing to say, so that an empty text is an answer. */
  readonly mayBeEmpty: boolean;
  read(text: string, context: PasteContext): KindReading;
  /** Only kinds that have no longest text. */
  readonly scan?: () => KindScan;
}

export interface KindDefinition<F> {
  readonly name: string;
  readonly prints: string;
  readonly wants?: 'command' | 'file-name';
  readonly isFile?: true;
  readonly mayBeEmpty?: true;
  readonly reader: (text: string, context: PasteContext) => Reading<F>;
  /** Whether the facts hold anything of this kind; absent: whether they hold anything at all. */
  readonly found?: (facts: F) => boolean;
  readonly meaning: (facts: F, context: PasteContext) => readonly Message[];
  /** What the text as a whole tells, also where it holds nothing of the kind. */
  readonly remark?: (text: string) => readonly Message[];
  readonly summary?: (facts: F) => object;
  readonly scan?: () => KindScan;
}

export function defineKind<F>(definition: KindDefinition<F>): ReadKind {
  const { name, prints, wants = null, isFile = false, mayBeEmpty = false } = definition;
  return {
    name,
    prints,
    wants,
    isFile,
    mayBeEmpty,
    ...(definition.scan === undefined ? {} : { scan: definition.scan }),
    read(text, context) {
      const { facts, notUnderstood } = definition.reader(text, context);
      const found = definition.found?.(facts) ?? holdsAnything(facts);
      const summary = definition.summary?.(facts);
      const meaning = [...(definition.remark?.(text) ?? []), ...definition.meaning(facts, context)];
      return { facts, notUnderstood, found, meaning, ...(summary === undefined ? {} : { summary }) };
    },
  };
}

/** Fields that come from the command and not from the text. */
const TOLD = new Set(['file', 'service', 'serves']);

/** False for null, for what is empty, and for an object of nothing but those. */
export function holdsAnything(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).some(([key, one]) => !TOLD.has(key) && holdsAnything(one));
  }
  return value !== null && value !== undefined && value !== '' && value !== false;
}
