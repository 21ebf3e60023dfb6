import { digest } from './file-image.ts';

const SUM = /,"sum":"([0-9a-f]{16})"\}$/;
const sumOf = (body: string): string => digest(Buffer.from(body, 'utf8')).slice(0, 16);

/**
 * A record as a line: with its number in the run (`n`, from 1), so that a line that is missing is missed, and with
 * the sum of what stands before it, so that one that was changed on the disk is not believed.
 */
export function sealed(record: object, n: number): string {
  const body = JSON.stringify({ ...record, n });
  return `${body.slice(0, -1)},"sum":"${sumOf(body)}"}`;
}

export interface UnsealedLine {
  readonly record: object;
  /** null: a line of the first format, which had neither number nor sum. */
  readonly n: number | null;
}

/** null: not a line that gomend wrote, or not as it wrote it. */
export function unsealed(line: string): UnsealedLine | null {
  const value = parsed(line);
  if (value === null) return null;
  if (!('n' in value) && !('sum' in value)) return { record: value, n: null };
  const sum = SUM.exec(line);
  const whole = sum !== null && sumOf(`${line.slice(0, sum.index)}}`) === sum[1];
  return whole && 'n' in value && typeof value.n === 'number' ? { record: value, n: value.n } : null;
}

/** What the line says, whoever wrote it; null: it is no object. */
export function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    // A line that was cut by a crash, or a damaged disk: the neighbours stand on their own.
    return null;
  }
}
