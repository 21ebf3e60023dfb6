/** The mark that browsers, AirDrop and Mail put on what they save: `flags;time;agent;id`. */
export interface QuarantineMark {
  /** The program that saved it (`Safari`); empty where it does not say. */
  readonly agent: string;
  /** Seconds since 1970; null where it does not say. */
  readonly time: number | null;
  /** The person has allowed it to be opened. */
  readonly approved: boolean;
}

/** QTN_FLAG_USER_APPROVED (libquarantine's quarantine.h): `0083` becomes `00c3` when the person opens it anyway. */
const USER_APPROVED = 0x40;

/** Reads the value of `com.apple.quarantine`, as `xattr -p` prints it; numbers in it are hexadecimal. */
export function readQuarantine(value: string): QuarantineMark {
  const [flags = '', time = '', agent = ''] = value.trim().split(';');
  const seconds = /^[0-9a-f]{1,8}$/i.test(time) ? Number.parseInt(time, 16) : null;
  return { agent: agent.trim(), time: seconds, approved: (Number.parseInt(flags, 16) & USER_APPROVED) !== 0 };
}

export function isApproved(value: string): boolean {
  return readQuarantine(value).approved;
}
