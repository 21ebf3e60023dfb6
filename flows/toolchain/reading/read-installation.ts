import { HEADER_BYTES, readBinaryHeader } from '../../../src/go/binary-header.ts';
import { installerOf, isStandIn } from '../../../src/go/installer.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { GoInstallation } from '../facts/go-installations.ts';

const EXECUTABLE = 0o111;

/** The `go` at a path, or null where none can be started there. */
export async function readInstallation(
  machine: Machine,
  path: string,
  byPackage: boolean,
): Promise<GoInstallation | null> {
  const stat = await machine.stat(path);
  if (!stat.ok || stat.value.type !== 'file' || (stat.value.mode & EXECUTABLE) === 0) return null;
  const real = await machine.realPath(path);
  const realPath = real.ok ? real.value : path;
  if (isStandIn(path, realPath)) {
    // Whatever it is made of says nothing about the go that it starts.
    return { path, realPath, root: null, version: null, arch: 'script', installer: installerOf(path, byPackage) };
  }
  const [arch, tree] = await Promise.all([archOf(machine, realPath), treeOf(machine, realPath)]);
  return { path, realPath, ...tree, arch, installer: installerOf(realPath, byPackage) };
}

async function archOf(machine: Machine, path: string): Promise<string | null> {
  const head = await machine.readFile(path, { headBytes: HEADER_BYTES });
  if (!head.ok) return null;
  const header = readBinaryHeader(head.value);
  if (header.format === 'script') return 'script';
  return header.architectures.length === 0 ? null : header.architectures.join('+');
}

/** A Go tree is known by its runtime's source, which every kind of installation ships. */
async function treeOf(machine: Machine, realPath: string): Promise<Pick<GoInstallation, 'root' | 'version'>> {
  const root = /^(.*)\/bin\/go$/.exec(realPath)?.[1];
  if (root === undefined || root === '') return { root: null, version: null };
  const [runtime, version] = await Promise.all([machine.stat(`${root}/src/runtime`), versionOf(machine, root)]);
  const isTree = (runtime.ok && runtime.value.type === 'directory') || version !== null;
  return { root: isTree ? root : null, version };
}

/** First line of a tree's VERSION file (`go1.26.3`); null where there is none. */
export async function versionOf(machine: Machine, root: string): Promise<string | null> {
  const file = await machine.readFile(`${root}/VERSION`, { headBytes: 512 });
  if (!file.ok) return null;
  const line = new TextDecoder().decode(file.value).split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? null : line;
}
