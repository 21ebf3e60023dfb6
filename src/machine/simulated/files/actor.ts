import { groupNumber } from '../state/accounts.ts';
import type { MacState } from '../state/mac-state.ts';

/** On whose behalf a file is touched or a program runs. */
export interface Actor {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly string[];
  readonly home: string;
}

export const ROOT: Actor = { name: 'root', uid: 0, gid: 0, groups: ['wheel'], home: '/var/root' };

/** The user that mDNSResponder runs as: it reads /etc/hosts with these rights only. */
export const MDNS_RESPONDER: Actor = { name: '_mdnsresponder', uid: 65, gid: 65, groups: [], home: '/var/empty' };

export function accountOf(state: MacState, name: string): Actor | null {
  if (name === 'root') return ROOT;
  const account = state.accounts[name];
  if (!account) return null;
  const { uid, groups, home } = account;
  return { name, uid, gid: groupNumber(account.group), groups, home };
}

export function personOf(state: MacState): Actor {
  const actor = accountOf(state, state.person);
  if (!actor) throw new Error(`the simulated Mac has no account ${state.person}`);
  return actor;
}

/** Number of a user; users that the Mac does not know own files as nobody (-2 as an unsigned short). */
export function userNumber(state: MacState, name: string): number {
  return accountOf(state, name)?.uid ?? 65534;
}

export function userName(state: MacState, uid: number): string {
  if (uid === 0) return 'root';
  return Object.entries(state.accounts).find(([, account]) => account.uid === uid)?.[0] ?? String(uid);
}
