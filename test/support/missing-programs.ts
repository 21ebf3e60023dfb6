import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the programs this machine lacks, for the name of a skipped test; empty: none. */
export function missingPrograms(needed: readonly string[]): string {
  const directories = (process.env['PATH'] ?? '').split(':');
  const missing = needed.filter((program) => !directories.some((directory) => existsSync(join(directory, program))));
  return missing.length === 0 ? '' : `needs ${missing.join(', ')}`;
}
