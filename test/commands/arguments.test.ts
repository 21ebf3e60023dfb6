import { describe, expect, it } from 'vitest';
import { understand } from '../../src/commands/arguments.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { cli } from '../../src/words/en/cli.ts';
import { Words } from '../../src/words/words.ts';

const words = new Words('en', cli);

function complaint(...argv: string[]): string {
  try {
    understand(argv, {});
  } catch (error) {
    if (error instanceof UsageError) return words.tell(error.sentence);
    throw error;
  }
  return 'it was understood';
}

function invocation(...argv: string[]) {
  const asked = understand(argv, {});
  if (asked.asks !== 'run') throw new Error(`it asks for ${asked.asks}`);
  return asked.invocation;
}

describe('a command line that cannot be meant names what is wrong and the way out', () => {
  it.each([
    [['chekc'], 'there is no `gomend chekc`; did you mean `gomend check`?'],
    [['resolvr'], 'there is no `gomend resolvr`; did you mean `gomend check resolver`?'],
    [['halp'], 'there is no `gomend halp`; did you mean `gomend --help`?'],
    [['frobnicate'], 'there is no `gomend frobnicate`; `gomend --help` lists what there is.'],
    [[''], 'there is no `gomend `; `gomend --help` lists what there is.'],
    [['medicine', 'x'], 'there is no `gomend medicine`; `gomend --help` lists what there is.'],
    [['check', '--jsno'], '--jsno is no option of `gomend check`; did you mean --json?'],
    [['check', '--frobnicate'], '--frobnicate is no option of `gomend check`; `gomend check --help` lists them.'],
    [['check', '-x'], '-x is no option of `gomend check`; `gomend check --help` lists them.'],
    [['check', '--snapshot', 'x'], '--snapshot is no option of `gomend check`; `gomend check --help` lists them.'],
    [['check', '--yes'], '--yes is no option of `gomend check`, only of `gomend fix` and `gomend capture`.'],
    [
      ['graph', '--list'],
      '--list is no option of `gomend graph`, only of `gomend check`, `gomend undo`, `gomend read`, and `gomend prove`.',
    ],
    [['--only', 'x'], '--only is no option of `gomend`, only of `gomend check`.'],
    [['check', '--only'], '--only needs a value behind it, as in `--only ID`.'],
    [['check', '--only', '--json'], '--only needs a value behind it, as in `--only ID`.'],
    [['check', '--only='], '--only needs a value behind it, as in `--only ID`.'],
    [['check', '--json=1'], '--json takes no value: write it alone.'],
    [['check', '--format', 'html'], 'html is no format of this version; it knows text and json.'],
    [['check', '--json', '--format', 'text'], '--json and --format text contradict each other: leave one of them out.'],
    [['check', '--lang', 'de'], 'de is no language of this version; it knows en and zh-CN.'],
    [['check', '--timeout', 'soon'], '--timeout takes seconds, a number above 0 and at most 3600, and soon is none.'],
    [['check', '--timeout', '0'], '--timeout takes seconds, a number above 0 and at most 3600, and 0 is none.'],
    [['check', '--timeout', '-5'], '--timeout takes seconds, a number above 0 and at most 3600, and -5 is none.'],
    [['check', '--timeout', '1e9'], '--timeout takes seconds, a number above 0 and at most 3600, and 1e9 is none.'],
    [['check', '--timeout', '3601'], '--timeout takes seconds, a number above 0 and at most 3600, and 3601 is none.'],
    [['graph', 'now'], '`gomend graph` takes nothing more, and now stands behind it.'],
    [['read', 'hosts', 'a', 'b'], '`gomend read` takes a kind and a file, and b is one more.'],
    [['undo', 'a', 'b'], '`gomend undo` takes one name, and b is one more.'],
  ])('%j', (argv, sentence) => {
    expect(complaint(...argv)).toBe(sentence);
  });

  it('never prints what steers a terminal', () => {
    expect(complaint('\u001b]0;owned\u0007chek')).toBe('there is no `gomend chek`; did you mean `gomend check`?');
  });
});

describe('a command line that can be meant', () => {
  it('has quiet defaults', () => {
    expect(invocation('check')).toMatchObject({
      verb: 'check',
      operands: [],
      format: 'text',
      out: null,
      budgetMs: 10_000,
      simulate: null,
      strict: false,
      colour: true,
      accessible: false,
      verbose: false,
    });
  });

  it('takes options before and behind its words, and values in both ways of writing', () => {
    const given = invocation(
      '--json',
      'check',
      'shell',
      '--timeout=2.5',
      '--only',
      'a',
      '--only=b',
      '--skip',
      'c',
      'proxy',
    );
    expect(given).toMatchObject({
      operands: ['shell', 'proxy'],
      format: 'json',
      budgetMs: 2_500,
      only: ['a', 'b'],
      skip: ['c'],
    });
  });

  it('takes --json beside --format json', () => {
    expect(invocation('check', '--json', '--format', 'json').format).toBe('json');
  });

  it('takes the last of two values', () => {
    expect(invocation('check', '--timeout', '3', '--timeout', '4').budgetMs).toBe(4_000);
  });

  it('takes everything behind -- as words', () => {
    expect(invocation('check', '--', '--json')).toMatchObject({ operands: ['--json'], format: 'text' });
  });

  it('keeps the switches of its verb apart', () => {
    expect([...invocation('fix', 'x', '--dry-run', '--strict').switches]).toEqual(['dry-run']);
  });

  it('is the wizard without a word', () => {
    expect(invocation('--simulate', 'x')).toMatchObject({ verb: '', simulate: 'x' });
  });

  it.each([[['--version']], [['check', '--version']], [['nonsense', '--version']]])(
    'asks for the version: %j',
    (argv) => {
      expect(understand(argv, {}).asks).toBe('version');
    },
  );

  it.each([[['--help']], [['-h']], [['check', '--help', '--list']]])('asks for help: %j', (argv) => {
    expect(understand(argv, {}).asks).toBe('help');
  });
});
