/** The lines of a text, asked for by number. Those that nobody asks for are never cut out. */
export class ScriptLines {
  readonly #text: string;
  #line = 1;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `line`: 1-based; empty for one that the text does not have. Cheap where it stands near the one asked for before. */
  of(line: number): string {
    while (this.#line > line && this.#line > 1) {
      this.#start = this.#start < 2 ? 0 : this.#text.lastIndexOf('\n', this.#start - 2) + 1;
      this.#line--;
    }
    while (this.#line < line) {
      const end = this.#text.indexOf('\n', this.#start);
      if (end < 0) return '';
      this.#start = end + 1;
      this.#line++;
    }
    const end = this.#text.indexOf('\n', this.#start);
    return line < 1 ? '' : this.#text.slice(this.#start, end < 0 ? this.#text.length : end);
  }
}
