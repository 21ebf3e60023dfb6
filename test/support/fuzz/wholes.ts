import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../../fixtures/macos');
const SHARED = process.env['GOMEND_DATA'] || join(import.meta.dirname, '../../../../shared');

/**
 * Whole texts of a kind: the one written for the tests, and in the full run all real outputs of the data folder, where
 * there is one. `npm test` takes its own alone, so that it is the same everywhere.
 */
export function wholesOf(kind: string): readonly string[] {
  const own = readFileSync(join(FIXTURES, `${kind}.txt`), 'utf8');
  const folder = join(SHARED, 'corpus', kind);
  if (process.env['GOMEND_FULL'] !== '1' || !existsSync(folder)) return [own];
  const samples = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return [own, ...samples.sort().map((name) => readFileSync(join(folder, name), 'utf8'))];
}
