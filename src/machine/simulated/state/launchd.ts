/** A job as launchd holds it in memory: removing its file does not change it. */
export interface Job {
  readonly path: string;
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly inheritedEnvironment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly standardOut: string;
  readonly standardError: string;
  /** null: not running. */
  readonly pid: number | null;
  readonly runs: number;
  /** As `print` words it after the number: `(never exited)`, `0`, `78: EX_CONFIG`. */
  readonly lastExit: string;
  /** Words of the last line (`keepalive`, `runatload`, …). */
  readonly properties: readonly string[];
  /** Calendar or interval triggers, by key. */
  readonly calendar: Readonly<Record<string, number>>;
  readonly intervalSeconds: number;
  /** Milliseconds a `bootout` takes until the job is really gone. */
  readonly stopMs: number;
  /** Clock time at which a job that was booted out is gone; null while it is wanted. */
  readonly goneAt: number | null;
  /** Numbers that only `print` shows, where somebody cares about the whole text. */
  readonly print: Readonly<Record<string, string | number | boolean>>;
}

export type DomainName = 'gui' | 'user' | 'system';
/** One record for both domains of a person (`disabled.UID.plist`). */
export type OverrideName = 'gui' | 'system';

export interface LaunchdState {
  /** Set by `launchctl setenv` in the person's domain: what programs started by Finder get besides PATH. */
  environment: Record<string, string>;
  /** Hard limit of open files (`launchctl limit maxfiles`); null: unlimited, as macOS comes. */
  readonly openFiles: number | null;
  /** The person has a graphical session. */
  readonly guiSession: boolean;
  /** The audit session of that session, printed in brackets. */
  readonly auditSession: number;
  readonly jobs: Readonly<Record<DomainName, Record<string, Job>>>;
  /** Overrides by label: true is disabled. They outlive the file. */
  readonly disabled: Readonly<Record<OverrideName, Record<string, boolean>>>;
  /** Switched off in Login Items (Background Task Management): true is not allowed, whatever the override says. */
  readonly disallowed: Readonly<Record<OverrideName, Record<string, boolean>>>;
}
