/** The commands that a rule gives without a password, as they stand there; null: none. */
function passwordlessPart(rule: string): string | null {
  return /\bNOPASSWD\s*:(.*)$/u.exec(rule)?.[1] ?? null;
}

/** The single commands of that part, up to where a password is asked for again (sudoers(5), `PASSWD`). */
function passwordless(rule: string): readonly string[] {
  const all = passwordlessPart(rule)?.split(',') ?? [];
  const asked = all.findIndex((command) => /^\s*(?:[A-Z_]+:\s*)*PASSWD\s*:/u.test(command));
  return asked < 0 ? all : all.slice(0, asked);
}

/** `!` in front, an odd number of them, takes a right away (sudoers(5)); tags as `NOEXEC:` may stand before it. */
function isTakenAway(command: string): boolean {
  const marks = /^\s*(?:[A-Z_]+:\s*)*((?:!\s*)+)/u.exec(command)?.[1] ?? '';
  return marks.replaceAll(/\s/gu, '').length % 2 === 1;
}

/** A rule that lets somebody run one of the flushing programs as root without being asked. */
export function grantsFlush(rule: string): boolean {
  return passwordless(rule).some(
    (command) => !isTakenAway(command) && /(?:^|[\s/])(?:killall|pkill|dscacheutil|ALL)\b/u.test(command),
  );
}

/** killall or pkill with whatever arguments: every program of root's can be stopped by it. */
function stopsAnything(command: string): boolean {
  return !isTakenAway(command) && /^\S*\/(?:killall|pkill)$/u.test(command);
}

export function grantsStoppingAnything(rule: string): boolean {
  return passwordless(rule).some((command) => stopsAnything(command.trim()));
}

/** Nothing but such rules: the file serves no other purpose. */
export function grantsOnlyFlush(rules: readonly string[]): boolean {
  return rules.length > 0 && rules.every((rule) => isOnlyFlush(rule));
}

function isOnlyFlush(rule: string): boolean {
  const commands = passwordlessPart(rule);
  // What stands before it is granted too, with a password.
  if (commands === null || !/^[^=]*=\s*(?:\([^)]*\)\s*)?NOPASSWD\s*:/u.test(rule)) return false;
  const programs = commands.split(',').map((command) => command.trim().split(/\s/u)[0] ?? '');
  return programs.every((program) => /^\/usr\/bin\/(?:killall|pkill|dscacheutil)$/u.test(program));
}
