import { nameOf } from '../files/path.ts';
import { developerDirectory, licenceRefusal } from './developer-tools.ts';
import { type Call, type Ended, failed, type Program } from './program.ts';

const NOTE = 'xcode-select: note: No developer tools were found, requesting install.\n';
const OLD_NOTE =
  "xcode-select: note: no developer tools were found at '/Applications/Xcode.app', requesting install.\n" +
  'Choose an option in the dialog to download the command line developer tools.\n';

/** /usr/bin/git, clang, make …: they stand on every Mac and only lead to the selected developer directory. */
export const developerShim: Program = (call) => throughDeveloperDirectory(call, nameOf(call.executable), call.args);

/** Path of a developer tool; or how the shim ends where there is none. */
export function developerTool(call: Call, tool: string): string | Ended {
  const { state, files } = call.mac;
  const directory = developerDirectory(state, call.environment);
  if (directory === null) {
    // The lie of the shims: a command that was only to be looked at puts a dialog on the screen.
    if (state.launchd.guiSession) {
      state.developerTools.dialog = true;
      state.counters.toolsDialogs += 1;
    }
    return failed(1, Number.parseInt(state.system.version, 10) < 12 ? OLD_NOTE : NOTE);
  }
  const xcrun = `${directory}/usr/bin/xcrun`;
  if (!files.peek(xcrun)) {
    return failed(1, `xcrun: error: invalid active developer path (${directory}), missing xcrun at: ${xcrun}\n`);
  }
  const refusal = licenceRefusal(state, directory);
  if (refusal !== null) return failed(69, refusal);
  const path = `${directory}/usr/bin/${tool}`;
  if (files.peek(path)) return path;
  return failed(72, `xcrun: error: unable to find utility "${tool}", not a developer tool or in PATH\n`);
}

export function throughDeveloperDirectory(call: Call, tool: string, args: readonly string[]): Ended {
  const path = developerTool(call, tool);
  if (typeof path !== 'string') return path;
  const launched = call.mac.launch({ ...call, argv: [path, ...args] });
  return launched.kind === 'ended' ? launched.ended : failed(1, `xcrun: error: ${launched.detail}\n`);
}
