import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text in the format of the named kind, written for these tests. */
export function fixture(kind: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/macos', `${kind}.txt`), 'utf8');
}
