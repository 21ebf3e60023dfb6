import { REFRESHER_LIST, refresherVersionOf } from '../../macos/refresher-list.ts';
import { TOUCH_ID_RULE } from '../../macos/touch-id-rule.ts';
import type { PrivilegedFileChange } from './door.ts';
import { InvalidOperation, plainPath, quoted } from './plain-path.ts';

/**
 * The files that root changes for gomend, as a closed list: like the operations, and for the same reason. What undo
 * takes back comes from a journal in the person's home, which any program of theirs can write; without this list it could name
 * `/etc/sudoers`. macOS names `/etc` also `/private/etc`.
 */
const ETC = '(?:/private)?/etc';
const DATE = '\\d{4}-\\d{2}-\\d{2}';
const whole = (pattern: string) => new RegExp(`^${pattern}$`);

const WRITTEN = whole(`(?:${ETC}/(?:hosts|resolver/[^/]+|pam\\.d/sudo_local)|${escaped(REFRESHER_LIST)})`);
const SUDO_LOCAL = whole(`${ETC}/pam\\.d/sudo_local`);
/** What `temporaryOfRoot` makes beside them. */
const TEMPORARY = whole(`(?:${ETC}/(?:pam\\.d/)?|/Library/)\\.gomend-[0-9a-z]{8,}`);

/** Out of a directory in which every file counts, to the one above it, under a name that nothing reads. */
const ASIDE: readonly { readonly from: RegExp; readonly to: (name: string) => RegExp }[] = [
  { from: whole(`${ETC}/resolver/([^/]+)`), to: (name) => whole(`${ETC}/gomend-${DATE}-resolver-${name}`) },
  { from: whole(`${ETC}/sudoers\\.d/([^/]+)`), to: (name) => whole(`${ETC}/${name}\\.sudoers-gomend-${DATE}`) },
  {
    from: whole('/Library/Launch(?:Daemons|Agents)/([^/]+\\.plist)'),
    to: (name) => whole(`/Library/${name}\\.gomend-${DATE}`),
  },
];

/** @throws {InvalidOperation} if root has no business with the file */
export function mustBeRootPlace(change: PrivilegedFileChange): void {
  switch (change.change) {
    case 'replace': {
      const path = plainPath(change.path);
      if (!WRITTEN.test(path)) throw elsewhere(path);
      // Whoever may write this file is root.
      if ((SUDO_LOCAL.test(path) || path === REFRESHER_LIST) && (change.uid !== 0 || (change.mode & 0o022) !== 0)) {
        throw new InvalidOperation(`${path} belongs to root alone`);
      }
      return;
    }
    case 'move': {
      const [from, to] = [plainPath(change.from), plainPath(change.to)];
      if (!isAside(from, to) && !isAside(to, from)) throw elsewhere(`${from} to ${to}`);
      return;
    }
    case 'remove': {
      const path = plainPath(change.path);
      if (!WRITTEN.test(path) && !TEMPORARY.test(path)) throw elsewhere(path);
    }
  }
}

/**
 * sudo believes its `sudo_local`: nothing gets into it but the one known rule and remarks. launchd runs as root what the
 * list of a daemon says: nothing gets into the one that gomend writes but what gomend writes. @throws {InvalidOperation}
 */
export function mustBeRootContent(path: string, bytes: Uint8Array): void {
  if (path === REFRESHER_LIST && refresherVersionOf(Buffer.from(bytes).toString('latin1')) === null) {
    throw new InvalidOperation(`not a list that gomend writes: ${path}`);
  }
  if (!SUDO_LOCAL.test(path)) return;
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const strange = lines.find((line) => line !== TOUCH_ID_RULE && !/^[ \t]*(?:#[ -~\t]*)?$/.test(line));
  if (strange !== undefined) throw new InvalidOperation(`not a line for ${path}: ${quoted(strange)}`);
}

function isAside(from: string, to: string): boolean {
  return ASIDE.some((one) => {
    const name = one.from.exec(from)?.[1];
    return name !== undefined && one.to(escaped(name)).test(to);
  });
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function elsewhere(what: string): InvalidOperation {
  return new InvalidOperation(`not a file that root changes here: ${quoted(what)}`);
}
