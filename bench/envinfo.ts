import { spawn } from 'node:child_process';
import { bootComputer, type Computer, missingForComputer } from '../test/computer/computer.ts';
import { ENVINFO, GOMEND, needProduct } from './measure/programs.ts';
import { ratio, spread } from './measure/statistics.ts';

const ROUNDS = 7;

interface Timed {
  /** Milliseconds to the first byte on standard output, to the first thing found out, and to the end. */
  readonly firstMs: number;
  readonly firstAnswerMs: number;
  readonly totalMs: number;
  readonly stdout: string;
}

/**
 * `check` beside envinfo, which asks many programs for their versions and no server for anything: on one
 * computer made of namespaces, whose name server, module proxy and checksum database answer.
 */
export async function envinfo(): Promise<readonly string[]> {
  needProduct();
  const missing = missingForComputer();
  if (missing !== '') return [`not measured here: ${missing}`];
  const computer = await bootComputer('/bin/bash');
  try {
    await computer.write('/home/gina/.profile', 'export PATH="$PATH:/usr/local/go/bin"\n', 'gina');
    const programs = {
      check: [GOMEND, 'check'],
      envinfo: [ENVINFO],
      'envinfo, less': [ENVINFO, '--languages', '--system'],
    };
    const runs = new Map(Object.keys(programs).map((name) => [name, [] as Timed[]]));
    for (let round = -1; round < ROUNDS; round++) {
      for (const [name, argv] of Object.entries(programs)) {
        const run = await timed(computer, argv);
        if (round >= 0) runs.get(name)?.push(run);
      }
    }
    const of = (name: string, part: 'firstMs' | 'firstAnswerMs' | 'totalMs') =>
      (runs.get(name) ?? []).map((run) => run[part]);
    const line = (name: string, title: string, part: keyof Omit<Timed, 'stdout'>) =>
      `${title} ${spread(of(name, part), 'ms')}   ratio ${ratio(of(name, part), of('envinfo', part))}`;
    return [...runs.keys()].flatMap((name) => [
      `${name.padEnd(14)}${line(name, 'first output', 'firstMs')}`,
      `${''.padEnd(14)}${line(name, 'first answer', 'firstAnswerMs')}`,
      `${''.padEnd(14)}${line(name, 'total       ', 'totalMs')}`,
      `${''.padEnd(14)}examined     ${examined(runs.get(name)?.at(-1)?.stdout ?? '')}`,
    ]);
  } finally {
    computer.stop();
  }
}

function timed(computer: Computer, argv: readonly string[]): Promise<Timed> {
  const path = '/usr/local/bin:/usr/bin:/bin:/usr/local/go/bin';
  const environment = ['env', '-i', 'HOME=/home/gina', 'USER=gina', 'SHELL=/bin/bash', 'LANG=C.UTF-8', `PATH=${path}`];
  const [program, ...args] = computer.as('gina', [...environment, process.execPath, ...argv]);
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  let firstMs = Number.NaN;
  let firstAnswerMs = Number.NaN;
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    if (stdout === '') firstMs = performance.now() - started;
    stdout += data;
    if (Number.isNaN(firstAnswerMs) && ANSWER.test(stdout)) firstAnswerMs = performance.now() - started;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve({ firstMs, firstAnswerMs, totalMs: performance.now() - started, stdout }));
  });
}

/** A line that tells something: of gomend `✓ ok  shell.path  …`, of envinfo `    Go: 1.26 - /usr/…`. */
const ANSWER = /^\S+ +\w+ +([a-z]+\.[a-z-]+) |^ {4}([\w .&/+-]+): /m;

/** What a report names as looked at. */
function examined(stdout: string): string {
  const lines = stdout.matchAll(new RegExp(ANSWER, 'gm'));
  const names = new Set([...lines].map((match) => match[1] ?? match[2]));
  return `${names.size}: ${[...names].join(', ')}`;
}
