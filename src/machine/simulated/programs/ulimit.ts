import { notKnown, type Program, printed } from './program.ts';

/**
 * /usr/bin/ulimit, a script of one line around the shell's own (FreeBSD `builtin`): it tells of the terminal in which
 * it was started.
 */
export const ulimit: Program = (call) => {
  const words = call.args.join(' ');
  if (words === '-H -n') return printed(`${call.mac.state.terminal.openFiles ?? 'unlimited'}\n`);
  return notKnown(call, 2, `/usr/bin/ulimit: line 4: ulimit: ${words}: invalid option\n`);
};
