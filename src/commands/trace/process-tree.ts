import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PS_LIMIT_MS = 2_000;

/** A process and all that it started and that is still there, the youngest last. */
export async function processTree(root: number): Promise<readonly number[]> {
  try {
    const { stdout } = await run('/bin/ps', ['-A', '-o', 'pid=,ppid='], { timeout: PS_LIMIT_MS });
    return below(root, stdout);
  } catch {
    return [root];
  }
}

function below(root: number, table: string): readonly number[] {
  const children = new Map<number, number[]>();
  for (const line of table.split('\n')) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []).filter((child) => !found.includes(child)));
  return found;
}
