/**
 * The command that gives a file the extended attributes of another. Apple's cp copies them with the bytes (file_cmds,
 * `cp/utils.c`: `fcopyfile` with `COPYFILE_XATTR`; ACLs only with `-p`, which would bring flags like `uchg` too); that
 * of GNU copies attributes alone, ACLs with the mode (cp(1)). Other systems' cp fails, and nothing is copied.
 */
export function copyingAttributes(platform: string, from: string, to: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['/bin/cp', from, to];
  return ['/bin/cp', '--attributes-only', '--preserve=mode,xattr', '--', from, to];
}
