import { notKnown, type Program, printed } from './program.ts';

/** uname(1): under Rosetta it tells the CPU that the process believes in. */
export const uname: Program = (call) => {
  const { system, terminal } = call.mac.state;
  const machine = system.cpu === 'arm64' && !terminal.translated ? 'arm64' : 'x86_64';
  if (call.args.length === 0 || call.args[0] === '-s') return printed('Darwin\n');
  if (call.args.length === 1 && call.args[0] === '-m') return printed(`${machine}\n`);
  return notKnown(call, 1, 'usage: uname [-amnoprsv]\n');
};
