/**
 * What sudo does for an account.
 * - `password`: asks on the terminal. `ticket`: a ticket lives already. `nopasswd`: never asks.
 * - `none`: the account is not in the sudoers file.
 */
export type SudoRight = 'password' | 'ticket' | 'nopasswd' | 'none';

export interface Account {
  readonly uid: number;
  /** The primary group. */
  readonly group: string;
  /** All groups in the order that `id -Gn` prints them; membership of `admin` makes an administrator. */
  readonly groups: readonly string[];
  readonly home: string;
  /** `UserShell` of the account's record; it need not exist. */
  readonly shell: string;
  sudo: SudoRight;
}

/** Numbers of the groups that files and accounts name. Any other group must not be needed as a number. */
export const GROUP_NUMBERS: Readonly<Record<string, number>> = {
  wheel: 0,
  everyone: 12,
  staff: 20,
  _lpadmin: 98,
  _appserverusr: 79,
  admin: 80,
  _appserveradm: 81,
  _lpoperator: 100,
  _developer: 204,
  _analyticsusers: 250,
  localaccounts: 61,
  _appstore: 33,
};

export function groupNumber(name: string): number {
  return GROUP_NUMBERS[name] ?? 701;
}

export function groupName(gid: number): string {
  return Object.entries(GROUP_NUMBERS).find(([, number]) => number === gid)?.[0] ?? String(gid);
}
