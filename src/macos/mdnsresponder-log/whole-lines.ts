import { isAscii } from 'node:buffer';

/** Takes whole lines as they come out of a stream of bytes. */
export interface LineTaker {
  /**
   * One or more whole lines, each but the last with its end.
   * @param first number of the first, from 1
   * @returns how many they are
   */
  take(lines: string, first: number): number;
  /** A line of more bytes than anybody reads. */
  tooLong(number: number): void;
}

/** A message of the unified log has 32 KB at most (os_log(3)), and six letters for each in JSON. */
export const MOST_LINE_BYTES = 256 * 1024;
const LINE_END = 10;
const NOTHING = Buffer.alloc(0);

/**
 * Cuts a stream of bytes at its line ends, so that no letter is ever torn, and hands whole lines over, many at a time.
 * It holds one unfinished line at most, and of one that is too long nothing.
 */
export class WholeLines {
  readonly #taker: LineTaker;
  #pieces: Buffer[] = [];
  #length = 0;
  #number = 1;

  constructor(taker: LineTaker) {
    this.#taker = taker;
  }

  take(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const first = bytes.indexOf(LINE_END);
    if (first < 0) {
      this.#keep(bytes);
      return;
    }
    const last = bytes.lastIndexOf(LINE_END);
    this.#end(bytes.subarray(0, first));
    if (last > first) this.#whole(bytes.subarray(first + 1, last));
    this.#keep(bytes.subarray(last + 1));
  }

  /** The last line may have no end. */
  finish(): void {
    if (this.#length > 0) this.#end(NOTHING);
  }

  /** Of a line that is under way; a copy, since whoever reads may use the chunk again. */
  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    if (this.#length <= MOST_LINE_BYTES) this.#pieces.push(Buffer.from(bytes));
    else this.#pieces = [];
  }

  #end(rest: Buffer): void {
    const isTooLong = this.#length + rest.length > MOST_LINE_BYTES;
    const line = this.#length === 0 ? rest : Buffer.concat([...this.#pieces, rest]);
    this.#pieces = [];
    this.#length = 0;
    if (isTooLong) this.#taker.tooLong(this.#number++);
    else this.#number += this.#taker.take(decoded(line), this.#number);
  }

  #whole(bytes: Buffer): void {
    if (!hasLongLine(bytes)) {
      this.#number += this.#taker.take(decoded(bytes), this.#number);
      return;
    }
    let start = 0;
    while (start <= bytes.length) {
      const at = bytes.indexOf(LINE_END, start);
      const end = at < 0 ? bytes.length : at;
      this.#end(bytes.subarray(start, end));
      start = end + 1;
    }
  }
}

function hasLongLine(bytes: Buffer): boolean {
  if (bytes.length <= MOST_LINE_BYTES) return false;
  let start = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, start)) {
    if (at - start > MOST_LINE_BYTES) return true;
    start = at + 1;
  }
  return bytes.length - start > MOST_LINE_BYTES;
}

/** Letters of one byte need no decoding, and their strings are half the size. */
function decoded(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
