// Rounds of `go mod download`, plain and traced by turns, inside the namespace of the stage. Prints one JSON document.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { interleaved } from '../measure/statistics.ts';

const [cli = '', rounds = '10', ...modules] = process.argv.slice(2);
const COMMAND = ['go', 'mod', 'download', '-modcacherw', ...modules] as const;
const walls: number[] = [];

/** Into an empty cache; from the start of go to its end. */
async function plain(): Promise<number> {
  const room = mkdtempSync(join(tmpdir(), 'traced-'));
  const began = performance.now();
  const { code } = await run(COMMAND, { GOMODCACHE: join(room, 'mod') });
  const ms = performance.now() - began;
  if (code !== 0) throw new Error(`go ended with ${code}`);
  rmSync(room, { recursive: true });
  return ms;
}

/** As the trace has it: from the start of go to its end, without gomend's own start and report. */
async function traced(): Promise<number> {
  const began = performance.now();
  const { code, stdout } = await run(
    [process.execPath, cli, 'trace', '--json', '--cache', 'private', '--', ...COMMAND],
    {},
  );
  walls.push(performance.now() - began);
  const { durationMs, totals } = JSON.parse(stdout) as {
    durationMs: number;
    totals: { connections: number; down: number };
  };
  if (code !== 0 || totals.connections === 0) throw new Error(`the trace ended with ${code}: ${stdout}`);
  return durationMs;
}

async function run([file = '', ...args]: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(file, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { stdout: await text(child.stdout), code: await ended };
}

const result = await interleaved(Number(rounds), { plain, traced });
process.stdout.write(JSON.stringify({ ...result, walls: walls.slice(1) }));
