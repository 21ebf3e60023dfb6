import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Told } from './boundaries.ts';
import type { Task } from './program.ts';
import { openGate, type World } from './worlds.ts';

export interface Run {
  /** Names of the points that were passed, in order. */
  readonly passed: readonly string[];
  /** The point it was killed at; null: it came to its end. */
  readonly killedAt: string | null;
  /** Empty where it was killed. */
  readonly result: string;
}

/** Starts the program; where it stops, kills it. Resolves when nothing of it runs any more. */
export function runAndKill(world: World, task: Task): Promise<Run> {
  const [program, ...args] = world.argv(task);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  const passed: string[] = [];
  let killedAt: string | null = null;
  let result = '';
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += String(data);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = JSON.parse(line) as Told;
    if (told.told === 'passed') passed.push(told.name);
    else if (told.told === 'ended') result = told.result;
    else {
      killedAt = told.name;
      child.kill('SIGKILL');
      killCommand(world, task);
    }
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      openGate(world.outside(task.place));
      if (killedAt === null && result === '') reject(new Error(`the program ended without a word: ${complaints}`));
      else resolve({ passed, killedAt, result });
    });
  });
}

/** What it had started, in a session of its own, and stands at the gate. */
function killCommand(world: World, { place }: Task): void {
  try {
    process.kill(Number(readFileSync(join(world.outside(place).gate, 'here'), 'utf8')), 'SIGKILL');
  } catch {
    // Nothing waits there.
  }
}
