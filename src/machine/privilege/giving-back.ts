import type { Outcome } from '../../model/outcome.ts';
import type { RunResult } from '../port.ts';
import type { Argv, DoorContext } from './commands.ts';
import { InvalidOperation, plainPath, quoted } from './plain-path.ts';

const FIND = '/usr/bin/find';
const CHOWN = { darwin: '/usr/sbin/chown', linux: '/usr/bin/chown' } as const;
const ONE_DEVICE = { darwin: ['-x'], linux: [] } as const;
/** More trees than go has. */
const MOST_TREES = 16;

/** Below the home directory, yet far more than one program's own: never given away or back as a whole. */
const TOO_MUCH = new Set(
  [
    ...['Applications', 'Desktop', 'Documents', 'Downloads', 'Library', 'Movies', 'Music', 'Pictures', 'Public'],
    ...['Library/Application Support', 'Library/Caches', 'Library/Preferences', 'Library/Containers'],
    ...['Library/Group Containers', 'Library/CloudStorage', 'Library/Mobile Documents', 'Library/Developer'],
    ...['.cache', '.config', '.local', '.local/bin', '.local/share', '.local/state', 'bin', 'Sites'],
  ].map((one) => one.toLowerCase()),
);
/** Keys, tokens, mail, and what is started at login: nothing of go's is there, and nothing in them either. */
const NEVER = [
  ...['.ssh', '.gnupg', '.aws', '.azure', '.docker', '.kube', '.config/gcloud', '.config/gh', '.password-store'],
  ...['Library/Keychains', 'Library/LaunchAgents', 'Library/Mail', 'Library/Messages', 'Library/Safari'],
  ...['Library/Cookies', 'Library/Accounts', 'Library/Application Support/com.apple.TCC'],
  ...['Library/Application Support/gomend', '.local/state/gomend'],
];

/**
 * Makes the person of this door the owner of some of their own trees. Root does that in directories that
 * the person may write, so nothing in them may lead root elsewhere:
 * - `chown -h -R -P`: links are given away themselves and are never followed, neither those named nor those
 *   met on the way (chown(8); POSIX `-P`). Both fts(3) of macOS and GNU's then enter directories by descriptor.
 * - `-x`: what is mounted in a tree is not part of it (chown(8) of macOS). GNU's has no such flag; there the look at
 *   the trees finds mounts.
 * - A file with a second name could be one of the system's that somebody linked into the tree. `find` looks for
 *   those first, and whatever it prints ends the work before anything is changed. go makes no hard links. A program of
 *   the person's own that makes one between that look and the change is not stopped: docs/security.md.
 */
export function givingBack(trees: readonly string[], context: DoorContext): readonly Argv[] {
  const { uid, gid } = context.person;
  for (const id of [uid, gid]) {
    if (!Number.isInteger(id) || id < 1) throw new InvalidOperation(`not a person to give anything back to: ${id}`);
  }
  if (!Array.isArray(trees) || trees.length === 0 || trees.length > MOST_TREES) {
    throw new InvalidOperation(`not a list of trees: ${quoted(trees)}`);
  }
  const own = trees.map((tree) => ownTree(tree, context.person.home));
  return [
    [FIND, '-P', ...own, '-xdev', '-type', 'f', '-links', '+1', '-print'],
    [CHOWN[context.platform], '-h', '-R', '-P', ...ONE_DEVICE[context.platform], `${uid}:${gid}`, ...own],
  ];
}

function ownTree(path: string, home: string): string {
  const tree = plainPath(path);
  const inside = tree.startsWith(`${plainPath(home)}/`) ? tree.slice(home.length + 1) : '';
  // macOS takes `library` for `Library`.
  const plain = inside.toLowerCase();
  const isSecret = NEVER.some((one) => `${plain}/`.startsWith(`${one.toLowerCase()}/`));
  if (inside === '' || isSecret || TOO_MUCH.has(plain)) {
    throw new InvalidOperation(`not a tree of one program in the person's home: ${quoted(path)}`);
  }
  return tree;
}

/** A look that printed something has found what must not be there: then the commands after it do not run. */
export function stopAtFinds(argv: Argv, ran: Outcome<RunResult>): Outcome<RunResult> {
  if (argv[0] !== FIND || !ran.ok) return ran;
  const [first = ''] = ran.value.stdout.split('\n');
  if (first === '') return ran;
  return { ok: false, failure: { code: 'unsupported', detail: `${first} has a second name elsewhere` }, ms: ran.ms };
}
