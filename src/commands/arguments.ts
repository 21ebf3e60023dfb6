import { parseArgs } from 'node:util';
import { FLOW_IDS } from '../model/finding.ts';
import { LANGUAGES, type Language, languageNamed, languageOfLocale } from '../words/language.ts';
import { type Flag, GLOBAL_FLAGS } from './flags.ts';
import { DEFAULT_SECONDS, FORMATS, type Format, type Invocation } from './invocation.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';
import { VERBS, type Verb, WIZARD } from './verbs.ts';

/** Longest budget that means something to a person who waits for it. */
const MOST_SECONDS = 3_600;

/** What fits in 32 bits, so that no two seeds are one. */
const MOST_SEED = 2 ** 31 - 1;

export type Understood =
  | { readonly asks: 'version' }
  | { readonly asks: 'help'; readonly verb: Verb; readonly language: Language }
  | { readonly asks: 'run'; readonly verb: Verb; readonly invocation: Invocation };

interface Given {
  /** Last value by flag; `true` where none is taken. */
  readonly values: ReadonlyMap<string, string | true>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * @param variables those of the locale
 * @throws {UsageError} naming the first thing that cannot be meant, and the way out
 */
export function understand(argv: readonly string[], variables: Variables): Understood {
  const { tokens } = parseArgs({ args: [...argv], options: everyOption(), strict: false, tokens: true });
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const [name, ...operands] = words;
  const verb = name === undefined ? WIZARD : VERBS.find((one) => one.name === name);
  const options = tokens.filter((token) => token.kind === 'option');
  // `gomend --version` is asked by people whose command line is otherwise wrong, too.
  if (options.some((option) => option.name === 'version')) return { asks: 'version' };
  if (verb === undefined) throw unknownVerb(name ?? '');
  if (options.some((option) => option.name === 'help')) {
    return {
      asks: 'help',
      verb,
      language: languageOf(options.findLast(({ name: flag }) => flag === 'lang')?.value, variables),
    };
  }
  const given = collect(options, operands, verb);
  return { asks: 'run', verb, invocation: invocationOf(verb, given, variables) };
}

function languageOf(given: string | null | undefined, variables: Variables): Language {
  if (given === null || given === undefined) return languageOfLocale(variables);
  const language = languageNamed(given);
  if (language === null) throw new UsageError('language', { value: given, languages: LANGUAGES });
  return language;
}

export function commandName(verb: Verb): string {
  return verb.name === '' ? 'gomend' : `gomend ${verb.name}`;
}

/** Every flag of every verb, so that a flag's value is never taken for a word. */
function everyOption(): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  const all = [...GLOBAL_FLAGS, ...VERBS.flatMap((verb) => verb.flags)];
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const { name, value } of all) options[name] = { type: value === undefined ? 'boolean' : 'string' };
  options['help'] = { type: 'boolean', short: 'h' };
  return options;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function collect(options: readonly OptionToken[], operands: readonly string[], verb: Verb): Given {
  const own = [...GLOBAL_FLAGS, ...verb.flags];
  const values = new Map<string, string | true>();
  const lists = new Map<string, string[]>();
  for (const option of options) {
    const flag = own.find((one) => one.name === option.name);
    if (!flag) throw unknownFlag(option, verb, own);
    const value = valueGiven(flag, option);
    values.set(flag.name, value);
    if (flag.repeatable && value !== true) lists.set(flag.name, [...(lists.get(flag.name) ?? []), value]);
  }
  const beyond = operands[verb.most];
  if (beyond !== undefined) {
    const two = verb.operands.includes('FILE') ? 'takes-two' : 'takes-two-names';
    const key = ['takes-nothing', 'takes-one'][verb.most] ?? two;
    throw new UsageError(key, { command: commandName(verb), word: beyond });
  }
  return { values, lists, words: operands };
}

function valueGiven(flag: Flag, option: OptionToken): string | true {
  const written = `--${flag.name}`;
  if (flag.value === undefined) {
    if (option.value !== undefined) throw new UsageError('flag-takes-no-value', { flag: written });
    return true;
  }
  // What looks like the next flag is one: the value was forgotten.
  const forgotten = option.value === undefined || (!option.inlineValue && /^--?[a-z]/i.test(option.value));
  if (forgotten || option.value === '' || option.value === undefined) {
    throw new UsageError('flag-needs-value', { flag: written, example: flag.example ?? '' });
  }
  return option.value;
}

/** A verb, an area or an option: people leave out one word, or the dashes. */
function unknownVerb(word: string): UsageError {
  const meant = new Map([
    ...GLOBAL_FLAGS.map(({ name }) => [name, `--${name}`] as const),
    ...FLOW_IDS.map((flow) => [flow, `check ${flow}`] as const),
    ...VERBS.map(({ name }) => [name, name] as const),
  ]);
  const near = meant.get(nearest(word, [...meant.keys()]) ?? '');
  if (near === undefined) return new UsageError('unknown-verb', { word });
  return new UsageError('unknown-verb-near', { word, near });
}

function unknownFlag(option: OptionToken, verb: Verb, own: readonly Flag[]): UsageError {
  const command = commandName(verb);
  const owners = VERBS.filter((one) => one.flags.some((flag) => flag.name === option.name));
  if (owners.length > 0) {
    const named = owners.map((owner) => `\`${commandName(owner)}\``);
    return new UsageError('foreign-flag', { flag: option.rawName, command, owners: named });
  }
  const near = nearest(
    option.name,
    own.map((flag) => flag.name),
  );
  if (near === null) return new UsageError('unknown-flag', { flag: option.rawName, command });
  return new UsageError('unknown-flag-near', { flag: option.rawName, command, near: `--${near}` });
}

function invocationOf(verb: Verb, { values, lists, words }: Given, variables: Variables): Invocation {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  const language = languageOf(text('lang'), variables);
  const format = formatOf(text('format'), values.has('json'), verb.formats ?? FORMATS);
  return {
    verb: verb.name,
    operands: words,
    switches: new Set(verb.flags.filter((flag) => values.get(flag.name) === true).map((flag) => flag.name)),
    values: new Map(
      verb.flags.flatMap(({ name }) => {
        const value = text(name);
        return value === null ? [] : [[name, value] as const];
      }),
    ),
    lists,
    only: lists.get('only') ?? [],
    skip: lists.get('skip') ?? [],
    seed: seedOf(text('seed')),
    format,
    // What programs read is the same in every language.
    language: format === 'json' ? 'en' : language,
    out: text('out'),
    budgetMs: budgetOf(text('timeout'), verb.seconds ?? DEFAULT_SECONDS),
    simulate: text('simulate'),
    startsShell: !values.has('no-shell'),
    strict: values.has('strict'),
    colour: !values.has('no-color'),
    accessible: values.has('accessible'),
    verbose: values.has('verbose'),
  };
}

function formatOf(value: string | null, json: boolean, formats: readonly Format[]): Format {
  if (value === null) return json ? 'json' : 'text';
  const format = formats.find((one) => one === value);
  if (!format) throw new UsageError('format', { value, formats });
  if (json && format !== 'json') throw new UsageError('json-and-format', { value });
  return format;
}

function seedOf(value: string | null): number | null {
  if (value === null) return null;
  if (!/^\d+$/.test(value) || Number(value) > MOST_SEED) throw new UsageError('seed', { value, most: MOST_SEED });
  return Number(value);
}

function budgetOf(value: string | null, usual: number): number {
  if (value === null) return usual * 1_000;
  const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(seconds > 0 && seconds <= MOST_SECONDS)) throw new UsageError('timeout', { value, most: MOST_SECONDS });
  return Math.ceil(seconds * 1_000);
}
