import { basename, dirname, join } from 'node:path';

/** Where the new file is written before it takes the old one's place. */
export function temporaryName(path: string, token: string): string {
  return join(dirname(path), `.${basename(path)}.gomend-${token}`);
}
