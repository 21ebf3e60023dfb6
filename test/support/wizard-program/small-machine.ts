import { createHash } from 'node:crypto';
import type { FileStat, Machine } from '../../../src/machine/port.ts';
import type { PrivilegeDoor } from '../../../src/machine/privilege/door.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { ok, stubMachine } from '../stub-machine.ts';

const HOME = '/Users/ada';

const missing: Outcome<never> = { ok: false, failure: { code: 'missing', detail: 'ENOENT' }, ms: 0 };

/** A machine of a few files, whose programs and sudo are what a test says. */
export function smallMachine(
  texts: Readonly<Record<string, string>>,
  parts: { readonly privilege: PrivilegeDoor; readonly run: Machine['run'] },
): Machine {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
  const stat = async (path: string): Promise<Outcome<FileStat>> => {
    const bytes = files.get(path);
    const own = { uid: 501, gid: 20, mtimeMs: 0, links: 1, identity: path } as const;
    if (bytes) return ok({ ...own, type: 'file', mode: 0o644, size: bytes.length });
    const isAbove = [...files.keys()].some((file) => file.startsWith(path === '/' ? path : `${path}/`));
    return isAbove ? ok({ ...own, type: 'directory', mode: 0o755, size: 0 }) : missing;
  };
  return stubMachine({
    platform: 'darwin',
    arch: 'arm64',
    person: { name: 'ada', uid: 501, gid: 20, groups: [20], home: HOME },
    workingDirectory: HOME,
    readFile: async (path) => {
      const bytes = files.get(path);
      return bytes ? ok(bytes) : missing;
    },
    stat,
    lstat: stat,
    realPath: async (path) => (files.has(path) ? ok(path) : missing),
    replaceFile: async ({ path, content, expect }) => {
      const present = files.get(path);
      const mark = present ? createHash('sha256').update(present).digest('hex') : null;
      if (mark !== expect) return { ok: false, failure: { code: 'conflict', detail: path }, ms: 0 };
      files.set(path, Buffer.from(content.bytes));
      return ok(null);
    },
    ...parts,
  });
}
