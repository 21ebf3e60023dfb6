/**
 * Commands that sudo lets the account run without a password, from what `sudo -n -l` prints (sudo 1.9.5 to 1.9.13,
 * `plugins/sudoers/display.c`): rows such as `    (root) NOPASSWD: /usr/bin/killall, /usr/bin/dscacheutil`.
 */
export function passwordlessCommands(text: string): readonly string[] {
  const [, rows = ''] = /may run the following commands on [^\n]*:\n([\s\S]*)/u.exec(text) ?? [];
  return rows.split('\n').flatMap((row) => {
    const [, tags = '', commands = ''] = /^\s+\([^)]*\)\s*((?:[A-Z_]+:\s*)*)(.+)$/u.exec(row) ?? [];
    if (!/\bNOPASSWD:/u.test(tags)) return [];
    return commands.split(',').map((one) => one.trim());
  });
}
