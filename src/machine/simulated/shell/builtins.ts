import { textOf } from '../files/content.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { testWords } from './conditions.ts';
import { runScript } from './interpreter.ts';
import { findProgram } from './programs.ts';
import { Exited, Returned, type Session } from './session.ts';
import { child, leavingOn } from './subshell.ts';
import { ulimit } from './ulimit.ts';

/** Runs a script in the same shell: `source`, `eval`. */
export type RunScript = (script: string, name: string) => void;
export type Builtin = (words: readonly string[], session: Session, run: RunScript) => number;

/** They set up what an interactive shell looks like; no variable that programs get depends on them. */
const FOR_COMFORT = [
  'alias',
  'autoload',
  'bashcompinit',
  'bind',
  'bindkey',
  'compdef',
  'compinit',
  'complete',
  'disable',
  'emulate',
  'enable',
  'hash',
  'history',
  'promptinit',
  'rehash',
  'set',
  'setopt',
  'shopt',
  'trap',
  'umask',
  'unalias',
  'unsetopt',
  'zle',
  'zmodload',
  'zstyle',
  'add-zsh-hook',
  'log',
];

const declare: Builtin = (words, session) => {
  let exports = words[0] === 'export';
  let unexports = false;
  let unique = false;
  for (const word of words.slice(1)) {
    if (/^[-+]\w+$/.test(word)) {
      exports ||= word.startsWith('-') && word.includes('x');
      unique ||= word.includes('U');
      unexports ||= words[0] === 'export' && word === '-n';
      continue;
    }
    const [, name = '', append = '', value] = /^([A-Za-z_]\w*)(?:(\+)?=([\s\S]*))?$/.exec(word) ?? [];
    if (name === '') {
      session.output.stderr += `${words[0]}: not valid in this context: ${word}\n`;
      return 1;
    }
    if (value !== undefined) session.variables.set(name, append ? (session.variables.get(name) ?? '') + value : value);
    if (unique) session.variables.keepUnique(name);
    if (unexports) session.variables.unexport(name);
    else if (exports) session.variables.export(name);
  }
  return 0;
};

const source: Builtin = (words, session, run) => {
  const [command, file = ''] = words;
  const path = absolute(file, session.directory);
  try {
    const found = session.mac.files.find(path, session.actor);
    session.mac.files.demandReadable(found, session.actor);
    if (found.node.type !== 'file') throw new FileError('EISDIR', path);
    session.ms += found.node.runMs ?? 0;
    run(textOf(session.mac.state, found.node), path);
    return session.status;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    session.output.stderr += `${session.dialect === 'zsh' ? 'zsh' : session.name}: ${command}: ${error.words}: ${file}\n`;
    return session.dialect === 'zsh' ? 127 : 1;
  }
};

const sleep: Builtin = ([, time = ''], session) => {
  const found = /^(\d+(?:\.\d+)?|\.\d+|inf(?:inity)?)([smhd]?)$/.exec(time);
  if (!found) return 1;
  const factor = { s: 1, m: 60, h: 3_600, d: 86_400 }[found[2] || 's'] ?? 1;
  session.ms += found[1]?.startsWith('inf') ? Number.POSITIVE_INFINITY : Number(found[1]) * factor * 1_000;
  return 0;
};

const test: Builtin = (words, session) => {
  const bracket = words[0] === '[';
  const inner = words.slice(1, bracket ? -1 : undefined);
  const result = testWords(inner, session);
  if (result === null) session.mac.unknown(words.join(' '));
  return result ? 0 : 1;
};

const commandBuiltin: Builtin = (words, session) => {
  const lookUp = words[0] === 'which' || ['-v', '-V'].includes(words[1] ?? '');
  const name = words[words.length - 1] ?? '';
  if (!lookUp) {
    session.mac.unknown(words.join(' '));
    return 1;
  }
  if (name in BUILTINS || session.functions.has(name)) {
    session.output.stdout += `${name}\n`;
    return 0;
  }
  const path = findProgram(name, session);
  if (path !== null) session.output.stdout += `${path}\n`;
  return path === null ? 1 : 0;
};

/**
 * zsh's module for pseudo-terminals: `zpty NAME COMMAND` starts a command on a terminal of its own, `zpty -r NAME`
 * copies what it prints there until it ends (zshmodules(1)).
 */
const zpty: Builtin = ([, first = '', ...rest], session) => {
  const printedBy = (name: string) => `zpty ${name}`;
  if (session.dialect !== 'zsh') return 127;
  if (first === '-r' && rest.length === 1) {
    session.output.stdout += session.variables.get(printedBy(rest[0] ?? '')) ?? '';
    return 0;
  }
  if (first.startsWith('-') || rest.length === 0) {
    session.mac.unknown(['zpty', first, ...rest].join(' '));
    return 1;
  }
  const inner = child(session, { terminal: true });
  inner.output = { stdout: '', stderr: '' };
  leavingOn(Exited, () => runScript(rest.join(' '), first, inner));
  // A terminal has one stream, and ends its lines with both characters.
  const printed = (inner.output.stdout + inner.output.stderr).replaceAll('\n', '\r\n');
  session.variables.set(printedBy(first), printed);
  session.ms += inner.ms;
  return 0;
};

/** The format is used again as long as values are left. */
const printf: Builtin = ([, format = '', ...values], session) => {
  if (/%(?![s%])/.test(format)) session.mac.unknown(`printf ${format}`);
  const takesValues = /%s/.test(format);
  const left = [...values];
  do {
    const text = unescaped(format).replace(/%([s%])/g, (_, kind) => (kind === '%' ? '%' : (left.shift() ?? '')));
    session.output.stdout += text;
  } while (takesValues && left.length > 0);
  return 0;
};

export const BUILTINS: Readonly<Record<string, Builtin>> = {
  ...Object.fromEntries(FOR_COMFORT.map((name) => [name, () => 0])),
  ':': () => 0,
  true: () => 0,
  false: () => 1,
  '[': test,
  test,
  '.': source,
  source,
  eval: (words, session, run) => {
    run(words.slice(1).join(' '), '(eval)');
    return session.status;
  },
  export: declare,
  typeset: declare,
  declare,
  local: declare,
  readonly: declare,
  integer: declare,
  unset: (words, session) => {
    for (const name of words.slice(1)) if (!name.startsWith('-')) session.variables.unset(name);
    return 0;
  },
  return: (words, session) => {
    session.status = Number(words[1] ?? session.status);
    throw new Returned();
  },
  exit: (words, session) => {
    session.status = Number(words[1] ?? session.status);
    throw new Exited();
  },
  cd: ([, to], session) => {
    const path = absolute(to ?? session.variables.get('HOME') ?? '/', session.directory);
    const found = session.mac.files.peek(path);
    if (found?.node.type !== 'directory') {
      session.output.stderr += `cd: no such file or directory: ${to ?? ''}\n`;
      return 1;
    }
    session.directory = path;
    return 0;
  },
  pwd: (_, session) => {
    session.output.stdout += `${session.directory}\n`;
    return 0;
  },
  echo: (words, session) => {
    const quiet = words[1] === '-n';
    session.output.stdout += `${words.slice(quiet ? 2 : 1).join(' ')}${quiet ? '' : '\n'}`;
    return 0;
  },
  print: (words, session) => {
    session.output.stdout += `${words
      .slice(1)
      .filter((word) => !/^-[rn-]*$/.test(word))
      .join(' ')}\n`;
    return 0;
  },
  printf,
  command: commandBuiltin,
  whence: commandBuiltin,
  which: commandBuiltin,
  type: commandBuiltin,
  sleep,
  ulimit,
  zpty,
  // Standard input is closed for everything that gomend starts.
  read: () => 1,
};

function unescaped(text: string): string {
  return text.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\\\/g, '\\');
}
