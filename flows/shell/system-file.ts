/**
 * Places that belong to the system, the distribution or a package manager. What stands there is
 * replaced by the next update (macOS does so with `/etc/zshrc`, `/etc/zprofile` and `/etc/profile`),
 * so gomend never edits it.
 */
const SYSTEM_PLACES = ['/etc/', '/private/etc/', '/usr/', '/System/', '/Library/', '/opt/', '/nix/', '/var/', '/run/'];

export function isSystemFile(path: string): boolean {
  return SYSTEM_PLACES.some((place) => path.startsWith(place));
}
