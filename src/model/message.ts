/** Values a message may carry. Lists are joined by the language's own rule. */
export type Param = string | number | readonly string[];
export type Params = Readonly<Record<string, Param>>;

/** A sentence by its key in the catalogue; the words themselves live in `src/words`. */
export interface Message {
  readonly key: string;
  readonly params: Params;
}

export function message(key: string, params: Params = {}): Message {
  return { key, params };
}
