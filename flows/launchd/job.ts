import type { ListFault } from './list-faults.ts';

/** A file that a job starts, or a directory on the way to it, that somebody besides root may change. */
export interface OpenFile {
  readonly path: string;
  readonly uid: number;
  readonly mode: number;
}

/** The file that a job starts. */
export interface ProgramFile {
  readonly path: string;
  /** `closed`: it is there, and may not be started. `unknown`: this account may not look. */
  readonly state: 'there' | 'missing' | 'closed' | 'unknown';
}

/** What the text of `launchctl print` says. It is no interface (launchctl(1)): a hint, and never the only evidence. */
export interface PrintedState {
  /** The list that the job was loaded from. */
  readonly path: string | null;
  readonly state: string | null;
  readonly runs: number | null;
  /** `0`, `78: EX_CONFIG`, `(never exited)`. */
  readonly lastExit: string | null;
}

/** A property list in one of launchd's directories, and what is known of the job it describes. */
export interface LaunchdJob {
  /** The property list. */
  readonly plist: string;
  /** `person`: `~/Library/LaunchAgents`. `everyone`: `/Library/LaunchAgents`. `daemon`: `/Library/LaunchDaemons`. */
  readonly place: 'person' | 'everyone' | 'daemon';
  /** Owner, group and permission bits of the property list itself; -1 where they could not be had. */
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  /** A symbolic link: since macOS 14 such a list is not loaded at login. */
  readonly link: boolean;
  /** Why nothing is known of its content (`denied`, `garbage`, …); null where it was read. */
  readonly unreadable: string | null;
  /** Empty where unread. */
  readonly label: string;
  /** The program, then its arguments. Empty where unread. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Account that a daemon runs as; null: root. Agents run as the person. */
  readonly userName: string | null;
  /** What starts it again and again; empty: nothing, or only an event. */
  readonly repeats: readonly ('interval' | 'calendar' | 'kept-alive')[];
  /** Seconds of `StartInterval`; null where there is none. */
  readonly everySeconds: number | null;
  /** launchd starts it again when it fails (`KeepAlive`, but for conditions that have nothing to do with that). */
  readonly revived: boolean;
  /** `LimitLoadToSessionType`; empty: not named. */
  readonly sessions: readonly string[];
  /** What starts it, by the keys of its list. */
  readonly triggers: readonly string[];
  readonly faults: readonly ListFault[];
  /** null: on the sealed system volume, or not told by its list. */
  readonly program: ProgramFile | null;
  /** Where its list really lies, if that is on another volume. */
  readonly volume: string | null;
  /** The list itself says that it is off. */
  readonly off: boolean;
  /** Switched off by the person or by management (Login Items), whatever the list says; null: not told. */
  readonly switchedOff: boolean | null;
  /** launchd has it; null: could not be told (no graphical session). */
  readonly loaded: boolean | null;
  /** Domains besides its own in which launchd has its label; asked only of an agent that its own domain does not have. */
  readonly elsewhere: readonly string[];
  /** null: not loaded, or nothing could be read. */
  readonly printed: PrintedState | null;
  /** Text of the script it runs, where it runs one that is not the system's own. */
  readonly script: { readonly path: string; readonly text: string } | null;
  /** What others may change of its program: others than root, and than the account that it runs as. */
  readonly open: readonly OpenFile[];
}

export function domainOf(job: LaunchdJob, uid: number): string {
  return job.place === 'daemon' ? 'system' : `gui/${uid}`;
}

/** Daemons run as root unless they name somebody else; agents never do. */
export function runsAsRoot(job: LaunchdJob): boolean {
  return job.place === 'daemon' && (job.userName === null || job.userName === 'root');
}
