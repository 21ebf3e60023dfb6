import { waitingSockets } from '../network/sockets.ts';
import type { MacState } from '../state/mac-state.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

const PROCESSES = /^-o pid=,user=,comm= -p (\d+(?:,\d+)*)$/;

/** Of the programs that wait on a port. */
function holders(state: MacState, pids: readonly string[]): string {
  const found = waitingSockets(state).filter(
    ({ pid }, at, all) => pids.includes(String(pid)) && all.findIndex((other) => other.pid === pid) === at,
  );
  return found.map(({ pid, user, program }) => `${String(pid).padStart(5)} ${user.padEnd(16)} ${program}\n`).join('');
}

/** `ps -o ppid=,comm= -p PID`: a line for a process that is there, else nothing and exit 1. */
export const ps: Program = (call) => {
  const [, pids] = PROCESSES.exec(call.args.join(' ')) ?? [];
  if (pids !== undefined) {
    const lines = holders(call.mac.state, pids.split(','));
    return lines === '' ? failed(1, '') : printed(lines);
  }
  const [format, columns, option, pid, ...rest] = call.args;
  if (format !== '-o' || columns !== 'ppid=,comm=' || option !== '-p' || pid === undefined || rest.length > 0) {
    return notKnown(call, 1, 'usage: ps [-AaCcEefhjlMmrSTvwXx] [-O fmt | -o fmt] [-G gid[,gid...]]\n');
  }
  const found = call.mac.state.terminal.processes.find((entry) => String(entry.pid) === pid);
  return found ? printed(`${String(found.parent).padStart(5)} ${found.command}\n`) : failed(1, '');
};
