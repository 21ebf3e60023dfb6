import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Spent {
  /** Seconds. */
  readonly clock: number;
  readonly processor: number;
}

/** What a program takes that writes to nobody, as bash's own `time` tells; it reads `from`. */
export async function timed(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  from = '/dev/null',
): Promise<Spent> {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" < "$FROM" > /dev/null';
  const child = spawn('/bin/bash', ['-c', script, 'bash', ...argv], {
    env: { ...environment, LC_ALL: 'C', FROM: from },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    told += data;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const [clock = Number.NaN, user = Number.NaN, system = Number.NaN] = told.trim().split(/\s+/).map(Number);
  if (code !== 0 || Number.isNaN(system)) throw new Error(`${argv.join(' ')} ended with ${code}: ${told}`);
  return { clock, processor: user + system };
}
