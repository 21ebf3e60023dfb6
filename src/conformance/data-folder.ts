import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The data to compare with: real outputs, vectors of Go's rules, and collected error messages. */
export class DataFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  has(path: string): boolean {
    return existsSync(join(this.#root, path));
  }

  /** Names in a folder, sorted; empty where there is no such folder. */
  list(path: string): readonly string[] {
    return this.has(path) ? readdirSync(join(this.#root, path)).sort() : [];
  }

  text(path: string): string {
    return readFileSync(join(this.#root, path), 'utf8');
  }

  /** A JSON document's fields; empty for one that is no object. */
  record(path: string): Readonly<Record<string, unknown>> {
    return recordOf(JSON.parse(this.text(path)));
  }

  /** The objects of a JSON list. */
  records(path: string): readonly Readonly<Record<string, unknown>>[] {
    const parsed: unknown = JSON.parse(this.text(path));
    return listOf(parsed).map(recordOf);
  }
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
