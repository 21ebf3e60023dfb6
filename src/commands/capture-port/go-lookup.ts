import type { Chosen } from '../../../flows/proving/ground.ts';
import type { Machine } from '../../machine/port.ts';

/** What go did while the packets were recorded. */
export interface GoLookup {
  readonly argv: readonly string[];
  readonly result: 'done' | 'failed' | 'cut';
  /** Its last line where it failed. */
  readonly detail: string;
}

/** Small, of the Go project itself, and never changed by being asked for. */
const MODULE = 'golang.org/x/mod@latest';
const LIMIT_MS = 60_000;

export function goArgv(program: string): readonly [string, ...string[]] {
  return [program, 'list', '-m', MODULE];
}

/**
 * Has go ask for a module in the way that its settings say; nothing is compiled. What it fetches goes into a module
 * cache of its own, which goes afterwards: out of the person's it might come without any question.
 */
export async function goLookup(
  machine: Machine,
  { program, environment }: Chosen,
  until: AbortSignal,
): Promise<GoLookup> {
  const argv = goArgv(program);
  const scratch = await machine.scratch({ signal: until });
  if (!scratch.ok) return { argv, result: until.aborted ? 'cut' : 'failed', detail: scratch.failure.detail };
  const { path } = scratch.value;
  // Else it would fetch another go first, or take its modules from where a workspace says.
  const own = { GOMODCACHE: `${path}/mod`, GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local', GOWORK: 'off', LC_ALL: 'C' };
  const ran = await machine.run({
    argv,
    cwd: path,
    environment: { ...environment, ...own },
    timeoutMs: LIMIT_MS,
    signal: until,
  });
  await scratch.value.remove();
  if (!ran.ok) return { argv, result: until.aborted ? 'cut' : 'failed', detail: ran.failure.detail };
  if (ran.value.exitCode === 0) return { argv, result: 'done', detail: '' };
  return { argv, result: 'failed', detail: ran.value.stderr.trim().split('\n').at(-1) ?? '' };
}
