import { setTimeout as delay } from 'node:timers/promises';
import { runProgram } from '../local/program.ts';

const AGAIN_MS = 100;
const PS_LIMIT_MS = 2_000;

/** Ends what this process started by sudo and what runs as the person by now, again until it has ended. */
export async function endUntil(over: AbortSignal, program: string, uid: number): Promise<void> {
  while (!over.aborted) {
    for (const pid of await ownDescendants(program, uid)) {
      try {
        // Its own way to end: what it has is written out.
        process.kill(pid, 'SIGINT');
      } catch {
        // It has ended meanwhile, or is still root's.
      }
    }
    await delay(AGAIN_MS, undefined, { signal: over }).catch(() => {});
  }
}

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly uid: number;
  readonly args: string;
}

async function ownDescendants(program: string, uid: number): Promise<readonly number[]> {
  const listed = await runProgram({
    argv: ['/bin/ps', '-A', '-ww', '-o', 'pid=,ppid=,uid=,args='],
    environment: { LC_ALL: 'C' },
    ownSession: true,
    timeoutMs: PS_LIMIT_MS,
    maxOutputBytes: 16 * 1024 * 1024,
  });
  if (!listed.ok) return [];
  const rows = new Map(listed.value.stdout.split('\n').flatMap(rowOf));
  const isOurs = (row: Row): boolean => {
    const seen = new Set<number>();
    for (let at: Row | undefined = row; at !== undefined && !seen.has(at.pid); at = rows.get(at.parent)) {
      if (at.parent === process.pid) return true;
      seen.add(at.pid);
    }
    return false;
  };
  return [...rows.values()]
    .filter((row) => row.uid === uid && row.args.startsWith(`${program} `) && isOurs(row))
    .map(({ pid }) => pid);
}

function rowOf(line: string): readonly (readonly [number, Row])[] {
  const [, pid, parent, uid, args] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  if (args === undefined) return [];
  return [[Number(pid), { pid: Number(pid), parent: Number(parent), uid: Number(uid), args }]];
}
