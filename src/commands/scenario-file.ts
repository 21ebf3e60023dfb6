import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { standingIn } from './destination.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of a scenario file at most: the largest that comes with gomend has a few thousand. */
export const MOST_SCENARIO_BYTES = 1_048_576;

/**
 * Text of a scenario file.
 * @throws {UsageError} if it is none that is read at once: missing, no regular file, or too large
 */
export async function readScenarioFile(file: string, terminal: Pick<Terminal, 'environment'>): Promise<string> {
  const path = resolve(standingIn(terminal), file);
  try {
    // Before it is opened: to open a device can be to start it.
    if (!(await stat(path)).isFile()) throw new UsageError('scenario-file-not-plain', { file });
    // What takes the file's place meanwhile (a FIFO without a writer) must not hold the open call either.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await textOf(handle, file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? 'scenario-file-missing' : 'scenario-file', { file, detail: message });
  }
}

async function textOf(handle: FileHandle, file: string): Promise<string> {
  const { size, isPlain } = await handle.stat().then((one) => ({ size: one.size, isPlain: one.isFile() }));
  if (!isPlain) throw new UsageError('scenario-file-not-plain', { file });
  if (size > MOST_SCENARIO_BYTES) throw tooLarge(file);
  // The size is only what the file system says: a file of the kernel says 0, and a file may grow.
  const bytes = Buffer.alloc(MOST_SCENARIO_BYTES + 1);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) return bytes.toString('utf8', 0, length);
    length += bytesRead;
  }
  throw tooLarge(file);
}

function tooLarge(file: string): UsageError {
  return new UsageError('scenario-file-too-large', { file });
}
