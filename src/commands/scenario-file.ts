import { resolve } from 'node:path';
import { standingIn } from './destination.ts';
import { readPlainFile } from './plain-file.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of a scenario file at most: the largest that comes with gomend has a few thousand. */
export const MOST_SCENARIO_BYTES = 256 * 1024;

/**
 * Text of a scenario file.
 * @throws {UsageError} if it is none that is read at once: missing, no regular file, or too large
 */
export async function readScenarioFile(file: string, terminal: Pick<Terminal, 'environment'>): Promise<string> {
  const read = await readPlainFile(resolve(standingIn(terminal), file), MOST_SCENARIO_BYTES);
  if (read.ok) return read.bytes.toString('utf8');
  switch (read.reason) {
    case 'missing':
      throw new UsageError('scenario-file-missing', { file });
    case 'directory':
    case 'not-plain':
      throw new UsageError('scenario-file-not-plain', { file });
    case 'too-large':
      throw new UsageError('scenario-file-too-large', { file });
    default:
      throw new UsageError('scenario-file', { file, detail: read.detail });
  }
}
