import type { Outcome } from '../model/outcome.ts';
import type { EncryptedDnsExchange, EncryptedDnsReply } from './encrypted-dns-port.ts';
import type { FileAttributes } from './file-attributes.ts';
import type { InstallPort } from './install-port.ts';
import type { PrivilegeDoor } from './privilege/door.ts';

export type MachineKind = 'local' | 'snapshot' | 'simulated';
export type Platform = 'darwin' | 'linux';

/** Limits that every verb takes. Without them a verb uses its own default, stated at the verb. */
export interface Limits {
  readonly signal?: AbortSignal;
  /** Milliseconds until the verb gives up with `timeout`. */
  readonly timeoutMs?: number;
}

export interface RunRequest extends Limits {
  /** Absolute path of the program, then its arguments. No shell is ever in between. */
  readonly argv: readonly [string, ...string[]];
  /** Whole environment of the child; default: the person's own (`machine.environment`) plus `LC_ALL=C`. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string;
  /** One stream goes here while it comes, and is not kept: it is empty in the result then. */
  readonly sift?: Sift;
  /** Bytes kept of each stream; past that the child is ended and `truncated` is set. Default 1 MiB. */
  readonly maxOutputBytes?: number;
  /**
   * Start in a session of its own without a controlling terminal, so that it cannot ask for anything, and so
   * that everything it started can be ended with it. Default true; only sudo has to stay in ours.
   */
  readonly newSession?: boolean;
}

/** Takes a stream as it comes, for what must not be kept as a whole; after the time limit nothing is handed over. */
export interface Sift {
  /** Default: standard error. */
  readonly stream?: 'stdout' | 'stderr';
  /** Bytes after which the program is ended, and `truncated` is set. */
  readonly maxBytes: number;
  /** @param ms since the program was started */
  take(chunk: Uint8Array, ms: number): void;
}

/** How a program ended. A non-zero exit is a value, not a failure: many programs say things with it. */
export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** It printed more than `maxOutputBytes` and was ended for that. */
  readonly truncated: boolean;
}

export type FileType = 'file' | 'directory' | 'symlink' | 'other';

export interface FileStat {
  readonly type: FileType;
  /** Permission bits only (0o644). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtimeMs: number;
  /** Names that this file has; more than one: hard links. */
  readonly links: number;
  /** `dev:ino`, to tell whether two paths are one file. */
  readonly identity: string;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly type: FileType;
}

export interface ReadOptions extends Limits {
  /** A larger file fails with `too-large`. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Read only the first bytes of however large a file (a binary's header). */
  readonly headBytes?: number;
  /** Byte at which `headBytes` begins; default 0. Past the end of the file nothing is read. */
  readonly headFrom?: number;
}

export interface DnsExchange extends Limits {
  readonly server: string;
  /** Default 53. */
  readonly port?: number;
  readonly protocol: 'udp' | 'tcp';
  /** The DNS message as it goes on the wire (without TCP's length prefix). */
  readonly message: Uint8Array;
  /** UDP: whether a message is the reply. What is not is passed over, and waiting goes on. Default: the first is. */
  readonly isReply?: (message: Uint8Array) => boolean;
  /** UDP: milliseconds to go on listening behind the reply, for what comes late. Default 0. */
  readonly lingerMs?: number;
  /** Told of each packet of this exchange as it goes or comes. */
  readonly witness?: (packet: DnsPacket) => void;
}

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** One message of an exchange, as it was seen by this computer. */
export interface DnsPacket {
  readonly direction: 'sent' | 'received';
  readonly protocol: 'udp' | 'tcp';
  readonly own: Endpoint;
  readonly other: Endpoint;
  readonly message: Uint8Array;
  /** Milliseconds since 1970, with fractions. */
  readonly at: number;
  /** It came to the port that the question went out from, but not from where the question went. */
  readonly fromElsewhere: boolean;
}

export interface DnsReceived {
  readonly message: Uint8Array;
  /** Milliseconds from the moment the question left to that in which the reply was there; opening sockets does not count. */
  readonly tookMs: number;
  /** Fulfilled when the socket is closed: until then the witness may hear of more. */
  readonly closed: Promise<void>;
}

export interface HttpRequest extends Limits {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** HTTP proxy to go through (`http://user:pass@host:port`); null: straight. */
  readonly proxy: string | null;
  /** Bytes of the body kept. Default 64 KiB; the rest is not read. */
  readonly maxBodyBytes?: number;
  /** Roots to judge the server's chain by, PEM; absent: what the machine itself trusts. */
  readonly roots?: readonly string[];
  /** `bytes`: each character of the reply's body is one byte of it (latin1). Default `text`, UTF-8. */
  readonly bodyAs?: 'text' | 'bytes';
  /** Asked so many times more, one after the other, on the connection that the first answer came by. Given, 0 too: times are told. */
  readonly again?: number;
}

/** What the parts of an exchange took, milliseconds. */
export interface HttpPhases {
  /** The look-up of the name (of the proxy in between, where there is one); null: an address needs none. */
  readonly lookup: number | null;
  /** From the name's address to a connection. */
  readonly connect: number;
  /** The handshake; null without TLS. */
  readonly tls: number | null;
  /** From the request to the answer's last byte that was read. */
  readonly answer: number;
}

export interface HttpReply {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly remoteAddress: string | null;
  /** The chain seen, leaf first; empty for plain HTTP. */
  readonly chain: readonly Certificate[];
  /** null: trusted, or no TLS; else the verifier's own code, e.g. `SELF_SIGNED_CERT_IN_CHAIN`. */
  readonly distrust: string | null;
  /** Only of a request that says `again`, and where it could be measured. */
  readonly phases?: HttpPhases;
  /** Of what was asked again, milliseconds each; fewer than asked: the server kept the connection no longer. */
  readonly again?: readonly number[];
}

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-256 of the DER, lower-case hex. */
  readonly sha256: string;
}

export interface Person {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Every group the account is a member of, by number. */
  readonly groups: readonly number[];
  readonly home: string;
}

/** A directory of gomend's own for a while. Nobody else may look into it (0700). */
export interface Scratch {
  /** Absolute, no link in it. */
  readonly path: string;
  /** @param name relative path, no `..` in it; directories on the way are made */
  write(name: string, bytes: Uint8Array, limits?: Limits): Promise<Outcome<null>>;
  /** It goes with all that is in it. May be called twice. */
  remove(): Promise<Outcome<null>>;
}

/** Bytes and attributes of a file that is to stand at a path afterwards. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface ReplaceRequest extends Limits {
  /** The file itself, not a link to it. */
  readonly path: string;
  readonly content: FileContent;
  /** SHA-256 (hex) of what must still stand there, null: nothing may stand there. Else `conflict`. */
  readonly expect: string | null;
  /** `root`: through the privilege door, which must be open. */
  readonly as: 'person' | 'root';
  /** Directories above it that are made first where they are not there, for the person alone (0700). */
  readonly makes?: readonly string[];
}

export interface MoveRequest extends Limits {
  readonly from: string;
  readonly to: string;
  /**
   * A move that was cut off may have left the file at both names. With this, it is ended: if both are one file,
   * `from` goes. Without it that is a conflict.
   */
  readonly settle?: boolean;
}

export interface RemoveRequest extends Limits {
  readonly path: string;
  /** SHA-256 (hex) of what must still stand there; null: whatever it is, but only a temporary file of gomend's own. */
  readonly expect: string | null;
}

/**
 * The computer under examination: the only way by which anything in gomend reaches one.
 * Every verb ends within its limits and gives an outcome; none throws for what a machine does.
 */
export interface Machine {
  readonly kind: MachineKind;
  readonly platform: Platform;
  /** Of the CPU as the running program sees it: `arm64`, `x64`. */
  readonly arch: string;
  readonly person: Person;
  /** The person's own environment: what npm or a launcher added is taken off. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the person stands, not where a launcher went. */
  readonly workingDirectory: string;
  readonly privilege: PrivilegeDoor;
  readonly installs: InstallPort;

  /** Default limit 5 s. */
  run(request: RunRequest): Promise<Outcome<RunResult>>;
  readFile(path: string, options?: ReadOptions): Promise<Outcome<Uint8Array>>;
  list(path: string, limits?: Limits): Promise<Outcome<readonly DirectoryEntry[]>>;
  /** Follows links. */
  stat(path: string, limits?: Limits): Promise<Outcome<FileStat>>;
  lstat(path: string, limits?: Limits): Promise<Outcome<FileStat>>;
  realPath(path: string, limits?: Limits): Promise<Outcome<string>>;
  /** Of a file, not of a link to it. Default limit 5 s. */
  attributes(path: string, limits?: Limits): Promise<Outcome<FileAttributes>>;
  /** The command by which `replaceFile` gives the person's new file what the old one has besides bytes; for showing. */
  copyCommand(path: string): readonly [string, ...string[]];
  /** Default limit 2 s; the reply is any message that came back from there, judged by `isReply` alone. */
  dns(exchange: DnsExchange): Promise<Outcome<DnsReceived>>;
  /** Default limit 4 s. A server without a certificate that holds is not asked; that is a value. */
  encryptedDns(exchange: EncryptedDnsExchange): Promise<Outcome<EncryptedDnsReply>>;
  /** One request, redirects not followed. Default limit 5 s. A chain nobody trusts is a value. */
  http(request: HttpRequest): Promise<Outcome<HttpReply>>;
  /** Whether something accepts a TCP connection there. Default limit 2 s. */
  connect(host: string, port: number, limits?: Limits): Promise<Outcome<null>>;
  /** Wall clock, milliseconds since 1970. */
  now(): number;

  /** Atomic: same directory, synced, renamed. What the present file has besides bytes stays, or it fails. */
  replaceFile(request: ReplaceRequest): Promise<Outcome<null>>;
  /** Within one file system, never over something that stands there. */
  moveFile(request: MoveRequest & { readonly as: 'person' | 'root' }): Promise<Outcome<null>>;
  removeFile(request: RemoveRequest & { readonly as: 'person' | 'root' }): Promise<Outcome<null>>;
  /** Made where the person's temporary files are. Removed at gomend's end at the latest; only a kill leaves it. */
  scratch(limits?: Limits): Promise<Outcome<Scratch>>;
  /** What a program wrote to these files lasts, also through a power cut; so does that one of them is gone. */
  sync(paths: readonly string[], limits?: Limits): Promise<Outcome<null>>;
}
