import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileStat, FileType, Machine, Platform, RunRequest, RunResult } from '../../../src/machine/port.ts';
import type { FailureCode, Outcome } from '../../../src/model/outcome.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { HOME } from './judging.ts';

/** What a made-up computer has at a path. */
export type Node =
  | { readonly text: string; readonly mode?: number }
  | { readonly bytes: Uint8Array; readonly mode?: number }
  | { readonly link: string };

export interface DiskOptions {
  readonly platform?: Platform;
  readonly files?: Readonly<Record<string, Node>>;
  /** What programs answer; those without an answer are started where they lie. */
  readonly answers?: (request: RunRequest) => Partial<RunResult> | FailureCode | undefined;
}

function failure(error: unknown): Outcome<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const codes: Readonly<Record<string, FailureCode>> = { ENOENT: 'missing', ENOTDIR: 'missing', EACCES: 'denied' };
  return { ok: false, failure: { code: codes[code] ?? 'failed', detail: code }, ms: 1 };
}

async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work(), ms: 1 };
  } catch (error) {
    return failure(error);
  }
}

const typeOf = (one: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FileType => {
  if (one.isFile()) return 'file';
  if (one.isDirectory()) return 'directory';
  return one.isSymbolicLink() ? 'symlink' : 'other';
};

/**
 * A machine whose files are real ones below a fresh folder (`/usr/local/go` is `<folder>/usr/local/go`),
 * which goes away with the test.
 */
export function diskMachine(options: DiskOptions): Machine {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gomend-toolchain-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  mkdirSync(at(HOME), { recursive: true });
  for (const [path, node] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(at(path)), { recursive: true });
    if ('link' in node) symlinkSync(node.link.startsWith('/') ? at(node.link) : node.link, at(path));
    else writeFileSync(at(path), 'text' in node ? node.text : node.bytes, { mode: node.mode ?? 0o644 });
  }
  const statOf = async (path: string, look: typeof stat): Promise<FileStat> => {
    const found = await look(at(path));
    return {
      type: typeOf(found),
      mode: found.mode & 0o7777,
      uid: found.uid,
      gid: found.gid,
      size: found.size,
      mtimeMs: found.mtimeMs,
      links: 1,
      identity: `${found.dev}:${found.ino}`,
    };
  };
  return stubMachine({
    platform: options.platform ?? 'darwin',
    person: { name: 'kim', uid: 501, gid: 20, groups: [20], home: HOME },
    run: async (request) => {
      const given = options.answers?.(request);
      if (typeof given === 'string') return { ok: false, failure: { code: given, detail: given }, ms: 1 };
      const empty: RunResult = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
      if (given) return { ok: true, value: { ...empty, ...given }, ms: 1 };
      return start(request);
    },
    stat: (path) => attempt(() => statOf(path, stat)),
    lstat: (path) => attempt(() => statOf(path, lstat as typeof stat)),
    realPath: (path) => attempt(async () => (await realpath(at(path))).slice(root.length) || '/'),
    list: (path) =>
      attempt(async () => {
        const entries = await readdir(at(path), { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, type: typeOf(entry) }));
      }),
    readFile: (path, limits) =>
      attempt(async () => {
        if (limits?.headBytes === undefined) return new Uint8Array(await readFile(at(path)));
        const file = await open(at(path));
        try {
          const { buffer, bytesRead } = await file.read(
            new Uint8Array(limits.headBytes),
            0,
            limits.headBytes,
            limits.headFrom ?? 0,
          );
          return buffer.subarray(0, bytesRead);
        } finally {
          await file.close();
        }
      }),
  });
}

function start(request: RunRequest): Promise<Outcome<RunResult>> {
  const [program, ...args] = request.argv;
  const env = { ...request.environment };
  return new Promise((resolve) => {
    execFile(program, args, { cwd: request.cwd, env }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      if (error !== null && code === null && error.signal == null) return resolve(failure(error));
      const signal = error?.signal ?? null;
      resolve({ ok: true, value: { stdout, stderr, exitCode: code, signal, truncated: false }, ms: 1 });
    });
  });
}

/** A machine's `go`: the bytes at the start of a Mach-O or ELF file. */
export function program(format: 'mach-o' | 'elf', cpu: 'arm64' | 'x86_64'): Node {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  if (format === 'mach-o') {
    view.setUint32(0, 0xcffaedfe);
    view.setUint32(4, cpu === 'arm64' ? 0x0100000c : 0x01000007, true);
  } else {
    view.setUint32(0, 0x7f454c46);
    view.setUint8(4, 2);
    view.setUint8(5, 1);
    view.setUint16(18, cpu === 'arm64' ? 0xb7 : 0x3e, true);
  }
  return { bytes, mode: 0o755 };
}

/** A Go tree at a path. */
export function goTree(root: string, version: string, go: Node = program('mach-o', 'arm64')): Record<string, Node> {
  return {
    [`${root}/bin/go`]: go,
    [`${root}/VERSION`]: { text: `${version}\ntime 2026-10-01T00:00:00Z\n` },
    [`${root}/src/runtime/proc.go`]: { text: 'package runtime\n' },
    [`${root}/go.env`]: { text: 'GOPROXY=https://proxy.golang.org,direct\nGOTOOLCHAIN=auto\n' },
  };
}
