/** The commands that a rule gives without a password, as they stand there; null: none. */
function passwordlessPart(rule: string): string | null {
  return /\bNOPASSWD\s*:(.*)$/u.exec(rule)?.[1] ?? null;
}

/** A rule that lets somebody run one of the flushing programs as root without being asked. */
export function grantsFlush(rule: string): boolean {
  const commands = passwordlessPart(rule);
  return commands !== null && /(?:^|[\s,/])(?:killall|pkill|dscacheutil|ALL)\b/u.test(commands);
}

/** killall or pkill with whatever arguments: every program of root's can be stopped by it. */
function stopsAnything(command: string): boolean {
  // `!` in front takes a right away (sudoers(5)).
  return /^(?!!)\S*\/(?:killall|pkill)$/u.test(command);
}

export function grantsStoppingAnything(rule: string): boolean {
  const commands = passwordlessPart(rule);
  return commands?.split(',').some((command) => stopsAnything(command.trim())) ?? false;
}

/** Nothing but such rules: the file serves no other purpose. */
export function grantsOnlyFlush(rules: readonly string[]): boolean {
  return rules.length > 0 && rules.every((rule) => isOnlyFlush(rule));
}

function isOnlyFlush(rule: string): boolean {
  const commands = passwordlessPart(rule);
  if (commands === null) return false;
  const programs = commands.split(',').map((command) => command.trim().split(/\s/u)[0] ?? '');
  return programs.every((program) => /^\/usr\/bin\/(?:killall|pkill|dscacheutil)$/u.test(program));
}
