/** A piece of a word of fish. Variables and substitutions are lists, and stay lists where they are not quoted. */
export type FishPiece =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  /** `index`: `$PATH[1]`; 0: the whole list. */
  | { readonly kind: 'variable'; readonly name: string; readonly index: number; readonly quoted: boolean }
  | { readonly kind: 'command'; readonly script: string; readonly quoted: boolean };

export type FishWord = readonly FishPiece[];

export interface FishCommand {
  /** What of the command before must have happened: `and`, `&&`, `or`, `||`. */
  readonly when: 'always' | 'success' | 'failure';
  /** Its output goes to the next command. */
  readonly piped: boolean;
  readonly words: readonly FishWord[];
}

const NAME = /^\w+/;

/** Splits a script into its commands. Source: fish-language(1), of which start-up files use a small part. */
export function fishCommands(text: string): readonly FishCommand[] {
  const commands: FishCommand[] = [];
  let words: FishWord[] = [];
  let word: FishPiece[] = [];
  let when: FishCommand['when'] = 'always';
  let at = 0;
  const endWord = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  const endCommand = (piped: boolean, next: FishCommand['when']) => {
    endWord();
    if (words.length > 0) commands.push({ when, piped, words });
    if (words.length > 0 || next !== 'always') when = next;
    words = [];
  };
  const plain = (piece: string) => word.push({ kind: 'text', text: piece, quoted: false });
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const character = text.charAt(at);
    if (rest === '\\\n') at += 2;
    else if (character === ' ' || character === '\t' || character === '\r') {
      endWord();
      at++;
    } else if (character === '#' && word.length === 0) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (rest === '&&' || rest === '||') {
      endCommand(false, rest === '&&' ? 'success' : 'failure');
      at += 2;
    } else if (character === '\n' || character === ';') {
      endCommand(false, 'always');
      at++;
    } else if (character === '|') {
      endCommand(true, 'always');
      at++;
    } else if (character === "'") {
      const end = closing(text, at, "'");
      word.push({ kind: 'text', text: text.slice(at + 1, end).replace(/\\(['\\])/g, '$1'), quoted: true });
      at = end + 1;
    } else if (character === '"') {
      const end = closing(text, at, '"');
      word.push(...doubleQuoted(text.slice(at + 1, end)));
      at = end + 1;
    } else if (character === '(' || rest === '$(') {
      const start = character === '(' ? at : at + 1;
      const end = partner(text, start);
      word.push({ kind: 'command', script: text.slice(start + 1, end), quoted: false });
      at = end + 1;
    } else if (character === '$' && NAME.test(text.slice(at + 1))) {
      const { piece, length } = variableAt(text, at, false);
      word.push(piece);
      at += length;
    } else if (character === '\\') {
      word.push({ kind: 'text', text: text.charAt(at + 1), quoted: true });
      at += 2;
    } else {
      const end = /[\s#;|&'"()$\\]/.exec(text.slice(at + 1))?.index;
      const piece = end === undefined ? text.slice(at) : text.slice(at, at + 1 + end);
      plain(piece);
      at += piece.length;
    }
  }
  endCommand(false, 'always');
  return commands;
}

function doubleQuoted(text: string): readonly FishPiece[] {
  const pieces: FishPiece[] = [{ kind: 'text', text: '', quoted: true }];
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === '$' && NAME.test(text.slice(at + 1))) {
      const { piece, length } = variableAt(text, at, true);
      pieces.push(piece);
      at += length;
    } else if (text.startsWith('$(', at)) {
      const end = partner(text, at + 1);
      pieces.push({ kind: 'command', script: text.slice(at + 2, end), quoted: true });
      at = end + 1;
    } else {
      const escaped = /^\\["$\\]/.test(text.slice(at, at + 2));
      pieces.push({ kind: 'text', text: text.charAt(escaped ? at + 1 : at), quoted: true });
      at += escaped ? 2 : 1;
    }
  }
  return pieces;
}

function variableAt(text: string, at: number, quoted: boolean): { piece: FishPiece; length: number } {
  const found = /^\$(\w+)(?:\[(\d+)\])?/.exec(text.slice(at, at + 200));
  const piece: FishPiece = { kind: 'variable', name: found?.[1] ?? '', index: Number(found?.[2] ?? 0), quoted };
  return { piece, length: found?.[0].length ?? 1 };
}

/** Index of the quote that closes the one at `start`; the end of the text where none does. */
function closing(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === quote) return at;
  }
  return text.length;
}

function partner(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++;
    else if (text.charAt(at) === ')' && --depth === 0) return at;
  }
  return text.length;
}
