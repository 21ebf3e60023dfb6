import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { NotedLine } from '../facts/startup-files.ts';
import { correctLine } from './correct-line.ts';

/** A number, as `unlimited` is more than old programs can count to. */
const ENOUGH = '10240';

/** The same line with a number that is enough; null where the line does more than this. */
export function raiseOpenFiles(line: NotedLine, proves: readonly CheckId[]): Fix | null {
  const match = /^(\s*ulimit\s+(?:-\w+\s+)*-\w*n\w*\s+)\d+(\s*(?:#.*)?)$/u.exec(line.text);
  if (!match) return null;
  return correctLine({ ...line, name: 'ulimit' }, `${match[1]}${ENOUGH}${match[2]}`, { proves });
}
