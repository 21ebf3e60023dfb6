import { basename } from 'node:path';
import type { Disk } from '../../../src/machine/local/disk.ts';
import { readWhole } from '../../../src/machine/local/disk-work.ts';
import { failureOf } from '../../../src/machine/local/failures.ts';
import { ownFiles } from '../../../src/machine/local/write-files.ts';
import type { FileType, Machine } from '../../../src/machine/port.ts';
import { rootFiles } from '../../../src/machine/privilege/root-files.ts';
import type { mustRunAsRoot } from '../../../src/machine/privilege/sudo.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { stubMachine } from '../stub-machine.ts';
import { directoryNode, type MemoryDisk, nextInode } from './memory-disk.ts';
import { type FileNode, type Node, namesIn } from './nodes.ts';

async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work(), ms: 0 };
  } catch (error) {
    return { ok: false, failure: failureOf(error), ms: 0 };
  }
}

let tokens = 0;

/**
 * A computer on a disk in memory: the file verbs and root's are the real ones, on this disk. Commands write as commands do,
 * and sync nothing.
 *
 * @param commands what a program does, by its path
 */
export function memoryComputer(
  memory: MemoryDisk,
  commands: Readonly<Record<string, () => Promise<void>>> = {},
): Machine {
  const { disk } = memory;
  const own = ownFiles(disk);
  const root = rootFiles({
    mustBePlace: () => {},
    platform: 'linux',
    effectiveUid: 501,
    token: `${(tokens++).toString(36).padStart(10, '0')}`,
    disk,
    run: rootCommands(memory),
  });
  const links = (path: string) => countNames(memory.root, memory.need(path, true));
  const stat = (path: string, about: Awaited<ReturnType<Disk['stat']>>) => ({
    type: typeOf(about),
    mode: about.mode & 0o7777,
    uid: about.uid,
    gid: about.gid,
    size: about.size,
    mtimeMs: 0,
    links: about.isFile() ? links(path) : 1,
    identity: `1:${about.ino}`,
  });
  const machine = stubMachine();
  return {
    ...machine,
    person: { name: 'ada', uid: 501, gid: 20, groups: [20], home: '/home' },
    privilege: { ...machine.privilege, state: async () => 'open', close: async () => {}, fileCommands: () => [] },
    now: () => Date.now(),
    readFile: (path) =>
      outcome(async () => {
        const file = await disk.open(path, 0);
        return readWhole(file);
      }),
    list: (path) =>
      outcome(async () => {
        const names = await disk.readdir(path);
        return Promise.all(
          names.map(async (name) => ({ name, type: typeOf(await disk.lstat(`${path === '/' ? '' : path}/${name}`)) })),
        );
      }),
    stat: (path) => outcome(async () => stat(path, await disk.stat(path))),
    lstat: (path) => outcome(async () => stat(path, await disk.lstat(path))),
    realPath: (path) => outcome(() => disk.realpath(path)),
    replaceFile: (request) => (request.as === 'root' ? root.replace(request) : own.replace(request)),
    moveFile: (request) => (request.as === 'root' ? root.move(request) : own.move(request)),
    removeFile: (request) => (request.as === 'root' ? root.remove(request) : own.remove(request)),
    sync: (paths) => own.sync(paths),
    run: ({ argv }) =>
      outcome(async () => {
        await commands[argv[0]]?.();
        return { stdout: '', stderr: '', exitCode: argv[0] === '/bin/false' ? 1 : 0, signal: null, truncated: false };
      }),
  };
}

function typeOf(about: Awaited<ReturnType<Disk['stat']>>): FileType {
  if (about.isFile()) return 'file';
  return about.isDirectory() ? 'directory' : 'symlink';
}

function countNames(directory: Node, node: Node): number {
  if (directory.kind !== 'directory') return directory === node ? 1 : 0;
  return [...namesIn(directory).values()].reduce((sum, one) => sum + countNames(one, node), 0);
}

/** install, tee, chown, chmod, mv and rm, as root and without a sync. */
function rootCommands(memory: MemoryDisk): typeof mustRunAsRoot {
  const { disk } = memory;
  const fileAt = (path: string) => memory.need(path, true) as FileNode;
  return async (argv, options) => {
    const [last, before] = [argv.at(-1) ?? '', argv.at(-2) ?? ''];
    const change = async (to: Partial<FileNode['now']>) => {
      await memory.onChange(basename(argv[0]));
      fileAt(last).now = { ...fileAt(last).now, ...to };
    };
    switch (basename(argv[0])) {
      case 'install':
        await disk.open(last, 0o100, 0o600);
        fileAt(last).now = { ...fileAt(last).now, uid: 0, gid: 0 };
        break;
      case 'tee':
        await change({ bytes: options?.stdin ?? new Uint8Array() });
        break;
      case 'chown':
        await change({ uid: Number(before.split(':')[0]), gid: Number(before.split(':')[1]) });
        break;
      case 'chmod':
        await change({ mode: Number.parseInt(before, 8) });
        break;
      case 'mv':
        if (argv[1] === '-f' || memory.find(last, false) === null) await disk.rename(before, last);
        break;
      case 'rm':
        if (memory.find(last, false) !== null) await disk.unlink(last);
        break;
      case 'cp': {
        const { mode, bytes } = fileAt(before).now;
        await disk.open(last, 0o100, mode);
        // Of GNU's, attributes alone: but a half of a copy is what root's tee has to write over.
        fileAt(last).now = { bytes, mode, uid: 0, gid: 0 };
        break;
      }
      default:
        throw new Error(`root knows no ${argv[0]} here`);
    }
    return { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
  };
}

/** Puts a file there that has been there for long. */
export function place(
  memory: MemoryDisk,
  path: string,
  bytes: Uint8Array | string,
  about: Partial<FileNode['now']> = {},
) {
  const now = { bytes: Buffer.from(bytes), mode: 0o644, uid: 501, gid: 20, ...about };
  const node: FileNode = { kind: 'file', ino: nextInode(), now, synced: now };
  memory.directoryOf(path).synced.set(basename(path), node);
}

export function placeDirectory(memory: MemoryDisk, path: string, uid = 501): void {
  memory.directoryOf(path).synced.set(basename(path), directoryNode(uid));
}

/** All that stands there, but what is below the skipped paths. */
export function treeOf(memory: MemoryDisk, skipped: readonly string[]): Readonly<Record<string, string>> {
  const seen: Record<string, string> = {};
  const walk = (node: Node, path: string) => {
    if (skipped.includes(path)) return;
    if (node.kind === 'link') seen[path] = `-> ${node.text}`;
    else if (node.kind === 'file') {
      const { bytes, mode, uid, gid } = node.now;
      seen[path] = `${mode.toString(8)} ${uid}:${gid} ${Buffer.from(bytes).toString('latin1')}`;
    } else for (const [name, one] of namesIn(node)) walk(one, `${path}/${name}`);
  };
  walk(memory.root, '');
  return seen;
}
