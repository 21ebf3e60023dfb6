import type { Look } from '../../../src/engine/fact.ts';

/** What stands in a start-up file. */
export type FileText =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'missing' }
  /** `denied`, `too-large`, `garbage`, or another verb's failure. */
  | { readonly state: 'unreadable'; readonly reason: string };

/** Start-up files of real people are kilobytes; what is larger is not one, or not one by intention. */
const MAX_BYTES = 1024 * 1024;

/** The files that were looked at so far. Each is looked at once. */
export class FileTexts {
  readonly #look: Look;
  readonly #texts = new Map<string, FileText>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(look: Look) {
    this.#look = look;
  }

  /** null: not looked at yet. */
  text(path: string): FileText | null {
    return this.#texts.get(path) ?? null;
  }

  /** Names in a directory, sorted as a shell's pattern sorts them; null: not looked at yet. */
  names(directory: string): readonly string[] | null {
    return this.#names.get(directory) ?? null;
  }

  async load(paths: Iterable<string>, directories: Iterable<string>): Promise<void> {
    await Promise.all([
      ...[...paths].map(async (path) => this.#texts.set(path, await this.#read(path))),
      ...[...directories].map(async (path) => this.#names.set(path, await this.#list(path))),
    ]);
  }

  async #read(path: string): Promise<FileText> {
    const read = await this.#look.machine.readFile(path, { maxBytes: MAX_BYTES });
    if (!read.ok) {
      const { code } = read.failure;
      return code === 'missing' ? { state: 'missing' } : { state: 'unreadable', reason: code };
    }
    const text = new TextDecoder().decode(read.value);
    return text.includes('\0') ? { state: 'unreadable', reason: 'garbage' } : { state: 'read', text };
  }

  async #list(path: string): Promise<readonly string[]> {
    const listed = await this.#look.machine.list(path);
    return listed.ok ? listed.value.map((entry) => entry.name).sort() : [];
  }
}
