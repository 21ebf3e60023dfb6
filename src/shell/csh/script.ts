import type { ScriptFacts } from '../assignment.ts';
import { expand, joinValues, mentions } from '../expand.ts';
import { Lexer } from '../posix/lexer.ts';
import { piecesInQuotes } from '../posix/pieces.ts';
import { type ScriptContext, ScriptRecord } from '../script-record.ts';
import { bareText, literalText, type Piece, type Word } from '../word.ts';

/** No start-up file nests deeper. */
const DEEPEST = 200;
/** Of anything else csh says "Variable name must contain alphanumeric characters", and sets nothing (tcsh sh.set.c). */
const NAME = /^[A-Za-z_]\w*$/;
const CLOSES = /^(?:endif|end|endsw)$/;

/** The words of one line, its operators as bare words. csh has no statements over several lines but blocks. */
function* lineWords(lexer: Lexer): Generator<readonly Word[]> {
  let line: Word[] = [];
  for (let token = lexer.next(); token; token = lexer.next()) {
    if (token.kind === 'word') line.push(token);
    else if (token.text === '\n' || token.text === ';') {
      if (line.length > 0) yield line;
      line = [];
    } else if (token.text === '(' || token.text === ')' || token.text === '&&' || token.text === '||') {
      const piece: Piece = { kind: 'text', text: token.text, quoted: false };
      line.push({ kind: 'word', line: token.line, pieces: [piece], elements: null });
    }
  }
  if (line.length > 0) yield line;
}

/** Index behind the bracket that opens at `from`. */
function behindBracket(words: readonly Word[], from: number): number {
  let depth = 0;
  for (let at = from; at < words.length; at++) {
    const text = bareText(words[at]);
    if (text === '(') depth++;
    else if (text === ')' && --depth === 0) return at + 1;
  }
  return words.length;
}

class CshInterpreter {
  readonly #record: ScriptRecord;
  #depth = 0;

  constructor(record: ScriptRecord) {
    this.#record = record;
  }

  take(words: readonly Word[]): void {
    const text = bareText(words[0]) ?? '';
    if (CLOSES.test(text)) this.#leave();
    else if (text === 'else') this.#record.branch();
    else if (text === 'foreach' || text === 'while' || text === 'switch') this.#enter();
    else if (text === 'if') this.#condition(words);
    else if (words.length > 0) this.#command(words, this.#depth > 0);
  }

  finish(): void {
    while (this.#depth > 0) this.#leave();
  }

  #enter(): void {
    if (this.#depth >= DEEPEST) return;
    this.#depth++;
    this.#record.enter(null);
  }

  #leave(): void {
    if (this.#depth === 0) return;
    this.#depth--;
    this.#record.leave();
  }

  /** `if (…) then` begins a block, `if (…) COMMAND` is one line. */
  #condition(words: readonly Word[]): void {
    if (bareText(words.at(-1)) === 'then') this.#enter();
    else {
      const rest = words.slice(behindBracket(words, 1));
      this.#record.enter(null);
      if (rest.length > 0) this.#command(rest, true);
      this.#record.leave();
    }
  }

  #command(words: readonly Word[], conditional: boolean): void {
    const record = this.#record;
    const [first, second, third] = words;
    const name = bareText(first) ?? '';
    const line = first?.line ?? 1;
    const written = literalText(second);
    const target = written !== null && NAME.test(written) ? written : null;
    if (name === 'setenv' && target !== null) {
      const { raw, value } = expand(third?.pieces ?? [], record.variables, piecesInQuotes, 'start-and-colons');
      const keepsOld =
        mentions(third?.pieces ?? [], target) || (target === 'PATH' && mentions(third?.pieces ?? [], 'path'));
      record.assign({ line, name: target, raw, value, keepsOld, exported: true, conditional });
    } else if (name === 'unsetenv' && target !== null) {
      record.assign({ line, name: target, raw: null, value: null, keepsOld: false, exported: false, conditional });
    } else if (name === 'set') this.#path(words, conditional);
    else if (name === 'source' && second) {
      const file = expand(second.pieces, record.variables, piecesInQuotes, 'start');
      record.source(line, file.raw, file.value, conditional);
    } else if (/^(?:exit|exec)$/.test(name) && !conditional) record.stop();
  }

  /** `set path = ( … $path )`: csh keeps PATH and its own list the same. */
  #path(words: readonly Word[], conditional: boolean): void {
    const record = this.#record;
    const given = words.slice(1).filter((word) => !/^(?:path=?|=|\(|\))$/.test(bareText(word) ?? ''));
    const head = words[1];
    const attached = head?.elements ?? null;
    const name = /^(\w+)/.exec(bareText(head) ?? (head?.pieces[0]?.kind === 'text' ? head.pieces[0].text : ''))?.[1];
    if (name !== 'path') return;
    const elements = attached ?? given;
    const parts = elements.map((word) => {
      const [piece] = word.pieces;
      const whole = word.pieces.length === 1 && piece?.kind === 'parameter' && piece.name === 'path';
      if (whole) return { raw: piece.raw, value: record.variables.get('PATH') ?? null };
      return expand(word.pieces, record.variables, piecesInQuotes, 'start');
    });
    record.assign({
      line: words[0]?.line ?? 1,
      name: 'PATH',
      raw: parts.map((part) => part.raw).join(':'),
      value: joinValues(
        parts.map((part) => part.value),
        ':',
      ),
      keepsOld: elements.some((word) => mentions(word.pieces, 'path') || mentions(word.pieces, 'PATH')),
      exported: true,
      conditional,
    });
  }
}

/** Reads a start-up file of csh or tcsh. */
export function readCshScript(text: string, context: ScriptContext): ScriptFacts {
  const unix = text.replaceAll('\r\n', '\n');
  const record = new ScriptRecord(unix, context);
  const interpreter = new CshInterpreter(record);
  // csh ends a quote at the end of its line, and complains.
  const lexer = new Lexer(unix, 'cut');
  for (const words of lineWords(lexer)) interpreter.take(words);
  for (const line of lexer.unterminated) record.fault(line, 'unterminated-quote');
  interpreter.finish();
  return record.facts();
}
