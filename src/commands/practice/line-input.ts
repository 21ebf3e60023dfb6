import { createInterface } from 'node:readline';

/** Lines of standard input, one by one. A script writes them all at once, so what is not asked for yet is kept. */
export interface LineInput {
  /** null: there are no more. */
  readonly next: () => Promise<string | null>;
  close(): void;
}

export function lineInput(): LineInput {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await iterator.next();
      return done ? null : value;
    },
    close: () => lines.close(),
  };
}
