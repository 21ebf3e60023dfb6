const LINE_END = 10;
/** A line without an end is taken as far as this. In bytes. */
const LONGEST_LINE = 1_000_000;

/** Makes whole lines of bytes that come in pieces, wherever a piece ends. */
export class WholeLines {
  /** The begin of a line. */
  #pieces: Uint8Array[] = [];
  #held = 0;

  /** The lines that have ended by now, without the last one's end; null: none has. */
  push(bytes: Uint8Array): Uint8Array | null {
    const end = bytes.lastIndexOf(LINE_END);
    if (end < 0) {
      // What has no line end (a device, a file that is no text) must not fill the memory.
      if (this.#held < LONGEST_LINE) this.#hold(bytes);
      return null;
    }
    const lines = this.#withHeld(bytes.subarray(0, end));
    this.#hold(bytes.subarray(end + 1));
    return lines;
  }

  /** What was left without an end. */
  end(): Uint8Array {
    return this.#withHeld(new Uint8Array(0));
  }

  #hold(bytes: Uint8Array): void {
    // Whoever reads a file may read into the same memory again.
    this.#pieces.push(bytes.slice());
    this.#held += bytes.length;
  }

  #withHeld(bytes: Uint8Array): Uint8Array {
    const whole = this.#held === 0 ? bytes : Buffer.concat([...this.#pieces, bytes]);
    this.#pieces = [];
    this.#held = 0;
    return whole;
  }
}

/** How many lines whole lines are. */
export function lineCount(lines: Uint8Array): number {
  let count = 1;
  for (let at = lines.indexOf(LINE_END); at >= 0; at = lines.indexOf(LINE_END, at + 1)) count++;
  return count;
}
