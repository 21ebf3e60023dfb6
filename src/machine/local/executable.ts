import { constants } from 'node:fs';
import { access, open, readdir, stat } from 'node:fs/promises';
import type { Failure } from '../../model/outcome.ts';
import { errnoOf, failureOf, wordsOf } from './failures.ts';

/** ELF `e_machine` by Node's name of the CPU; 32-bit x86 programs run on 64-bit kernels too. */
const ELF_MACHINES: Readonly<Record<string, readonly number[]>> = { x64: [62, 3], arm64: [183] };
const BINFMT = '/proc/sys/fs/binfmt_misc';

/**
 * Whether Linux would hand the file to `/bin/sh` because the kernel does not know its format: libuv
 * starts programs by `execvp`, which does that with a shell script without `#!`, and just the same with a
 * binary for another CPU. Both would give the output of a shell for that of the program.
 */
export async function wouldRunInShell(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const head = await headOf(path);
  // What cannot be looked into is for the kernel to judge.
  if (head === null || head.subarray(0, 2).toString('latin1') === '#!') return false;
  const isElf = head.length >= 20 && head.subarray(0, 4).toString('latin1') === '\u007fELF';
  if (isElf && ELF_MACHINES[process.arch]?.includes(head.readUInt16LE(18)) !== false) return false;
  return !(await kernelKnowsMoreFormats());
}

async function headOf(path: string): Promise<Buffer | null> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return null;
    await access(path, constants.X_OK);
    const file = await open(path, 'r');
    try {
      const head = Buffer.alloc(20);
      const { bytesRead } = await file.read(head, 0, head.length, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** An emulator for other CPUs is registered (qemu, Rosetta for Linux). */
async function kernelKnowsMoreFormats(): Promise<boolean> {
  const formats = await readdir(BINFMT).catch(() => []);
  return formats.some((name) => name !== 'register' && name !== 'status');
}

/** What it means that the system would not start a program: it, its interpreter or the directory is at fault. */
export async function startFailure(error: unknown, program: string, cwd: string | undefined): Promise<Failure> {
  const detail = wordsOf(error);
  const errno = errnoOf(error);
  // EBADARCH of macOS (86) has no name in libuv: the program is for another CPU, and there is no Rosetta.
  if (errno === 'ENOEXEC' || errno.endsWith(' -86')) return { code: 'not-executable', detail };
  if (!['ENOENT', 'ENOTDIR', 'EACCES'].includes(errno)) return failureOf(error);
  try {
    const about = await stat(program);
    if (!about.isFile()) return { code: 'not-executable', detail };
    await access(program, constants.X_OK);
  } catch (reason) {
    const known = failureOf(reason);
    const mayNotRun = errnoOf(reason) === 'EACCES' && reason instanceof Error && 'syscall' in reason;
    if (mayNotRun && reason.syscall === 'access') return { code: 'not-executable', detail };
    return { ...known, detail };
  }
  if (cwd !== undefined) {
    const standing = await standable(cwd);
    if (standing !== null) return standing;
  }
  // The file is there and may be run, so it is its `#!` interpreter or its dynamic loader that is missing
  // or may not, or nothing on its file system may (`noexec`).
  return { code: 'not-executable', detail };
}

/** What keeps a program from being started there; null: nothing. */
async function standable(cwd: string): Promise<Failure | null> {
  try {
    if (!(await stat(cwd)).isDirectory()) return { code: 'missing', detail: `not a directory: ${cwd}` };
    await access(cwd, constants.X_OK);
    return null;
  } catch (reason) {
    return failureOf(reason);
  }
}
