import { throughDeveloperDirectory } from './developer-shim.ts';
import { developerDirectory, isCommandLineTools, licenceRefusal } from './developer-tools.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** xcrun(1): the stub in /usr/bin and the real one in a developer directory answer alike. */
export const xcrun: Program = (call) => {
  const { state, files } = call.mac;
  const args = call.args[0] === '--sdk' ? call.args.slice(2) : call.args;
  const sdk = call.args[0] === '--sdk' ? call.args[1] : 'macosx';
  const directory = developerDirectory(state, call.environment);
  if (directory === null || !files.peek(`${directory}/usr/bin/xcrun`))
    return throughDeveloperDirectory(call, 'xcrun', args);
  const refusal = licenceRefusal(state, directory);
  if (refusal !== null) return failed(69, refusal);
  const [option, ...rest] = args;
  const sdkPath = isCommandLineTools(directory)
    ? `${directory}/SDKs/MacOSX.sdk`
    : `${directory}/Platforms/MacOSX.platform/Developer/SDKs/MacOSX.sdk`;
  if (sdk !== 'macosx' || rest.length > 1) return notKnown(call, 1, `xcrun: error: SDK "${sdk}" cannot be located\n`);
  switch (option) {
    case '--show-sdk-path':
      if (files.peek(sdkPath)) return printed(`${sdkPath}\n`);
      return failed(
        1,
        "xcrun: error: SDK \"macosx\" cannot be located\nxcrun: error: unable to lookup item 'Path' in SDK 'macosx'\n",
      );
    case '--show-sdk-version': {
      // The link leads to a directory that has the version in its name.
      const version = /MacOSX([\d.]+)\.sdk$/.exec(files.peek(sdkPath)?.path ?? '')?.[1];
      return version === undefined
        ? failed(1, 'xcrun: error: SDK "macosx" cannot be located\n')
        : printed(`${version}\n`);
    }
    case '--show-sdk-platform-path':
      return isCommandLineTools(directory)
        ? failed(
            1,
            "xcrun: error: unable to lookup item 'PlatformPath' from command line tools installation\n" +
              `xcrun: error: unable to lookup item 'PlatformPath' in SDK '${sdkPath}'\n`,
          )
        : printed(`${directory}/Platforms/MacOSX.platform\n`);
    case '--find':
    case '-f': {
      const path = `${directory}/usr/bin/${rest[0] ?? ''}`;
      return files.peek(path)
        ? printed(`${path}\n`)
        : failed(72, `xcrun: error: unable to find utility "${rest[0] ?? ''}", not a developer tool or in PATH\n`);
    }
    default:
      return notKnown(call, 64, 'Usage: xcrun [options] <tool name> ... arguments ...\n');
  }
};
