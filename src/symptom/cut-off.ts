/**
 * What programs end a message with, so that its last word is known where a paste was cut within it. Sources: Go's
 * syscall/zerrors_darwin_arm64.go, net, crypto/x509 and cmd/go; git's credential.c and remote-curl.c; dyld; launchctl.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  [
    'i/o timeout',
    'no such host',
    'server misbehaving',
    'connection refused',
    'connection reset by peer',
    'no route to host',
    'network is unreachable',
    'operation timed out',
    'permission denied',
    'operation not permitted',
    'no such file or directory',
    'address already in use',
    'read-only file system',
    'too many open files',
    'bad CPU type in executable',
    'exec format error',
    'executable file not found in $PATH',
    'context deadline exceeded',
    'TLS handshake timeout',
    'certificate signed by unknown authority',
    'certificate is not trusted',
    'certificate is not standards compliant',
    'certificate has expired or is not yet valid',
    'server gave HTTP response to HTTPS client',
    'first record does not look like a TLS handshake',
    'Proxy Authentication Required',
    'module lookup disabled by GOPROXY=off',
    'modules disabled by GO111MODULE=off',
    'toolchain not available',
    'checksum mismatch',
    'terminal prompts disabled',
    'Device not configured',
    'Repository not found',
    'Host key verification failed',
    'Permission denied (publickey)',
    'missing LC_UUID load command',
    'Input/output error',
    'Could not find specified service',
    'Path has bad ownership/permissions',
    'Code Signature Invalid)',
    'code object is not signed at all',
    'could not fork/exec',
    "can't assign requested address",
    'cannot find main module',
    'command not found',
    'file not found',
    'not a directory',
  ].flatMap((ending) => [ending, ending.charAt(0).toUpperCase() + ending.slice(1)]),
);

/** Fewer letters of an ending, or less of it, could be the begin of anything. */
const FEWEST = 5;
const LEAST = 0.4;
/** What stands at the end of a line that a program, a window or a person has cut. */
const CUT_MARK = /\s*(?:…|\.\.\.)?\s*$/u;

/**
 * A line with its last words whole, where it was cut within them and they can only be one thing; else null.
 * @returns `said`: how many letters of the text stood there
 */
export function completed(line: string): { readonly text: string; readonly said: number } | null {
  const text = line.replace(CUT_MARK, '');
  const found = [...ENDINGS].flatMap((ending) => {
    const length = beginAtEnd(text, ending);
    return length === 0 ? [] : [{ ending, length }];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const [only, ...others] = found.filter(({ length }) => length === longest);
  if (only === undefined || others.length > 0 || only.length < only.ending.length * LEAST) return null;
  return { text: text + only.ending.slice(only.length), said: text.length };
}

/** Letters of an ending that the text ends with: some of it, not all, and no part of another word; 0: none. */
function beginAtEnd(text: string, ending: string): number {
  if (text.endsWith(ending)) return 0;
  for (let length = Math.min(text.length, ending.length - 1); length >= FEWEST; length--) {
    const before = text.at(-length - 1) ?? ' ';
    if (text.endsWith(ending.slice(0, length)) && /[\s:("'“‘]/u.test(before)) return length;
  }
  return 0;
}
