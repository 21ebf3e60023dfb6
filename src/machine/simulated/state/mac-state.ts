import type { Account } from './accounts.ts';
import type { FileNode } from './files.ts';
import type { LaunchdState } from './launchd.ts';
import type { NetworkState } from './network.ts';

export interface SystemState {
  /** `26.1` */
  readonly version: string;
  /** `(a)` of a rapid security response; else empty. */
  readonly versionExtra: string;
  readonly build: string;
  readonly cpu: 'arm64' | 'x86_64';
  /** Rosetta is installed: an arm64 Mac can run Intel programs. */
  readonly rosetta: boolean;
  /** Whether downloaded programs are judged before they start. */
  readonly gatekeeper: 'enabled' | 'disabled';
  readonly integrity: 'enabled' | 'disabled' | Readonly<Record<string, 'enabled' | 'disabled'>>;
  /** "Require an administrator password to access system-wide settings": networksetup then changes nothing without root. */
  readonly settingsNeedPassword: boolean;
  readonly networkTime: NetworkTime;
}

/** "Set time and date automatically". */
export interface NetworkTime {
  on: boolean;
  /** Answers of the time server come through; many offices let none in. */
  readonly answered: boolean;
}

/** What the person allowed apps to do. */
export interface PrivacyState {
  /** By app, without `.app`; false: it may not talk to the local network (macOS 15 and later). */
  readonly localNetwork: Readonly<Record<string, boolean>>;
}

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The terminal that the person sits in, and what was started there. */
export interface TerminalState {
  /** What the terminal's program gives to the login shell. */
  readonly start: Readonly<Record<string, string>>;
  /** Of this terminal, which may be older than the start-up files are. */
  environment: Readonly<Record<string, string>>;
  /** Hard limit of open files in this terminal; null: unlimited. */
  openFiles: number | null;
  readonly workingDirectory: string;
  /** The terminal runs under Rosetta, and so does all that it starts. */
  readonly translated: boolean;
  /** What the person does when sudo asks. */
  readonly atPasswordPrompt: 'right-password' | 'wrong-password' | 'interrupts' | 'no-terminal';
  /** Process number of gomend itself; its parents are in the list. */
  readonly pid: number;
  readonly processes: readonly ProcessEntry[];
}

export interface DeveloperToolsState {
  /** The selected developer directory; null: none was ever selected. It need not exist. */
  selected: string | null;
  /** Whether the dialog that offers an installation is on the screen. */
  dialog: boolean;
  /** Somebody agreed to the licence of the Xcode that is there. The Command Line Tools have none. */
  readonly licenceAgreed: boolean;
  /** What Apple would install on this macOS. */
  readonly offered: { readonly version: string; readonly sdk: string };
}

export interface Receipt {
  readonly version: string;
  /** Seconds since 1970. */
  readonly installTime: number;
  readonly groups: readonly string[];
}

export interface ManagementState {
  readonly enrolment: 'no' | 'yes' | 'user-approved';
  readonly byDep: boolean;
  /** Configuration profiles beside the one that enrolment itself brings. */
  readonly profiles: readonly ConfigurationProfile[];
}

export interface ConfigurationProfile {
  readonly name: string;
  readonly organization: string;
  readonly identifier: string;
  readonly scope: 'device' | 'user';
  /** Payload types (`com.apple.dnsSettings.managed`). */
  readonly payloads: readonly string[];
  /** Of a payload `com.apple.dnsSettings.managed`; null: another kind, or its settings are not told. */
  readonly dns: {
    readonly protocol: 'TLS' | 'HTTPS';
    /** `ServerName` of TLS, `ServerURL` of HTTPS. */
    readonly server: string;
    readonly addresses: readonly string[];
  } | null;
}

/** How often something was done that leaves no other trace. */
export interface Counters {
  directoryCacheFlushes: number;
  dnsCachePurges: number;
  /** Dialogs that a developer shim or `xcode-select --install` put on the screen. */
  toolsDialogs: number;
}

/** Milliseconds, or a program that never ends. */
export type Latency = number | 'forever';

/** A Mac as data. Everything that the simulated machine says is worked out from this, and from nothing else. */
export interface MacState {
  readonly system: SystemState;
  /** The account that runs gomend. */
  readonly person: string;
  readonly accounts: Record<string, Account>;
  /** By real absolute path (`/private/etc/hosts`). */
  readonly files: Record<string, FileNode>;
  /** Bytes that are free, by mount point (`/`, `/Volumes/Daten`). */
  freeBytes: Readonly<Record<string, number>>;
  readonly terminal: TerminalState;
  readonly launchd: LaunchdState;
  readonly network: NetworkState;
  readonly developerTools: DeveloperToolsState;
  readonly receipts: Record<string, Receipt>;
  readonly management: ManagementState;
  readonly privacy: PrivacyState;
  /** Subjects of the root certificates that the keychains trust. */
  trustedRoots: readonly string[];
  /** Certificates in /Library/Keychains/System.keychain beside those that are not told, PEM; to lie there is not to be trusted. */
  systemKeychain: readonly string[];
  /** Wall clock at the start, ISO 8601. It goes on from there. */
  clock: string;
  /** How far `clock` is ahead of the rest of the world's, in seconds; negative: behind. */
  clockErrorSeconds: number;
  /** By program name, for machines that are slow. */
  readonly latencyMs: Readonly<Record<string, Latency>>;
  readonly counters: Counters;
}
