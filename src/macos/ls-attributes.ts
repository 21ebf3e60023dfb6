/** What `ls` tells of a file besides bytes, owner and mode. */
export interface ListedAttributes {
  readonly flags: readonly string[];
  readonly acl: readonly string[];
  readonly extended: readonly string[];
}

/**
 * Reads `/bin/ls -ldenO@ FILE`: mode, links, owner, group and flags (`-`: none) on the first line; then a line for each
 * extended attribute, which begins with a tab, and one for each entry of the access control list (` 0: user:… allow …`).
 * Source: ls(1).
 * @returns null for anything else
 */
export function readLsAttributes(output: string): ListedAttributes | null {
  const [first = '', ...rest] = output.split('\n');
  const fields = /^-[rwxsStT-]{9}[@+ ]?\s+\d+\s+\d+\s+\d+\s+(\S+)\s+\d/.exec(first);
  if (!fields) return null;
  const flags = fields[1] === '-' ? [] : (fields[1] ?? '').split(',');
  return {
    flags,
    acl: rest.flatMap((line) => /^ \d+: (.+)$/.exec(line)?.[1] ?? []),
    extended: rest.flatMap((line) => /^\t(.+?)\s+\d+\s*$/.exec(line)?.[1] ?? []),
  };
}
