/** What an executable file does when it is run: the name of its emulator, and what that prints of itself. */
export interface ProgramImage {
  readonly name: string;
  /** For programs that tell one (`go`). */
  readonly version?: string;
  /** CPU the file is made for; a script has `script`. */
  readonly arch: 'arm64' | 'x86_64' | 'universal' | 'script';
  /** The compiler that Go falls back to; `cc` in some packagers' builds. Default `clang`. */
  readonly defaultCC?: string;
  /** Team of the Developer ID that signed it. Absent: signed ad hoc by the linker, as go does it for arm64. */
  readonly team?: string;
  /** A compiler's own folder of headers and libraries; absent: it has none. */
  readonly sysroot?: string;
  /** A compiler: what it links does not fit its signature. */
  readonly spoilsSignatures?: true;
  /** SDK that it was linked with. Default 15.5. */
  readonly sdk?: string;
  /** The oldest macOS that it says it was made for. Default: what the Go that built it writes, else 12.0. */
  readonly minimumMacos?: string;
  /** Changed after it was signed. */
  readonly damaged?: true;
  /** What go wrote into a program that it built (`go version -m`). */
  readonly built?: {
    readonly package: string;
    readonly module: string;
    readonly version: string;
    readonly go: string;
    /** With the race detector. */
    readonly race?: true;
    /** With C code in it, or allowed to. */
    readonly cgo?: boolean;
    /** There is none: go's own linker made it. */
    readonly linkedByGo?: true;
    /** Build tags. */
    readonly tags?: readonly string[];
    /** What it sets in GODEBUG by itself. */
    readonly godebug?: string;
  };
}

interface NodeAttributes {
  /** Permission bits only. */
  readonly mode: number;
  readonly owner: string;
  readonly group: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface DirectoryNode extends NodeAttributes {
  readonly type: 'directory';
}

export interface LinkNode extends NodeAttributes {
  readonly type: 'link';
  readonly target: string;
}

export interface RegularNode extends NodeAttributes {
  readonly type: 'file';
  /** Text, or base64 where the bytes are no UTF-8. Of a program without content the bytes follow from its CPU. */
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
  readonly program: ProgramImage | null;
  /** Extended attributes by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** File flags by their names in chflags(1); absent: none. */
  readonly flags?: readonly string[];
  /** Entries of the access control list as `ls -e` prints them; absent: none. */
  readonly acl?: readonly string[];
  /** Written over in place: the kernel remembers the signature of what the file was, and kills what it is now. */
  readonly staleSignature: boolean;
  /** A file that the system writes again at every change; its bytes follow from the rest of the state. */
  readonly generated: 'resolv.conf' | null;
  /** Milliseconds that a shell takes to run it, besides what it starts; absent: none worth counting. */
  readonly runMs?: number;
}

export type FileNode = DirectoryNode | LinkNode | RegularNode;
