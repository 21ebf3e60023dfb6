/** What is known after some text: the words that end there, and where the next letter leads. */
interface Node {
  readonly next: Map<number, number>;
  /** Numbers of words. */
  readonly ends: Set<number>;
}

/**
 * Finds many words in one go over a text: Aho and Corasick, "Efficient string matching", CACM 18 (1975). Letters are
 * whatever numbers the caller takes: bytes, or code units.
 */
export class WordScanner {
  /** From a letter to its column; 0: it is in no word. Letters beyond its end are in none either. */
  readonly columns: Uint8Array;
  /** At `state + column` the next state, which is the begin of its row; below 0: the same, and words end there. */
  readonly table: Int32Array;
  readonly #width: number;
  readonly #ends: readonly (readonly number[])[];

  /** @param words each as its letters; at most 255 letters that differ */
  constructor(words: readonly (readonly number[])[]) {
    const letters = [...new Set(words.flat())];
    if (letters.length > 255) throw new Error(`${letters.length} letters are too many`);
    this.columns = new Uint8Array(Math.max(0, ...letters) + 1);
    for (const [index, letter] of letters.entries()) this.columns[letter] = index + 1;
    this.#width = letters.length + 1;
    const nodes = this.#tree(words);
    const ends = new Array<readonly number[]>(nodes.length).fill([]);
    this.table = this.#transitions(nodes, ends);
    this.#ends = ends;
  }

  /** The words that end where a step led. @param state as the table has it, below 0 */
  endsAt(state: number): readonly number[] {
    return this.#ends[-state / this.#width] ?? [];
  }

  #tree(words: readonly (readonly number[])[]): readonly Node[] {
    const nodes: Node[] = [{ next: new Map(), ends: new Set() }];
    for (const [word, letters] of words.entries()) {
      let at = 0;
      for (const letter of letters) {
        const column = this.columns[letter] ?? 0;
        const node = nodes[at] as Node;
        at = node.next.get(column) ?? nodes.push({ next: new Map(), ends: new Set() }) - 1;
        node.next.set(column, at);
      }
      (nodes[at] as Node).ends.add(word);
    }
    return nodes;
  }

  /** Breadth first, so that the shorter text that a node falls back to is done before it. */
  #transitions(nodes: readonly Node[], ends: (readonly number[])[]): Int32Array {
    const width = this.#width;
    const table = new Int32Array(nodes.length * width);
    const fallback = new Int32Array(nodes.length);
    const order = [0];
    for (const at of order) {
      const node = nodes[at] as Node;
      const back = fallback[at] ?? 0;
      ends[at] = [...node.ends, ...(at === 0 ? [] : (ends[back] ?? []))];
      if (at !== 0) table.copyWithin(at * width, back * width, (back + 1) * width);
      for (const [column, to] of node.next) {
        fallback[to] = at === 0 ? 0 : Math.abs(table[back * width + column] ?? 0) / width;
        table[at * width + column] = to * width;
        order.push(to);
      }
    }
    for (const [index, to] of table.entries()) {
      if ((ends[to / width] ?? []).length > 0) table[index] = -to;
    }
    return table;
  }
}
