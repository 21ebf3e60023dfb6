import { spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Everything that a person could find changed, by path below the root of the tree. */
export type Snapshot = Readonly<Record<string, string>>;

/** Reads and sets extended attributes, which Node cannot. */
export interface Attributes {
  read(paths: readonly string[]): Promise<Readonly<Record<string, string>>>;
  set(path: string, value: string): Promise<void>;
  stop(): void;
}

/** An access control list (xattr(7), acl(5): version 2; tag, rights, id) that lets one account more read a file. */
const SCRIPT = `
import json, os, struct, sys
def access_list(path):
    mode = os.stat(path).st_mode
    owner, group, others = mode >> 6 & 7, mode >> 3 & 7, mode & 7
    nobody = 0xffffffff
    entries = [(1, owner, nobody), (2, 4, 1), (4, group, nobody), (16, group | 4, nobody), (32, others, nobody)]
    return struct.pack('<I', 2) + b''.join(struct.pack('<HHI', *entry) for entry in entries)
for line in sys.stdin:
    ask = json.loads(line)
    answer = {}
    for path in ask['paths']:
        try:
            if ask.get('value'):
                os.setxattr(path, 'user.mark', ask['value'].encode())
                os.setxattr(path, 'system.posix_acl_access', access_list(path))
            names = sorted(n for n in os.listxattr(path, follow_symlinks=False) if n.startswith('user.') or 'acl' in n)
            answer[path] = ','.join(n + '=' + os.getxattr(path, n, follow_symlinks=False).hex() for n in names)
        except OSError:
            answer[path] = ''
    print(json.dumps(answer), flush=True)
`;

/** null: there is no Python here, and nothing else reads them. */
export async function attributeReader(): Promise<Attributes | null> {
  const child = spawn('python3', ['-c', SCRIPT], { stdio: ['pipe', 'pipe', 'ignore'] });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  if (!started) return null;
  const waiting: ((answer: Record<string, string>) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line)));
  const ask = (question: object) =>
    new Promise<Record<string, string>>((resolve) => {
      waiting.push(resolve);
      child.stdin.write(`${JSON.stringify(question)}\n`);
    });
  return {
    read: (paths) => ask({ paths }),
    async set(path, value) {
      await ask({ paths: [path], value });
    },
    stop: () => void child.kill(),
  };
}

/**
 * @param roots trees to look at, by the name they get
 * @param skipped paths that are not looked into
 */
export async function snapshotOf(
  roots: Readonly<Record<string, string>>,
  skipped: readonly string[],
  attributes: Attributes | null,
): Promise<Snapshot> {
  const seen: Record<string, string> = {};
  const files = new Map<string, string>();
  const walk = (path: string, name: string) => {
    if (skipped.includes(path)) return;
    const { mode, uid, gid, nlink } = lstatSync(path);
    const about = `${mode.toString(8)} ${uid}:${gid}`;
    files.set(name, path);
    switch (mode & 0o170000) {
      case 0o040000:
        seen[name] = about;
        for (const entry of readdirSync(path).sort()) walk(join(path, entry), `${name}/${entry}`);
        return;
      case 0o120000:
        seen[name] = `${about} -> ${readlinkSync(path)}`;
        return;
      default:
        seen[name] = `${about} ${nlink} ${readFileSync(path).toString('base64')}`;
    }
  };
  for (const [name, root] of Object.entries(roots)) walk(root, name);
  const read = await attributes?.read([...files.values()]);
  for (const [name, path] of files) if (read?.[path]) seen[name] += ` {${read[path]}}`;
  return seen;
}

/** Where two snapshots differ; empty: nowhere. */
export function difference(one: Snapshot, other: Snapshot): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names
    .filter((name) => one[name] !== other[name])
    .map((name) => `${name}: ${one[name] ?? 'nothing'} | ${other[name] ?? 'nothing'}`);
}
