import { barsAsOne, MOST_KEPT, type Told, tellEnds, tellWhole } from '../../symptom/told.ts';

/** Bytes of each end, so that there is enough of it in any letters. */
const KEPT = 4 * MOST_KEPT;
const LINE_FEED = 0x0a;

/** The beginning and the end of something that may be long, in bytes: most of a log need not become text. */
export class BothEnds {
  readonly #first: Uint8Array[] = [];
  #firstBytes = 0;
  /** What came behind it: the last bytes, over the oldest. Copied, so that what was read is let go of at once. */
  #ring: Uint8Array | null = null;
  #lines = 0;
  #bytes = 0;
  #endsLine = true;

  get bytes(): number {
    return this.#bytes;
  }

  push(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) this.#lines++;
    this.#endsLine = chunk.at(-1) === LINE_FEED;
    this.#bytes += chunk.length;
    if (this.#firstBytes < KEPT) {
      this.#first.push(chunk.slice());
      this.#firstBytes += chunk.length;
    } else this.#keepLast(chunk);
  }

  told(): Told {
    const last = this.#last();
    if (this.#firstBytes + last.length === this.#bytes) return tellWhole(textOf([...this.#first, last]));
    const whole = { lines: this.#lines + (this.#endsLine ? 0 : 1), bytes: this.#bytes };
    return tellEnds(textOf(this.#first), textOf([last]), whole);
  }

  #keepLast(chunk: Uint8Array): void {
    this.#ring ??= new Uint8Array(KEPT);
    const tail = chunk.subarray(-KEPT);
    const at = (this.#bytes - this.#firstBytes - tail.length) % KEPT;
    const fits = Math.min(tail.length, KEPT - at);
    this.#ring.set(tail.subarray(0, fits), at);
    this.#ring.set(tail.subarray(fits), 0);
  }

  #last(): Uint8Array {
    const behind = this.#bytes - this.#firstBytes;
    if (this.#ring === null) return new Uint8Array(0);
    if (behind <= KEPT) return this.#ring.subarray(0, behind);
    const seam = behind % KEPT;
    return Buffer.concat([this.#ring.subarray(seam), this.#ring.subarray(0, seam)]);
  }
}

function textOf(chunks: readonly Uint8Array[]): string {
  return barsAsOne(new TextDecoder().decode(Buffer.concat(chunks)));
}
