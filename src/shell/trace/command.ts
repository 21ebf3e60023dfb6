/**
 * What the command behind an event is like, told from its text as the shell prints it, expanded. The text is full of
 * credentials: it is looked at until the next event comes, and kept nowhere.
 * - `sets`: it names a watched variable as what it sets.
 * - `inert`: it changes no variable by itself, and runs nothing that could.
 * - `stops`: from here on the shell may not trace, or its events go elsewhere or carry no values.
 * - `miscounts`: what it runs has lines that zsh does not count right.
 */
export interface CommandTraits {
  readonly sets: boolean;
  readonly inert: boolean;
  readonly stops: boolean;
  readonly miscounts: boolean;
}

const STOPS =
  /^(?:builtin )?(?:set \+\w*x|set \+o xtrace|unsetopt\b.*\b(?:xtrace|prompt_?subst|prompt_?percent)|setopt\b.*\bno_?(?:xtrace|prompt_?subst|prompt_?percent)|emulate\b|exec\b|unset\b.*\bBASH_XTRACEFD|(?:\w+ )?(?:PS4|PROMPT4|BASH_XTRACEFD)=)/iu;

/** zsh 5.9: lines of a file that `emulate sh -c '. file'` reads are those where a command ends, or the next ones. */
const MISCOUNTS = /^(?:builtin )?emulate (?:-\w+ )*(?:sh|ksh|csh) (?:.* )?-c\b/u;

/** Of zsh and bash; `[[` and `((` as well, and an assignment of another variable. */
const INERT =
  /^(?:(?:builtin )?(?:\[\[?|\(\(|true|false|:|echo|print|alias|unalias|autoload|unfunction|zstyle|setopt|unsetopt|shopt|bindkey|hash|rehash|umask|ulimit|bind|complete|compctl|compdef|zmodload|test|let|return|shift|break|continue|for|case|select|add-zsh-hook)(?=\s|$)|[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=(?:\(.*\)|'[^']*'|\$'(?:[^'\\]|\\.)*'|[^\s'()]*)\s*$)/u;

/** Builtins that set what their arguments name. */
const SETTER = String.raw`(?:export|typeset|declare|local|readonly|unset|read|printf|integer|set)\b.*`;

/** @param names watched variables; PATH is zsh's array `path` as well */
export function traitsOf(names: readonly string[]): (command: string) => CommandTraits {
  const spellings = names.flatMap((name) => (name === 'PATH' ? ['PATH', 'path'] : [name]));
  const sets = new RegExp(String.raw`^(?:\w+=\S* )*(?:${SETTER})?\b(?:${spellings.join('|')})\b(?!/)`, 'u');
  return (command) => {
    const setting = spellings.length > 0 && sets.test(command);
    return {
      sets: setting,
      inert: !setting && INERT.test(command),
      stops: STOPS.test(command),
      miscounts: MISCOUNTS.test(command),
    };
  };
}

/** Text that no shell quotes when it traces. */
const PLAIN = /^[\w./@%+,-]+$/u;

/** Whether the command's text has what the change brought: what cannot be looked for does not speak against it. */
export function accountsFor(command: string, name: string, before: string | null, after: string | null): boolean {
  if (after === null) return true;
  const old = new Set(name === 'PATH' ? (before ?? '').split(':') : []);
  const brought = name === 'PATH' ? after.split(':').filter((entry) => !old.has(entry)) : [after];
  return brought.every((text) => !PLAIN.test(text) || command.includes(text));
}

/** The value that a plain assignment gives, where its text shows it whole; else null. */
export function valueGiven(command: string, name: string): string | null {
  const [, given, value] = /^(?:export |typeset -x |declare -x )?(\w+)=([^\s'"$\\()]*)\s*$/u.exec(command) ?? [];
  return given === name && value !== undefined ? value : null;
}
