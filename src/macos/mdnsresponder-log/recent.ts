/**
 * A text of its own: one that was cut out of a longer one holds all of that in memory, and a log's is long.
 * Short ones are copies anyway.
 */
export function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

/** Values by key, of which only those that were last set are kept: a log has no end. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #values = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    return this.#values.get(key);
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#most) return;
    const oldest = this.#values.keys().next();
    if (!oldest.done) this.#values.delete(oldest.value);
  }

  delete(key: K): void {
    this.#values.delete(key);
  }
}
