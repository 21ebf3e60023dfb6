// A leading `=` is something to zsh.
const PLAIN = /^[\w@%+:,./-][\w@%+=:,./-]*$/;

/** A command as one can paste it into a shell; each argument comes out as it is here. */
export function commandLine(argv: readonly string[]): string {
  return argv.map(quoted).join(' ');
}

function quoted(argument: string): string {
  return PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
