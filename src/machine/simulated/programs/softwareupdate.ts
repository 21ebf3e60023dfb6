import { COMMAND_LINE_TOOLS } from './developer-tools.ts';
import { notKnown, type Program, printed } from './program.ts';

/** With this file there, the list has the Command Line Tools (Homebrew/install, install.sh). */
const ON_DEMAND = '/tmp/.com.apple.dt.CommandLineTools.installondemand.in-progress';

/** `softwareupdate -l`: what Apple offers. Labels changed their shape with Xcode 26. */
export const softwareupdate: Program = (call) => {
  if (!['-l', '--list'].includes(call.args.join(' '))) {
    return notKnown(call, 1, 'usage: softwareupdate <cmd> [<args> ...]\n');
  }
  const { files, state } = call.mac;
  const head = 'Software Update Tool\n\nFinding available software\n';
  const wanted = files.peek(ON_DEMAND) && !files.peek(`${COMMAND_LINE_TOOLS}/usr/bin/xcrun`);
  if (!wanted) return { ...printed(head), stderr: 'No new software available.\n' };
  const [major = '', minor = '0'] = state.developerTools.offered.version.split('.');
  const version = `${major}.${minor}`;
  const label =
    Number(major) >= 26
      ? `Command Line Tools for Xcode ${version}-${version}`
      : `Command Line Tools for Xcode-${version}`;
  const row = `\tTitle: Command Line Tools for Xcode, Version: ${version}, Size: 935213KiB, Recommended: YES, \n`;
  return printed(`${head}Software Update found the following new or updated software:\n* Label: ${label}\n${row}`);
};
