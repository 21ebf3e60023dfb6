/** The last part of a path: `zsh` of `/bin/zsh`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
