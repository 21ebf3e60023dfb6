import { notKnown, type Program, printed } from './program.ts';

const USAGE = 'Usage: sw_vers [--help|--productName|--productVersion|--productVersionExtra|--buildVersion]\n';

/** sw_vers(1). Two tabs after a short key, one after a long one. */
export const swVers: Program = (call) => {
  const { version, versionExtra, build } = call.mac.state.system;
  const [flag] = call.args;
  if (flag === undefined) {
    const extra = versionExtra === '' ? '' : `ProductVersionExtra:\t${versionExtra}\n`;
    return printed(`ProductName:\t\tmacOS\nProductVersion:\t\t${version}\n${extra}BuildVersion:\t\t${build}\n`);
  }
  const answers: Readonly<Record<string, string>> = {
    productName: 'macOS',
    productVersion: version,
    productVersionExtra: versionExtra,
    buildVersion: build,
  };
  const answer = answers[flag.replace(/^--?/, '')];
  return answer === undefined || call.args.length > 1 ? notKnown(call, 1, USAGE) : printed(`${answer}\n`);
};
