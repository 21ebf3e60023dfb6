import { dropTree } from '../../files/put-tree.ts';
import { addFiles } from '../../scenario/file-entries.ts';
import { type Call, type Ended, failed, printed } from '../program.ts';
import { type Bottle, bottleOf, fetchBottle } from './bottle.ts';

const REFUSES_ROOT =
  'Error: Running Homebrew as root is extremely dangerous and no longer supported.\nAs Homebrew does not drop privileges on installation you would be giving all\nbuild scripts full access to your system.\n';
/** About as long as a real one takes to unpack and link. */
const POUR_MS = 6_000;
const PROGRAMS = ['go', 'gofmt'] as const;

/**
 * Homebrew's words for Go's formula. Sources: Homebrew/brew, `Library/Homebrew` (formula_installer.rb, upgrade.rb,
 * uninstall.rb, keg.rb, exceptions.rb); the Cellar, `opt` and `bin` links: docs.brew.sh/Formula-Cookbook.
 */
export function installGo(call: Call, prefix: string): Ended {
  if (call.actor.uid === 0) return failed(1, REFUSES_ROOT);
  const [present] = kegs(call, prefix);
  const bottle = bottleOf(call);
  if (!bottle.ok) return bottle.ended;
  if (present === bottle.value.version) {
    const kept = `Warning: go ${present} is already installed and up-to-date.\nTo reinstall ${present}, run:\n  brew reinstall go\n`;
    return { ...printed(''), stderr: kept };
  }
  return present === undefined ? pour(call, prefix, bottle.value, '') : upgrade(call, prefix, bottle.value, present);
}

export function upgradeGo(call: Call, prefix: string): Ended {
  if (call.actor.uid === 0) return failed(1, REFUSES_ROOT);
  const [present] = kegs(call, prefix);
  if (present === undefined) return failed(1, 'Error: go not installed\n');
  const bottle = bottleOf(call);
  if (!bottle.ok) return bottle.ended;
  if (present !== bottle.value.version) return upgrade(call, prefix, bottle.value, present);
  return { ...printed(''), stderr: `Warning: go ${present} already installed\n` };
}

/** `--force` makes it no failure that there is none. */
export function uninstallGo(call: Call, prefix: string): Ended {
  const all = kegs(call, prefix);
  if (all.length === 0) {
    return call.args.includes('--force') ? printed('') : failed(1, `Error: No such keg: ${prefix}/Cellar/go\n`);
  }
  const said = all.map(
    (version) => `Uninstalling ${prefix}/Cellar/go/${version}... ${sizeOf(call, prefix, version)}\n`,
  );
  unlink(call, prefix);
  dropTree(call.mac, `${prefix}/Cellar/go`);
  return printed(said.join(''));
}

function upgrade(call: Call, prefix: string, bottle: Bottle, from: string): Ended {
  const head = `==> Upgrading 1 outdated package:\ngo ${from} -> ${bottle.version}\n`;
  const poured = pour(call, prefix, bottle, head);
  if (poured.exitCode !== 0) return poured;
  const old = `Removing: ${prefix}/Cellar/go/${from}... ${sizeOf(call, prefix, from)}\n`;
  dropTree(call.mac, `${prefix}/Cellar/go/${from}`);
  return { ...poured, stdout: `${poured.stdout}==> Running \`brew cleanup go\`...\n${old}` };
}

function pour(call: Call, prefix: string, bottle: Bottle, head: string): Ended {
  const { version, file, arch } = bottle;
  const fetching = `${head}==> Fetching downloads for: go\n==> Downloading ${bottle.url}\n`;
  const fetched = fetchBottle(call, bottle);
  if (!fetched.ok) return { ...fetched.ended, stdout: fetching };
  const keg = `${prefix}/Cellar/go/${version}`;
  unlink(call, prefix);
  const programs = PROGRAMS.flatMap((name) => [
    [`${keg}/bin/${name}`, { link: `../libexec/bin/${name}` }] as const,
    [`${prefix}/bin/${name}`, { link: `../Cellar/go/${version}/bin/${name}` }] as const,
  ]);
  addFiles(call.mac.state, {
    [`${keg}/libexec`]: { goTree: { version, arch }, owner: call.actor.name, group: 'admin' },
    [`${keg}/INSTALL_RECEIPT.json`]: '{"homebrew_version":"5.1.0"}',
    [`${prefix}/opt/go`]: { link: `../Cellar/go/${version}` },
    ...Object.fromEntries(programs),
  });
  for (const path of [`${prefix}/Cellar/go`, keg]) own(call, path);
  const done = `==> Pouring ${file}\n🍺  ${keg}: ${sizeOf(call, prefix, version).slice(1, -1)}\n`;
  return printed(fetching + done, fetched.value + POUR_MS);
}

/** Everything below it is whose it is that ran brew. */
function own({ mac, actor }: Call, root: string): void {
  for (const [path, node] of Object.entries(mac.state.files)) {
    if (path !== root && !path.startsWith(`${root}/`)) continue;
    mac.files.put(path, { ...node, owner: actor.name, group: 'admin', modified: mac.now() });
  }
}

function unlink({ mac }: Call, prefix: string): void {
  for (const path of [`${prefix}/opt/go`, ...PROGRAMS.map((name) => `${prefix}/bin/${name}`)]) mac.files.drop(path);
}

/** Versions in the Cellar, the linked one first. */
function kegs({ mac }: Call, prefix: string): readonly string[] {
  const root = `${prefix}/Cellar/go`;
  const versions = mac.files.peek(root)
    ? mac.files.children(root).map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    : [];
  const opt = mac.state.files[`${prefix}/opt/go`];
  const linked = opt?.type === 'link' ? opt.target.slice(opt.target.lastIndexOf('/') + 1) : '';
  return versions.toSorted((one, other) => Number(other === linked) - Number(one === linked));
}

/** `(14,558 files, 267.5MB)`: counted, as keg.rb does it. */
function sizeOf({ mac }: Call, prefix: string, version: string): string {
  const files = Object.entries(mac.state.files).filter(
    ([path, node]) => path.startsWith(`${prefix}/Cellar/go/${version}/`) && node.type !== 'directory',
  );
  const bytes = files.reduce((sum, [, node]) => sum + (node.type === 'file' ? node.content.length : 0), 0);
  const size = bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`;
  return `(${files.length} files, ${size})`;
}
