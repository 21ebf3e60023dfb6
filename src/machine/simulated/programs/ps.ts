import { failed, notKnown, type Program, printed } from './program.ts';

/** `ps -o ppid=,comm= -p PID`: a line for a process that is there, else nothing and exit 1. */
export const ps: Program = (call) => {
  const [format, columns, option, pid, ...rest] = call.args;
  if (format !== '-o' || columns !== 'ppid=,comm=' || option !== '-p' || pid === undefined || rest.length > 0) {
    return notKnown(call, 1, 'usage: ps [-AaCcEefhjlMmrSTvwXx] [-O fmt | -o fmt] [-G gid[,gid...]]\n');
  }
  const found = call.mac.state.terminal.processes.find((entry) => String(entry.pid) === pid);
  return found ? printed(`${String(found.parent).padStart(5)} ${found.command}\n`) : failed(1, '');
};
