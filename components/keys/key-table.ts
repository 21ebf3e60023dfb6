import type { Key } from 'ink';

/** One press as Ink reports it. */
export interface Press {
  readonly input: string;
  readonly key: Key;
}

export type KeyName =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'enter'
  | 'back'
  | 'help'
  | 'quit'
  | 'stop'
  | 'yes'
  | 'no'
  | 'later'
  | 'evidence'
  | 'fine'
  | 'again'
  | 'prove'
  | 'map'
  | 'area'
  | 'ticket'
  | 'put-off'
  | 'take-up'
  | 'learn'
  | 'undo'
  | 'skip'
  | 'commands';

/** Where a key means something; the help tells keys in these groups. */
export type KeyGroup = 'everywhere' | 'moving' | 'looking' | 'repairing';

export interface KeyBinding {
  readonly name: KeyName;
  readonly group: KeyGroup;
  /** As it is written for a person; the first is the one a footer shows. */
  readonly shown: readonly string[];
  readonly matches: (press: Press) => boolean;
}

/** The same string and nothing more: a paste that only begins with the letter is not the key. */
const letter =
  (...letters: readonly string[]) =>
  ({ input, key }: Press): boolean =>
    letters.includes(input) && !key.ctrl && !key.meta;

/**
 * Every key there is. What a view answers to, its footer, the help and the documentation are made
 * from this table; their words are `key.<name>` (short, for footers) and `key.<name>.about`.
 */
export const KEY_TABLE: readonly KeyBinding[] = [
  { name: 'help', group: 'everywhere', shown: ['?'], matches: letter('?') },
  { name: 'back', group: 'everywhere', shown: ['esc'], matches: ({ key }) => key.escape },
  { name: 'quit', group: 'everywhere', shown: ['q'], matches: letter('q') },
  { name: 'stop', group: 'everywhere', shown: ['ctrl-c'], matches: ({ input, key }) => key.ctrl && input === 'c' },
  { name: 'up', group: 'moving', shown: ['↑', 'k'], matches: (press) => press.key.upArrow || letter('k')(press) },
  { name: 'down', group: 'moving', shown: ['↓', 'j'], matches: (press) => press.key.downArrow || letter('j')(press) },
  {
    name: 'page-up',
    group: 'moving',
    shown: ['PgUp', 'b'],
    matches: (press) => press.key.pageUp || letter('b')(press),
  },
  {
    name: 'page-down',
    group: 'moving',
    shown: ['PgDn', 'space'],
    matches: (press) => press.key.pageDown || letter(' ')(press),
  },
  { name: 'first', group: 'moving', shown: ['g', 'Home'], matches: (press) => press.key.home || letter('g')(press) },
  { name: 'last', group: 'moving', shown: ['G', 'End'], matches: (press) => press.key.end || letter('G')(press) },
  { name: 'enter', group: 'moving', shown: ['enter'], matches: ({ key }) => key.return },
  { name: 'skip', group: 'looking', shown: ['s'], matches: letter('s') },
  { name: 'fine', group: 'looking', shown: ['a'], matches: letter('a') },
  { name: 'evidence', group: 'looking', shown: ['e'], matches: letter('e') },
  { name: 'again', group: 'looking', shown: ['r'], matches: letter('r') },
  { name: 'prove', group: 'looking', shown: ['p'], matches: letter('p') },
  { name: 'learn', group: 'looking', shown: ['l'], matches: letter('l') },
  { name: 'map', group: 'looking', shown: ['m'], matches: letter('m') },
  { name: 'area', group: 'looking', shown: ['tab'], matches: ({ key }) => key.tab && !key.shift },
  { name: 'ticket', group: 'looking', shown: ['t'], matches: letter('t') },
  { name: 'put-off', group: 'looking', shown: ['w'], matches: letter('w') },
  { name: 'take-up', group: 'looking', shown: ['o'], matches: letter('o') },
  { name: 'yes', group: 'repairing', shown: ['y'], matches: letter('y', 'Y') },
  {
    name: 'no',
    group: 'repairing',
    shown: ['n', 'enter'],
    matches: (press) => press.key.return || letter('n', 'N')(press),
  },
  { name: 'later', group: 'repairing', shown: ['d'], matches: letter('d') },
  { name: 'commands', group: 'repairing', shown: ['c'], matches: letter('c') },
  { name: 'undo', group: 'repairing', shown: ['u'], matches: letter('u') },
];

export const KEY_GROUPS: readonly KeyGroup[] = ['everywhere', 'moving', 'looking', 'repairing'];

export function bindingOf(name: KeyName): KeyBinding {
  const binding = KEY_TABLE.find((one) => one.name === name);
  if (!binding) throw new Error(`no key is called ${name}`);
  return binding;
}
