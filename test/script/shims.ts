/**
 * Programs of a Mac for a sandbox: real ones of this computer behind a door that knows only the flags of macOS, and
 * ones that do nothing but tell that they were run. Each tells its arguments exactly, and can cut the script off.
 */
const PRELUDE = `#!/.host/dash
{
  printf '%s\\000' "$(/.host/id -u)" "$(umask)"
  printf '%s\\000' "$0" "$@"
  printf '\\001'
} >>/.log/calls
cut=
if [ -s /.log/cut ]; then
  read -r at signal when </.log/cut
  at=$((at - 1))
  printf '%s\\n' "$at $signal $when" >/.log/cut
  [ "$at" != 0 ] || cut=$when
fi
[ "$cut" != before ] || kill -"$signal" 0
finish() {
  code=$?
  [ "$cut" != after ] || kill -"$signal" 0
  exit "$code"
}
strange() {
  printf 'not an option of macOS: %s\\n' "$0 $*" >&2
  exit 64
}
`;

/** By path: which arguments macOS knows (a pattern of the shell), and what stands for the program. */
const REAL: Readonly<Record<string, readonly [pattern: string, command: string]>> = {
  '/bin/cat': ['/*', '/.host/cat "$@"'],
  '/bin/cp': ['"-p /"* | /*', '/.host/cp "$@"'],
  '/bin/ln': ['/*', '/.host/ln "$@"'],
  '/bin/mkdir': ['"-p /"* | "-m 0700 /"*', '/.host/mkdir "$@"'],
  '/bin/mv': ['"-n /"* | "-f /"*', '/.host/mv "$@"'],
  '/bin/rm': ['"-f /"*', '/.host/rm "$@"'],
  '/bin/rmdir': ['/*', '/.host/rmdir "$@"'],
  '/usr/bin/find': ['"-P /"*', '/.host/find "$@"'],
  '/usr/bin/head': ['"-n "[0-9]*', '/.host/head "$@"'],
  '/usr/bin/id': ['-u', '/.host/id "$@"'],
  '/usr/bin/install': ['"-m 0600 /dev/null /"*', '/.host/install "$@"'],
  '/usr/bin/mktemp': ['/*XXXXXXXX', '/.host/mktemp "$@"'],
  '/usr/bin/shasum': ['"-a 256" | "-a 256 /"*', 'shift 2; /.host/sha256sum "$@"'],
  '/usr/bin/tail': ['"-n +"[0-9]*', '/.host/tail "$@"'],
  '/usr/bin/tee': ['/*', '/.host/tee "$@"'],
  '/usr/bin/uname': ['-s', 'printf "Darwin\\n"'],
  // GNU's chown has no `-x`, and nothing is mounted in the trees of these tests.
  '/usr/sbin/chown': [
    '[0-9]*:[0-9]*" /"* | "-h "*',
    'case "$4" in -x) shift 4; set -- -h -R -P "$@" ;; esac; /.host/chown "$@"',
  ],
};

const STAT = `case "$1 $2 $3" in
  '-L -f %u:%g') format=%u:%g ;;
  '-L -f %OLp') format=%a ;;
  '-L -f %d') format=%d ;;
  '-L -f %l') format=%h ;;
  *) strange "$@" ;;
esac
/.host/stat -L -c "$format" "$4"
finish
`;

/** GNU's chmod has no \`-h\`. */
const CHMOD = `[ "$1" != -h ] || shift
/.host/chmod "$@"
finish
`;

/** A ticket lives until \`-k\`; what runs behind \`--\` runs as root, and there alone. */
const SUDO = `case "$*" in
  '-n -v') [ -e /.log/ticket ] ;;
  -v) : >/.log/ticket ;;
  -k) /.host/rm -f /.log/ticket ;;
  '-n -- /'*)
    [ -e /.log/ticket ] || { printf 'sudo: a password is required\\n' >&2; exit 1; }
    shift 2
    /.host/as-root -p -c 'exec /.host/setpriv --reuid=0 --regid=0 --clear-groups -- "$@"' as-root "$@"
    ;;
  *) strange "$@" ;;
esac
finish
`;

/** @param silent paths of programs that only tell that they were run */
export function shims(silent: readonly string[]): ReadonlyMap<string, string> {
  const made = new Map<string, string>(silent.map((path) => [path, `${PRELUDE}finish\n`]));
  for (const [path, [pattern, command]] of Object.entries(REAL)) {
    made.set(path, `${PRELUDE}case "$*" in ${pattern}) ${command} ;; *) strange "$@" ;; esac\nfinish\n`);
  }
  made.set('/usr/bin/stat', PRELUDE + STAT);
  made.set('/bin/chmod', PRELUDE + CHMOD);
  made.set('/usr/bin/sudo', PRELUDE + SUDO);
  made.set('/bin/sh', '');
  return made;
}
