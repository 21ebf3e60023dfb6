import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logEvents } from '../test/support/mdns-log-events.ts';
import { cleanEnvironment, GOMEND, memoryRecorder, needProduct } from './measure/programs.ts';
import { type Spent, timed } from './measure/spent.ts';
import { median, ratio, spread } from './measure/statistics.ts';

const BYTES = Number(process.env['GOMEND_BENCH_LOG_BYTES'] ?? 1_000_000_000);
const ROUNDS = 2;
const JQ = '/usr/bin/jq';

/** A log of a gigabyte, read by `gomend read`, beside `jq -c` on the same file. The file is removed afterwards. */
export async function log(): Promise<readonly string[]> {
  needProduct();
  if (!existsSync(JQ)) throw new Error(`${JQ} is missing: apt-get install jq`);
  const { environment, remove } = cleanEnvironment();
  const directory = mkdtempSync(join(tmpdir(), 'gomend-bench-log-'));
  try {
    const file = join(directory, 'log.ndjson');
    const records = await writeLog(file, BYTES);
    const memoryFile = join(directory, 'memory');
    const gomend = [process.execPath, GOMEND, 'read', 'mdnsresponder-log', file, '--json'];
    const programs = {
      gomend: { argv: gomend, environment: { ...environment, NODE_OPTIONS: memoryRecorder(memoryFile) } },
      'jq -c .': { argv: [JQ, '-c', '.', file], environment },
      'jq -c .eventMessage': { argv: [JQ, '-c', '.eventMessage', file], environment },
    };
    const spent = new Map<string, Spent[]>();
    const memory: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, program] of Object.entries(programs)) {
        spent.set(name, [...(spent.get(name) ?? []), await timed(program.argv, program.environment)]);
        if (name === 'gomend') memory.push(Number(readFileSync(memoryFile, 'utf8')));
      }
    }
    const of = (name: string, kind: keyof Spent) => (spent.get(name) ?? []).map((one) => one[kind]);
    const rate = (name: string) => (BYTES / 1e6 / median(of(name, 'clock'))).toFixed(0);
    return [
      `${(BYTES / 1e6).toFixed(0)} MB, ${records} records`,
      ...Object.keys(programs).map((name) => {
        const beside = `to gomend by the clock ${ratio(of(name, 'clock'), of('gomend', 'clock'))}, in processor time ${ratio(of(name, 'processor'), of('gomend', 'processor'))}`;
        return `${name.padEnd(20)} ${spread(of(name, 'clock'), 's').padEnd(26)} ${rate(name).padStart(4)} MB/s   ${beside}`;
      }),
      `gomend, peak memory  ${spread(memory, 'MiB')}`,
    ];
  } finally {
    remove();
    rmSync(directory, { recursive: true });
  }
}

async function writeLog(file: string, bytes: number): Promise<number> {
  const events = logEvents(20_261_120);
  const out = createWriteStream(file);
  let records = 0;
  for (let written = 0; written < bytes; ) {
    const lines = `${Array.from({ length: 500 }, () => events.next()).join('\n')}\n`;
    written += Buffer.byteLength(lines);
    records += 500;
    if (!out.write(lines)) await once(out, 'drain');
  }
  out.end(`{"count":${records},"finished":1}\n`);
  await once(out, 'finish');
  return records;
}
