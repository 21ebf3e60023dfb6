import type { Piece, Word } from './syntax.ts';
import type { Variables } from './variables.ts';

/** What expanding a word may need from the shell. */
export interface Expander {
  readonly variables: Variables;
  /** zsh does not split unquoted variables into words. */
  readonly splits: boolean;
  readonly home: string;
  /** `$?`, `$1`, `$#`, …; undefined: it is an ordinary variable. */
  special(name: string): string | undefined;
  positional(): readonly string[];
  substitute(script: string): string;
  unknown(what: string): void;
  /** Ends the shell, as a real one ends that is given no more. */
  outOfMemory(): never;
}

/** Far more than fits in the environment of a program (macOS: `ARG_MAX`, 1 MiB). A line that doubles a value gets there. */
const MEMORY = 8 * 1024 * 1024;

/** The fields that a word becomes in a command. */
export function fieldsOf(word: Word, shell: Expander): readonly string[] {
  const fields: string[] = [];
  let open: string | null = null;
  const add = (text: string) => {
    open = (open ?? '') + text;
  };
  for (const piece of withTilde(word, shell.home, false)) {
    const elements = elementsOf(piece, shell);
    if (elements !== null) {
      for (const [index, element] of elements.entries()) {
        if (index > 0 && open !== null) {
          fields.push(open);
          open = null;
        }
        add(element);
      }
      continue;
    }
    const text = textOf(piece, shell);
    const splits = !piece.quoted && piece.kind !== 'text' && (shell.splits || piece.kind === 'command');
    if (!splits) {
      // An unquoted variable without a value leaves no field at all.
      if (text !== '' || piece.quoted || piece.kind === 'text') add(text);
      continue;
    }
    const parts = text.split(/[ \t\n]+/);
    for (const [index, part] of parts.entries()) {
      if (index > 0 && open !== null) {
        fields.push(open);
        open = null;
      }
      if (part !== '') add(part);
    }
  }
  if (open !== null) fields.push(open);
  return fields;
}

/** A word as one text: the value of an assignment, one side of a test. */
export function textOfWord(word: Word, shell: Expander, assignment = false): string {
  const pieces = withTilde(word, shell.home, assignment).map((piece) =>
    (elementsOf(piece, shell) ?? [textOf(piece, shell)]).join(' '),
  );
  if (pieces.reduce((length, piece) => length + piece.length, 0) > MEMORY) shell.outOfMemory();
  return pieces.join('');
}

/** A pattern as a regular expression for the whole text; what was quoted stands for itself. */
export function patternOf(word: Word, shell: Expander): RegExp {
  const source = withTilde(word, shell.home, false).map((piece) => {
    const text = textOf(piece, shell);
    return piece.quoted ? literally(text) : globSource(text);
  });
  return new RegExp(`^${source.join('')}$`, 's');
}

function globSource(text: string): string {
  return text.replace(/\[!?[^\]]*\]|[\s\S]/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    if (part.length > 1) return part.replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
    return literally(part);
  });
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The elements of an array or of `$@`, which stay apart; null: the piece is one text. */
function elementsOf(piece: Piece, shell: Expander): readonly string[] | null {
  if (piece.kind !== 'variable' || piece.operator !== '') return null;
  if (piece.name === '@' || piece.name === '*') return shell.positional();
  if (piece.quoted) return null;
  return shell.variables.array(piece.name) ?? null;
}

function textOf(piece: Piece, shell: Expander): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'command':
      return shell.substitute(piece.script).replace(/\n+$/, '');
    case 'unsupported':
      shell.unknown(piece.text);
      return '';
    case 'variable':
      return variableText(piece, shell);
  }
}

function variableText(piece: Extract<Piece, { kind: 'variable' }>, shell: Expander): string {
  const value = shell.special(piece.name) ?? shell.variables.get(piece.name);
  const given = piece.operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
  const other = () => textOfWord(piece.alternative, shell);
  switch (piece.operator.replace(':', '')) {
    case '-':
      return given ? (value ?? '') : other();
    case '+':
      return given ? other() : '';
    case '=': {
      if (given) return value ?? '';
      const text = other();
      shell.variables.set(piece.name, text);
      return text;
    }
    default:
      return value ?? '';
  }
}

/** `~` at the start of a word is the home directory; in an assignment also behind each colon. */
function withTilde(word: Word, home: string, assignment: boolean): Word {
  return word.map((piece, index) => {
    if (piece.kind !== 'text' || piece.quoted) return piece;
    let text = index === 0 ? piece.text.replace(/^~(?=\/|$|:)/, home) : piece.text;
    if (assignment) text = text.replace(/([:=])~(?=\/|$|:)/g, (_, before: string) => `${before}${home}`);
    return { ...piece, text };
  });
}
