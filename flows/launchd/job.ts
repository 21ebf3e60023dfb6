/** A file that a job starts, or a directory on the way to it, that somebody besides root may change. */
export interface OpenFile {
  readonly path: string;
  readonly uid: number;
  readonly mode: number;
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
  /** The list itself says that it is off. */
  readonly off: boolean;
  /** Switched off by the person or by management (Login Items), whatever the list says; null: not told. */
  readonly switchedOff: boolean | null;
  /** launchd has it; null: could not be told (no graphical session). */
  readonly loaded: boolean | null;
  /** Text of the script it runs, where it runs one that is not the system's own. */
  readonly script: { readonly path: string; readonly text: string } | null;
  /** For what runs as root: what others may change. */
  readonly open: readonly OpenFile[];
}

export function domainOf(job: LaunchdJob, uid: number): string {
  return job.place === 'daemon' ? 'system' : `gui/${uid}`;
}

/** Daemons run as root unless they name somebody else; agents never do. */
export function runsAsRoot(job: LaunchdJob): boolean {
  return job.place === 'daemon' && (job.userName === null || job.userName === 'root');
}
