import { textOf } from '../files/content.ts';
import { absolute, nameOf } from '../files/path.ts';
import { readStandIn } from '../files/stand-in.ts';
import { type Call, type Ended, failed, notKnown, type Program, printed } from './program.ts';

/** `pkgutil --pkg-info=ID`: the receipt, which can outlive what was installed. `--check-signature`: who signed a package. */
export const pkgutil: Program = (call) => {
  const [first = '', second] = call.args;
  if (first === '--check-signature' && second !== undefined) return checkSignature(call, second);
  const id = first === '--pkg-info' ? second : /^--pkg-info=(.+)$/.exec(first)?.[1];
  if (id === undefined) return notKnown(call, 1, 'Usage: pkgutil [OPTIONS] [COMMANDS] ...\n');
  const receipt = call.mac.state.receipts[id];
  if (!receipt) return failed(1, `No receipt for '${id}' found at '/'.\n`);
  const { version, installTime, groups } = receipt;
  const grouped = groups.length > 0 ? `groups: ${groups.join(' ')}\n` : '';
  return printed(
    `package-id: ${id}\nversion: ${version}\nvolume: /\nlocation: /\ninstall-time: ${installTime}\n${grouped}`,
  );
};

function checkSignature(call: Call, path: string): Ended {
  const found = call.mac.files.peek(absolute(path, call.workingDirectory));
  const standIn = found?.node.type === 'file' ? readStandIn(textOf(call.mac.state, found.node)) : null;
  if (standIn?.kind !== 'installer') return failed(1, `Could not open package: ${path}\n`);
  const head = `Package "${nameOf(path)}":\n`;
  if (standIn.signer === null) return failed(1, '', `${head}   Status: no signature\n`);
  const line = `       ${'-'.repeat(72)}\n`;
  const print = (digit: string) =>
    `       SHA256 Fingerprint:\n           ${`${digit} `.repeat(21)}\n           ${`${digit} `.repeat(11).trim()}\n`;
  return printed(
    [
      head,
      '   Status: signed by a developer certificate issued by Apple for distribution\n',
      '   Notarization: trusted by the Apple notary service\n',
      '   Signed with a trusted timestamp on: 2026-11-05 17:02:11 +0000\n',
      '   Certificate Chain:\n',
      `    1. ${standIn.signer}\n       Expires: 2027-02-01 22:12:15 +0000\n${print('A1')}${line}`,
      `    2. Developer ID Certification Authority\n       Expires: 2031-09-17 00:00:00 +0000\n${print('B2')}${line}`,
      `    3. Apple Root CA\n       Expires: 2035-02-09 21:40:36 +0000\n${print('C3')}\n`,
    ].join(''),
  );
}
