import { userInfo } from 'node:os';
import { isAbsolute } from 'node:path';
import type { Person } from '../port.ts';

interface Account {
  readonly username: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly homedir: string | null;
}

/** The account gomend runs as. `HOME` is believed where it can be one, as programs and shells do. */
export function personOf(
  environment: Readonly<Record<string, string>>,
  account: () => Account = accountOfProcess,
): Person {
  const { username, uid, gid, groups, homedir } = account();
  const home = environment['HOME'];
  const named = home !== undefined && isAbsolute(home) ? home : homedir;
  return { name: username, uid, gid, groups, home: named || '/' };
}

function accountOfProcess(): Account {
  const groups = process.getgroups?.() ?? [];
  try {
    return { ...userInfo(), groups };
  } catch {
    // An account that no directory knows (a container's `--user 1234`, a network directory out of reach).
    const uid = process.getuid?.() ?? -1;
    return { username: String(uid), uid, gid: process.getgid?.() ?? -1, groups, homedir: null };
  }
}
