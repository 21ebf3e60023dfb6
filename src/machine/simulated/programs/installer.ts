import { ROOT } from '../files/actor.ts';
import { textOf } from '../files/content.ts';
import { absolute } from '../files/path.ts';
import { dropTree, putGoTree } from '../files/put-tree.ts';
import { readStandIn } from '../files/stand-in.ts';
import { addFiles } from '../scenario/file-entries.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** About as long as a real one takes to write ten thousand files. */
const INSTALL_MS = 8_000;
const RECEIPT = 'org.golang.go';
const GO = '/usr/local/go';

/**
 * `installer -pkg FILE -target /`, for Go's own: what stood in /usr/local/go goes, the new one comes, and path_helper gets
 * its line. Sources: installer(8); golang.org/x/build/internal/installer/darwinpkg.
 */
export const installer: Program = (call) => {
  const [option, path, target, volume, ...more] = call.args;
  if (option !== '-pkg' || path === undefined || target !== '-target' || volume !== '/' || more.length > 0) {
    return notKnown(call, 1, 'Usage: installer [-help] [-dominfo] [-volinfo] [-pkginfo] [-allowUntrusted] ...\n');
  }
  const { mac, actor } = call;
  const found = mac.files.peek(absolute(path, call.workingDirectory));
  const standIn = found?.node.type === 'file' ? readStandIn(textOf(mac.state, found.node)) : null;
  if (standIn?.kind !== 'installer')
    return failed(1, `installer: Error - the package path specified was invalid: '${path}'.\n`);
  const head = 'installer: Package name is Go\n';
  if (actor.uid !== 0) return failed(1, 'installer: Must be run as root to install this package.\n', head);
  const present = mac.state.receipts[RECEIPT] !== undefined;
  dropTree(mac, GO);
  putGoTree(mac, GO, standIn, ROOT);
  addFiles(mac.state, { '/etc/paths.d/go': '/usr/local/go/bin\n' });
  const installTime = Math.floor(mac.now() / 1_000);
  mac.state.receipts[RECEIPT] = { version: `go${standIn.version}`, installTime, groups: [] };
  const [doing, done] = present ? ['Upgrading', 'upgrade'] : ['Installing', 'install'];
  return printed(`${head}installer: ${doing} at base path /\ninstaller: The ${done} was successful.\n`, INSTALL_MS);
};
