/** Where gomend keeps what it did, on the computer it runs on. Everything is on the disk when a verb resolves. */
export interface JournalStore {
  /** What it is called in sentences: a directory, or `memory`. */
  readonly place: string;
  /** Adds one line to a run's journal. @throws if it cannot be written; nothing may be changed then */
  append(run: string, line: string): Promise<void>;
  /** The lines of a run, without a last one that was cut by a crash. */
  read(run: string): Promise<readonly string[]>;
  /** Runs, oldest first. */
  runs(): Promise<readonly string[]>;
  /** Keeps bytes that an undo may need, readable by the person alone. Gives their SHA-256. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Where a person finds kept bytes. */
  keptAt(sha256: string): string;
  /** Everything that is kept; `keptSince` in milliseconds since 1970. */
  allKept(): Promise<readonly { readonly sha256: string; readonly keptSince: number }[]>;
  /** Lets go of kept bytes; nothing happens where they are gone already. */
  forget(sha256: string): Promise<void>;
  /** null if they are not there (any more), or are not what their name says. */
  kept(sha256: string): Promise<Uint8Array | null>;
  /** Takes away what a `keep` that was cut off has left half-written. */
  tidy(): Promise<void>;
}
