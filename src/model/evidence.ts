import type { Message } from './message.ts';

/** What was seen: a text as the machine gave it, gomend's own words about it, or several of these. */
export type Excerpt = string | Message | readonly (string | Message)[];

/** What kind of look at the machine an evidence record stands for. */
export type EvidenceKind = 'command' | 'file' | 'directory' | 'environment' | 'dns' | 'http' | 'tls' | 'connection';

/** One look at the machine: what was asked, how it ended, how long it took. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The command line, the path, the variable's name, `server name type`, the URL. */
  readonly source: string;
  /** The part of the answer that carries the finding, never the whole; null where there was none. */
  readonly excerpt: Excerpt | null;
  /** 1-based line in `source` where `excerpt` stands; null where lines mean nothing. */
  readonly line: number | null;
  /** Milliseconds the look took; null where it was not measured. */
  readonly ms: number | null;
  /** Of a look that was made several times: milliseconds of each in its order, null where nothing came back. */
  readonly timings?: readonly (number | null)[];
  /** How it ended, in one word or two: `ok`, `exit 1`, `missing`, `denied`, `timeout`. */
  readonly outcome: string;
}
