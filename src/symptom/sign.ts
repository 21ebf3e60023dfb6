/** One thing that a message says, read by the format of the program that printed it. */
export interface Sign {
  /** `<printer>.<what>`: `net.lookup`, `dyld.no-uuid`. */
  readonly kind: string;
  /** Of the pasted text, from 1. */
  readonly line: number;
  /** The words that say it. */
  readonly excerpt: string;
  /** What stands in them: a host, a path, a reason. Without control characters; may hold a credential. */
  readonly about: Readonly<Record<string, string>>;
}

/** How one printer says one thing. */
export interface Format {
  readonly kind: string;
  /** Its named groups are what the sign is about; `name2` is another place for `name`. */
  readonly pattern: RegExp;
  /** What follows from the groups; null: it is no such sign after all. */
  readonly about?: (groups: Readonly<Record<string, string>>) => Readonly<Record<string, string>> | null;
}

/** Whether it says the same each time. */
export const isAboutNothing = ({ pattern, about }: Format): boolean =>
  about === undefined && !/\(\?<\w/.test(pattern.source);
