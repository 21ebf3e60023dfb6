/** A piece of a word. Pieces that were not in quotes may be split or matched as patterns afterwards. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly quoted: boolean;
      /** `:-`, `-`, `:+`, `+`, `:=`, `=`, or empty. */
      readonly operator: string;
      readonly alternative: Word;
    }
  | { readonly kind: 'command'; readonly script: string; readonly quoted: boolean }
  /** Counted when it is reached, never guessed at. */
  | { readonly kind: 'unsupported'; readonly text: string; readonly quoted: boolean };

export type Word = readonly Piece[];

export interface Assignment {
  readonly name: string;
  readonly append: boolean;
  /** One word, or the words between parentheses. */
  readonly value: Word | readonly Word[];
  readonly array: boolean;
}

export interface Redirection {
  readonly stream: 'out' | 'err' | 'both' | 'in';
  readonly target: Word;
  /** `2>&1`: to where standard output goes. */
  readonly toOut: boolean;
}

export type Command =
  | {
      readonly kind: 'simple';
      readonly assignments: readonly Assignment[];
      readonly words: readonly Word[];
      readonly redirections: readonly Redirection[];
    }
  | { readonly kind: 'test'; readonly words: readonly Word[] }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly condition: List; readonly body: List }[];
      readonly otherwise: List;
    }
  | { readonly kind: 'for'; readonly name: string; readonly words: readonly Word[]; readonly body: List }
  | {
      readonly kind: 'case';
      readonly word: Word;
      readonly arms: readonly { readonly patterns: readonly Word[]; readonly body: List }[];
    }
  | {
      readonly kind: 'group';
      readonly body: List;
      readonly subshell: boolean;
      readonly redirections: readonly Redirection[];
    }
  | { readonly kind: 'function'; readonly name: string; readonly body: List }
  | { readonly kind: 'unsupported'; readonly text: string };

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

/** `first (&& second | || third)*` */
export interface AndOr {
  readonly first: Pipeline;
  readonly rest: readonly { readonly when: '&&' | '||'; readonly pipeline: Pipeline }[];
}

export type List = readonly AndOr[];

export class ShellSyntaxError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'ShellSyntaxError';
    this.line = line;
  }
}
