import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * The file that a shell would start for this word.
 * @throws {UsageError} if there is none, or it is nothing that can be started
 */
export async function findProgram(word: string, path: string | undefined, directory: string): Promise<string> {
  if (word.includes('/')) {
    const file = resolve(directory, word);
    const kind = await kindOf(file);
    if (kind === 'program') return file;
    throw new UsageError(kind === 'absent' ? 'trace-no-file' : 'trace-not-executable', { file });
  }
  let refused: string | null = null;
  for (const entry of (path ?? '').split(':')) {
    // An empty entry is the directory that one stands in.
    const file = resolve(directory, entry, word);
    const kind = await kindOf(file);
    if (kind === 'program') return file;
    if (kind === 'other') refused ??= file;
  }
  if (refused !== null) throw new UsageError('trace-not-executable', { file: refused });
  throw new UsageError('trace-not-found', { word });
}

async function kindOf(file: string): Promise<'program' | 'other' | 'absent'> {
  try {
    const about = await stat(file);
    if (!about.isFile()) return 'other';
    await access(file, constants.X_OK);
    return 'program';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'other' : 'absent';
  }
}
