import { setFlagsFromString } from 'node:v8';
import { megabytes } from '../../report/fetched.ts';
import type { KindReading, KindScan } from '../../report/read/kind.ts';
import type { Words } from '../../words/words.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Input, LongText } from './input.ts';

/** Between two lines that tell how far it is, where nobody knows how much there is. */
const TOLD_EVERY_BYTES = 100_000_000;

/** Reads a text of any length, a piece at a time. @throws {UsageError} if it stops coming */
export async function scanLong(
  scan: KindScan,
  long: LongText,
  { name, suffix }: Pick<Input, 'name' | 'suffix'>,
  progress: (bytes: number) => void,
): Promise<KindReading> {
  let bytes = 0;
  keepMemorySmall();
  try {
    for await (const chunk of long.chunks) {
      scan.take(chunk);
      bytes += chunk.byteLength;
      progress(bytes);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`read-failed${suffix}`, { file: name, detail });
  }
  return scan.finish();
}

/**
 * What is made of a line is garbage at the next one. Left alone, V8 gives garbage more and more room (200 MB for a log
 * of a gigabyte of which 13 MB are alive) to collect it less often, which makes nothing
 * faster here. The flag holds for what is left of the process, and that is to print the answer.
 */
function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Tells how far it is, for a person who waits: a line for every tenth, as for a download. A screen that is written
 * over can neither be read aloud nor kept.
 */
export function readProgress(
  size: number | null,
  words: Words,
  { err, errIsTerminal }: Pick<Terminal, 'err' | 'errIsTerminal'>,
): (bytes: number) => void {
  const every = size === null ? TOLD_EVERY_BYTES : Math.max(1, size / 10);
  let told = 0;
  return (bytes) => {
    const part = Math.floor(bytes / every);
    if (!errIsTerminal || part <= told) return;
    told = part;
    const params = { bytes: megabytes(bytes), of: size === null ? '' : megabytes(size) };
    err(`${words.say(size === null ? 'read.progress' : 'read.progress-of', params)}\n`);
  };
}
