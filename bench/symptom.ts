import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, GOMEND, memoryRecorder, needProduct } from './measure/programs.ts';
import { type Spent, timed } from './measure/spent.ts';
import { median, ratio, spread } from './measure/statistics.ts';

const BYTES = Number(process.env['GOMEND_BENCH_SYMPTOM_BYTES'] ?? 200_000_000);
const ROUNDS = 3;
const GREP = '/usr/bin/grep';
/** Some of what gomend looks for, as a person would who has no gomend. */
const WORDS =
  'command not found|No such file|cannot find GOROOT|checksum mismatch|x509: |permission denied|i/o timeout';

/** The log of a build of 200 MB, read by `gomend symptom`, beside `grep -c` on the same file and a mere read of it. */
export async function symptom(): Promise<readonly string[]> {
  needProduct();
  if (!existsSync(GREP)) throw new Error(`${GREP} is missing`);
  const { environment, remove } = cleanEnvironment();
  const directory = mkdtempSync(join(tmpdir(), 'gomend-bench-symptom-'));
  try {
    const file = join(directory, 'log');
    const lines = await writeLog(file, BYTES);
    const memoryFile = join(directory, 'memory');
    const gomend = [process.execPath, GOMEND, 'symptom', '-', '--json'];
    const programs = {
      gomend: { argv: gomend, environment: { ...environment, NODE_OPTIONS: memoryRecorder(memoryFile) } },
      'grep -cE': { argv: [GREP, '-cE', WORDS], environment },
      'grep -ciE': { argv: [GREP, '-ciE', WORDS], environment },
      cat: { argv: ['/bin/cat'], environment },
    };
    const spent = new Map<string, Spent[]>();
    const memory: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, program] of Object.entries(programs)) {
        spent.set(name, [...(spent.get(name) ?? []), await timed(program.argv, program.environment, file)]);
        if (name === 'gomend') memory.push(Number(readFileSync(memoryFile, 'utf8')));
      }
    }
    const of = (name: string, kind: keyof Spent) => (spent.get(name) ?? []).map((one) => one[kind]);
    const rate = (name: string) => (BYTES / 1e6 / median(of(name, 'clock'))).toFixed(0);
    return [
      `${(BYTES / 1e6).toFixed(0)} MB, ${lines} lines`,
      ...Object.keys(programs).map((name) => {
        const beside = `gomend to it by the clock ${ratio(of('gomend', 'clock'), of(name, 'clock'))}, in processor time ${ratio(of('gomend', 'processor'), of(name, 'processor'))}`;
        return `${name.padEnd(10)} ${spread(of(name, 'clock'), 's').padEnd(26)} ${rate(name).padStart(5)} MB/s   ${beside}`;
      }),
      `gomend, peak memory  ${spread(memory, 'MiB')}`,
    ];
  } finally {
    remove();
    rmSync(directory, { recursive: true });
  }
}

const PACKAGES = ['github.com/acme/app/store', 'golang.org/x/net/http2', 'k8s.io/client-go/tools/cache'];

/** What fills such logs: tests, downloads, layers of images, requests, stacks, another language's warnings. */
const KINDS: readonly ((at: number) => string)[] = [
  (at) => `=== RUN   TestStore/case_${at}`,
  (at) => `--- PASS: TestStore/case_${at} (0.${at % 90}s)`,
  (at) => `ok  \t${PACKAGES[at % 3]}\t${at % 9}.${at % 997}s\tcoverage: ${at % 100}.1% of statements`,
  (at) => `go: downloading ${PACKAGES[at % 3]} v1.${at % 50}.${at % 19}`,
  (at) => `#${at % 30} ${at % 100}.3  ---> Running in ${(at * 7_919).toString(16).padStart(12, '0')}`,
  (at) =>
    `{"level":"info","caller":"server/handler.go:${at % 900}","msg":"request handled","path":"/items/${at}","status":200}`,
  (at) =>
    `\t/home/runner/go/pkg/mod/${PACKAGES[at % 3]}@v1.${at % 9}.0/file.go:${at % 900} +0x${(at % 4_096).toString(16)}`,
  (at) => `npm warn deprecated inflight@1.0.${at % 99}: This module leaks memory. It is not supported, do not use it.`,
  (at) => `  unpacking layer sha256:${(at * 104_729).toString(16).padStart(64, 'a')}: already exists`,
];

async function writeLog(file: string, bytes: number): Promise<number> {
  const out = createWriteStream(file);
  let at = 0;
  for (let written = 0; written < bytes; ) {
    const lines = Array.from({ length: 500 }, () => {
      at++;
      return `2026-11-20T09:${String(at % 60).padStart(2, '0')}:00.1234567Z ${KINDS[(at * 31) % KINDS.length]?.(at)}\n`;
    }).join('');
    written += Buffer.byteLength(lines);
    if (!out.write(lines)) await once(out, 'drain');
  }
  out.end('2026-11-20T10:00:00.1234567Z ##[error]go: cannot find GOROOT directory: /usr/local/go1.24\n');
  await once(out, 'finish');
  return at + 1;
}
