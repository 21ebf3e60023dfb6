import { absolute } from '../files/path.ts';
import { COMMAND_LINE_TOOLS, developerDirectory, XCODE } from './developer-tools.ts';
import { type Call, type Ended, failed, notKnown, type Program, printed } from './program.ts';

const NOTHING =
  'xcode-select: error: Unable to get active developer directory. Use `sudo xcode-select --switch path/to/Xcode.app` to set one (or see `man xcode-select`)\n';

/** xcode-select(1). `-p` tells what was selected, and never whether it is still there. */
export const xcodeSelect: Program = (call) => {
  const [option, value, ...rest] = call.args;
  if (rest.length > 0) return usage(call);
  switch (option) {
    case '-p':
    case '--print-path': {
      const directory = developerDirectory(call.mac.state, call.environment);
      return directory === null ? failed(2, NOTHING) : printed(`${directory}\n`);
    }
    case '-s':
    case '--switch':
      return value === undefined ? usage(call) : select(call, value);
    case '-r':
    case '--reset':
      return value === undefined ? reset(call) : usage(call);
    case '--install':
      return value === undefined ? install(call) : usage(call);
    default:
      return usage(call);
  }
};

function usage(call: Call): Ended {
  return notKnown(call, 1, 'Usage: xcode-select [options]\n');
}

function select(call: Call, value: string): Ended {
  if (call.actor.uid !== 0) return failed(1, 'xcode-select: error: --switch must be run as root\n');
  const path = absolute(value, call.workingDirectory);
  const inside = `${path}/Contents/Developer`;
  const directory = call.mac.files.peek(inside) ? inside : path;
  if (call.mac.files.peek(directory)?.node.type !== 'directory') {
    return failed(1, `xcode-select: error: invalid developer directory '${value}'\n`);
  }
  call.mac.state.developerTools.selected = directory;
  return printed('');
}

function reset(call: Call): Ended {
  if (call.actor.uid !== 0) return failed(1, 'xcode-select: error: --reset must be run as root\n');
  const present = [XCODE, COMMAND_LINE_TOOLS].find((path) => call.mac.files.peek(path));
  call.mac.state.developerTools.selected = present ?? null;
  return printed('');
}

/** Asks for the dialog and is done: the person, and Apple's servers, do the rest. */
function install(call: Call): Ended {
  const { counters, developerTools, launchd } = call.mac.state;
  if (call.mac.files.peek(`${COMMAND_LINE_TOOLS}/usr/bin/xcrun`)) {
    const where = 'use "Software Update" in System Settings to install updates';
    return failed(1, `xcode-select: error: command line tools are already installed, ${where}\n`);
  }
  // Without a graphical session there is no place for a dialog.
  if (!launchd.guiSession) return failed(1, 'xcode-select: error: unable to connect to the install agent\n');
  developerTools.dialog = true;
  counters.toolsDialogs += 1;
  return { ...printed(''), stderr: 'xcode-select: note: install requested for command line developer tools\n' };
}
