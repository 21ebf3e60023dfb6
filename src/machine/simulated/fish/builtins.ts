import { textOf } from '../files/content.ts';
import { absolute } from '../files/path.ts';
import type { FishSession } from './session.ts';

export type FishBuiltin = (
  words: readonly string[],
  session: FishSession,
  stdin: string,
  run: (script: string, session: FishSession) => void,
) => number;

/** They set up what an interactive fish looks like; no variable that programs get depends on them. */
const FOR_COMFORT = [
  'abbr',
  'alias',
  'bind',
  'complete',
  'functions',
  'fish_config',
  'fish_vi_key_bindings',
  'history',
];

const LONG: Readonly<Record<string, string>> = {
  append: 'a',
  erase: 'e',
  export: 'x',
  global: 'g',
  local: 'l',
  move: 'm',
  path: 'P',
  prepend: 'p',
  query: 'q',
  universal: 'U',
  unexport: 'u',
};

/** Letters of the options before the first other word, and what follows. */
function optionsOf(words: readonly string[]): {
  readonly has: (letter: string) => boolean;
  readonly rest: readonly string[];
} {
  const first = words.findIndex((word) => !/^-./.test(word));
  const options = first < 0 ? words : words.slice(0, first);
  const letters = options.map((word) => (word.startsWith('--') ? (LONG[word.slice(2)] ?? '') : word.slice(1))).join('');
  return { has: (letter) => letters.includes(letter), rest: first < 0 ? [] : words.slice(first) };
}

/** set(1). Without a scope a variable keeps the one that it has; scopes end with the file, so one is enough here. */
const set: FishBuiltin = (words, session) => {
  const { has, rest } = optionsOf(words);
  const [name, ...values] = rest;
  if (name === undefined) return 0;
  if (has('q')) return rest.filter((one) => session.list(one) === undefined).length;
  if (has('e')) return rest.map((one) => session.unset(one)).includes(true) ? 0 : 4;
  const before = session.list(name) ?? [];
  session.set(name, has('a') ? [...before, ...values] : has('p') ? [...values, ...before] : values);
  if (has('x')) session.export(name);
  if (has('u')) session.unexport(name);
  return 0;
};

/**
 * fish_add_path(1): directories that are there and not yet listed go in front, with `--move` also those that are
 * listed. What goes into fish_user_paths stands before PATH. A universal variable is remembered in a file by the
 * real one, which this does not write.
 */
const addPath: FishBuiltin = (words, session) => {
  const { has, rest } = optionsOf(words);
  const { files } = session.call.mac;
  const there = rest
    .map((word) => absolute(word, session.call.workingDirectory))
    .filter((path, index, all) => files.peek(path)?.node.type === 'directory' && all.indexOf(path) === index);
  const variable = has('P') ? 'PATH' : 'fish_user_paths';
  const before = session.list(variable) ?? [];
  const path = session.list('PATH') ?? [];
  const added = has('m') ? there : there.filter((one) => !before.includes(one) && (has('P') || !path.includes(one)));
  const kept = (list: readonly string[]) => list.filter((one) => !added.includes(one));
  session.set(variable, has('a') ? [...kept(before), ...added] : [...added, ...kept(before)]);
  if (!has('P')) session.set('PATH', has('a') ? [...kept(path), ...added] : [...added, ...kept(path)]);
  session.export('PATH');
  return 0;
};

const status: FishBuiltin = ([word = ''], session) => {
  const asked = word.replace(/^--/, '');
  if (asked === 'is-interactive') return session.interactive ? 0 : 1;
  if (asked === 'is-login') return session.login ? 0 : 1;
  session.call.mac.unknown(`status ${word}`);
  return 1;
};

const source: FishBuiltin = ([file], session, stdin, run) => {
  if (file === undefined || file === '-') {
    run(stdin, session);
    return session.status;
  }
  const { actor, mac, workingDirectory } = session.call;
  const path = absolute(file, workingDirectory);
  const found = mac.files.peek(path);
  if (found?.node.type !== 'file' || !mac.files.canRead(path, actor)) {
    session.output.stderr += `source: Error encountered while sourcing file '${file}':\n`;
    return 1;
  }
  run(textOf(mac.state, found.node), session);
  return session.status;
};

const test: FishBuiltin = (words, session) => {
  const inner = words.at(-1) === ']' ? words.slice(0, -1) : words;
  if (inner[0] === '!') return test(inner.slice(1), session, '', () => {}) === 0 ? 1 : 0;
  const [left = '', operator, right] = inner;
  if (operator === '=' || operator === '!=') return (left === right) === (operator === '=') ? 0 : 1;
  const node = () => session.call.mac.files.peek(absolute(operator ?? '', session.call.workingDirectory))?.node.type;
  const answers: Readonly<Record<string, () => boolean>> = {
    '-n': () => (operator ?? '') !== '',
    '-z': () => (operator ?? '') === '',
    '-d': () => node() === 'directory',
    '-e': () => node() !== undefined,
    '-f': () => node() === 'file',
    '-r': () => node() !== undefined,
    '-x': () => session.call.mac.files.canExecute(operator ?? '', session.call.actor),
  };
  const answer = answers[left];
  if (!answer || inner.length > 2) session.call.mac.unknown(`test ${words.join(' ')}`);
  return answer?.() ? 0 : 1;
};

/** `command -q NAME`, `type -q NAME`: is there such a program? */
const isThere: FishBuiltin = (words, session) => {
  const { has, rest } = optionsOf(words);
  const paths = rest.map((name) => (BUILTINS[name] ? name : session.program(name)));
  if (!has('q')) session.output.stdout += paths.map((path) => (path === null ? '' : `${path}\n`)).join('');
  return paths.includes(null) ? 1 : 0;
};

export const BUILTINS: Readonly<Record<string, FishBuiltin>> = {
  ...Object.fromEntries(FOR_COMFORT.map((name) => [name, () => 0])),
  '[': test,
  command: isThere,
  contains: (words) => {
    const { rest } = optionsOf(words);
    return rest.slice(1).includes(rest[0] ?? '') ? 0 : 1;
  },
  echo: (words, session) => {
    session.output.stdout += `${words.join(' ')}\n`;
    return 0;
  },
  false: () => 1,
  fish_add_path: addPath,
  set,
  source,
  status,
  test,
  true: () => 0,
  type: isThere,
};
