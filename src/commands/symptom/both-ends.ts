import { MOST_KEPT, type Told, tellEnds, tellWhole } from '../../symptom/told.ts';

/** Bytes of each end, so that there is enough of it in any letters. */
const KEPT = 4 * MOST_KEPT;
const LINE_FEED = 0x0a;

/** The beginning and the end of something that may be long, in bytes: most of a log need not become text. */
export class BothEnds {
  readonly #first: Uint8Array[] = [];
  #last: Uint8Array[] = [];
  #firstBytes = 0;
  #lastBytes = 0;
  #lines = 0;
  #bytes = 0;
  #endsLine = true;

  get bytes(): number {
    return this.#bytes;
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) this.#lines++;
    this.#endsLine = chunk.at(-1) === LINE_FEED;
    if (this.#firstBytes < KEPT) {
      this.#first.push(chunk);
      this.#firstBytes += chunk.length;
      return;
    }
    this.#last.push(chunk);
    this.#lastBytes += chunk.length;
    for (let [oldest] = this.#last; oldest && this.#lastBytes - oldest.length >= KEPT; [oldest] = this.#last) {
      this.#last = this.#last.slice(1);
      this.#lastBytes -= oldest.length;
    }
  }

  told(): Told {
    if (this.#firstBytes + this.#lastBytes === this.#bytes) return tellWhole(textOf([...this.#first, ...this.#last]));
    const whole = { lines: this.#lines + (this.#endsLine ? 0 : 1), bytes: this.#bytes };
    return tellEnds(textOf(this.#first), textOf(this.#last), whole);
  }
}

function textOf(chunks: readonly Uint8Array[]): string {
  // A progress bar writes over its line; it is one line all the same.
  return new TextDecoder().decode(Buffer.concat(chunks)).replace(/\r(?!\n)/g, ' ');
}
