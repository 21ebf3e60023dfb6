import { typed } from '../report/text/style.ts';
import { padEnd, wrap } from '../report/text/wrap.ts';
import { EXIT } from '../session/exit-code.ts';
import type { Words } from '../words/words.ts';
import { commandName } from './arguments.ts';
import { type Flag, GLOBAL_FLAGS } from './flags.ts';
import { isUnicode } from './look.ts';
import type { Terminal } from './terminal.ts';
import { VERBS, type Verb, WIZARD } from './verbs.ts';
import { VERSION } from './version.ts';

const COLUMNS = 80;

type Row = readonly [left: string, right: string];

/** The help of one verb, or of gomend alone, from the very tables that parse. */
export function helpText(verb: Verb, words: Words, terminal: Pick<Terminal, 'columns' | 'environment'>): string {
  const columns = terminal.columns ?? COLUMNS;
  const say = (key: string) => words.say(`cli.help.${key}`);
  const flagRow = (flag: Flag): Row => [flagText(flag), words.say(`cli.flag.${flag.help ?? flag.name}`)];
  const verbRow = (one: Verb): Row => [usage(one), words.say(`cli.verb.${one.help}`)];
  const about = words.say('cli.help.about', { version: VERSION });
  const parts: string[][] =
    verb === WIZARD
      ? [[...wrap(about, columns)], [say('commands'), ...table([WIZARD, ...VERBS].map(verbRow), columns)]]
      : [[say('usage'), `  ${usage(verb)}`], [...wrap(words.say(`cli.verb.${verb.help}`), columns)]];
  if (verb.flags.length > 0) parts.push([say('options'), ...table(verb.flags.map(flagRow), columns)]);
  parts.push([say('everywhere'), ...table(GLOBAL_FLAGS.map(flagRow), columns)]);
  if (verb === WIZARD) parts.push([say('exit-codes'), ...table(exitRows(words), columns)]);
  const text = `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
  return typed(text, { unicode: isUnicode(terminal.environment, words.language) });
}

function usage(verb: Verb): string {
  return verb.operands === '' ? commandName(verb) : `${commandName(verb)} ${verb.operands}`;
}

function flagText({ name, value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function exitRows(words: Words): readonly Row[] {
  return Object.values(EXIT).map((code) => [String(code), words.say(`cli.exit.${code}`)]);
}

function table(rows: readonly Row[], columns: number): readonly string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, text]) =>
    wrap(text, Math.max(20, columns - left - 2)).map(
      (line, index) => `  ${padEnd(index === 0 ? name : '', left)}${line}`,
    ),
  );
}
