import { afterAll, describe, expect, it } from 'vitest';
import { listScenarios, loadScenario } from '../../src/machine/simulated/index.ts';
import { emptyHome, type RunOptions, runProgram } from '../commands/program.ts';
import { schemaErrors } from '../commands/schemas.ts';

const { home, remove } = emptyHome();
afterAll(remove);

const practise = (argv: readonly string[], answers: readonly string[], options: RunOptions = {}) =>
  runProgram(['simulate', ...argv, '--practice'], {
    environment: { HOME: home },
    input: answers.map((answer) => `${answer}\n`).join(''),
    ...options,
  });

/** A sentence may stand on two lines. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** Whatever stands before the trainee is told that it is over. */
const END = /^(Well done|Not quite|You gave up|The input has ended|Stopped)/m;
const beforeEnd = (text: string) => text.slice(0, END.exec(text)?.index ?? 0);

interface Story {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** What is said about the wrong way. */
  readonly said: readonly string[];
}

const STORIES: Readonly<Record<string, Story>> = {
  'goroot-frozen': {
    right: [
      '1',
      'toolchain',
      'toolchain.goroot',
      'change',
      'shell.comment-out-line',
      'yes',
      'name',
      'goroot-stale',
      'b',
      'finish',
    ],
    wrong: ['change', 'practice.pin-goroot', 'yes', 'name', 'dns-manual-servers', 'b', 'finish'],
    said: [
      'Move 1: “set GOROOT to /opt/homebrew/Cellar/go/1.26.3/libexec” must not be proposed for this Mac',
      'Move 1: this was changed before anything had shown what is wrong.',
      '(goroot-stale) was not found.',
      '(dns-manual-servers) is not wrong here.',
    ],
  },
  'dead-proxy-two-places': {
    right: [
      ...['examine', 'proxy', 'proxy.environment', 'change', 'proxy.drop-proxy-lines', 'yes'],
      ...['examine', 'proxy', 'proxy.system', 'change', 'proxy.switch-off', 'yes'],
      ...['name', 'proxy-env-wrong', 'system-proxy-leftover', 'b', 'finish'],
    ],
    // Half of it, and something on top that is taken back.
    wrong: [
      ...['change', 'practice.modules-direct', 'yes', 'take-back', 'examine', 'proxy', 'proxy.environment'],
      ...['change', 'proxy.drop-proxy-lines', 'yes', 'name', 'proxy-env-wrong', 'b', 'finish'],
    ],
    said: [
      'it has «GOPROXY=direct» in it',
      'fetch modules without any module proxy: not needed, and taken back',
      '(proxy-env-wrong): found and named',
      '(system-proxy-leftover): missed',
      'Switch the dead proxy off for Wi-Fi” would have helped.',
    ],
  },
  'public-dns-by-hand': {
    right: [
      ...['examine', 'resolver', 'resolver.manual-servers', 'change', 'resolver.automatic-servers', 'yes'],
      ...['name', 'dns-manual-servers', 'b', 'finish'],
    ],
    wrong: [
      ...['look', '/etc/hosts', 'examine', 'resolver', 'all', 'change', 'practice.empty-name-caches', 'yes'],
      ...['change', 'practice.public-servers', 'yes', 'finish', 'yes'],
    ],
    said: [
      'looked at /etc/hosts',
      'empty the caches of names: not needed, and not to be taken back',
      'enter the DNS servers 8.8.8.8 and 1.1.1.1 for Wi-Fi: not needed, and still in place',
      '(dns-manual-servers): found, but not named',
    ],
  },
};

describe.each(Object.entries(STORIES))('%s at the help desk', (name, { right, wrong, said }) => {
  const { title, story, caller, causes } = loadScenario(name);
  const firstWords = story.trim().split(' ').slice(0, 5).join(' ');

  it('the right way ends with a healthy Mac and 0, and says before it only what the caller says', async () => {
    const { code, stdout, stderr } = await practise([name, '--verbose'], right);
    expect(stderr).toBe('');
    expect(flat(stdout)).toContain(`The caller says: “${caller}”`);
    expect(flat(stdout)).toContain('Well done: the Mac is mended, and you know what it was. The Mac is healthy again.');
    expect(flat(stdout)).toContain(`This was ${name}: ${title}`);
    expect(flat(stdout)).not.toContain('Worth knowing');
    expect(code).toBe(0);
    const before = beforeEnd(stdout);
    expect(before).not.toBe('');
    // Typed by the trainee, or one of the choices that are the same on every Mac.
    expect(flat(before)).not.toContain(title);
    expect(flat(before)).not.toContain(firstWords);
    expect(before).not.toContain(name);
    for (const cause of causes) {
      const naming = before.slice(before.indexOf('What is wrong?'));
      expect(before.replace(naming, '')).not.toContain(cause);
    }
  });

  it('a wrong way ends with 1, and is told kindly what was wrong with it', async () => {
    const { code, stdout } = await practise([name], wrong);
    expect(flat(stdout)).toContain('Not quite there yet. The right way stands below. The Mac is not as it should be');
    for (const one of said) expect(flat(stdout)).toContain(one);
    expect(code).toBe(1);
  });

  it('giving up ends with 1, and shows the right way', async () => {
    const { code, stdout } = await practise([name], ['8', 'no', 'give-up', '2']);
    expect(flat(stdout)).toContain('You gave up. That is what practice is for');
    expect(stdout).toContain('The shortest right way (');
    for (const cause of causes) expect(flat(stdout)).toContain(`(${cause})`);
    expect(code).toBe(1);
  });

  it('says both ways as one document', async () => {
    const { code, stdout, stderr } = await practise([name, '--json'], right);
    const document = JSON.parse(stdout);
    expect(schemaErrors('practice', document)).toEqual([]);
    expect(document).toMatchObject({ scenario: { name }, seed: null, ending: 'finished', passed: true, healed: true });
    expect(document.moves.map(({ kind }: { kind: string }) => kind)).toEqual(
      document.way.map(({ kind }: { kind: string }) => kind),
    );
    expect(stderr).toContain('The caller says');
    expect(code).toBe(0);
    const other = JSON.parse((await practise([name, '--json'], wrong)).stdout);
    expect(schemaErrors('practice', other)).toEqual([]);
    expect(other.passed).toBe(false);
    expect(other.remarks.length).toBeGreaterThan(0);
  });
});

describe('practice', () => {
  it('plays the same exercise the same way twice, to the letter', async () => {
    const answers = ['examine', 'shell', 'all', 'look', '1', 'examine', 'resolver', 'all', 'give-up', 'yes'];
    const [first, second] = await Promise.all([
      practise(['goroot-frozen'], answers),
      practise(['goroot-frozen'], answers),
    ]);
    expect(second.stdout).toBe(first.stdout);
    expect(first.stdout).toMatch(/· \d+(\.\d)? ms/);
  });

  it('shows what was looked at by hand, and how it ended', async () => {
    const answers = ['look', '/opt/homebrew/bin/go version', 'look', '/usr/bin/xcode-select -p', 'give-up', 'yes'];
    const { stdout } = await practise(['goroot-frozen'], answers);
    expect(stdout).toContain('/opt/homebrew/bin/go version (exit 2)');
    expect(stdout).toContain('cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec');
    expect(stdout).toContain('  /Library/Developer/CommandLineTools\n');
  });

  it('picks a Mac that nobody has named, and says at the end how to have it again', async () => {
    const broken = listScenarios().filter(({ causes }) => causes.length > 0);
    const { stdout, code } = await practise([], ['examine', 'shell', 'all', 'give-up', 'yes']);
    const seed = /`gomend simulate --practice --seed (\d+)`/.exec(stdout)?.[1] ?? '';
    const name = /^This was ([\w-]+): /m.exec(stdout)?.[1] ?? '';
    expect(broken.map((one) => one.name)).toContain(name);
    expect(beforeEnd(stdout)).not.toContain(name);
    expect(code).toBe(1);
    const again = JSON.parse((await practise(['--json', '--seed', seed], [])).stdout);
    expect([again.scenario.name, again.seed]).toEqual([name, Number(seed)]);
  });

  it('takes the end of its input for giving up, and says so', async () => {
    for (const answers of [[], ['examine'], ['change', 'practice.pin-goroot']]) {
      const { code, stdout } = await practise(['goroot-frozen'], answers);
      expect(flat(stdout)).toContain('The input has ended. That counts as giving up.');
      expect(stdout).toContain('This was goroot-frozen');
      expect(code).toBe(1);
    }
    const { ending } = JSON.parse((await practise(['goroot-frozen', '--json'], [])).stdout);
    expect(ending).toBe('input-ended');
  });

  it('asks again for what is no answer, and changes nothing without a yes', async () => {
    const answers = ['99', '', 'b', 'change', 'practice.pin-goroot', 'y', 'no', 'give-up', 'yes'];
    const { stdout } = await practise(['goroot-frozen'], answers);
    for (const given of ['99', 'b', 'y']) expect(stdout).toContain(`${given} is none of the answers.`);
    expect(stdout).toContain('Nothing was changed.');
    expect(stdout).toContain('Your way (0 moves)');
  });

  it('cleans what is typed before it shows it', async () => {
    const { stdout } = await practise(['goroot-frozen'], ['\u001b[31mred']);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('red is none of the answers.');
  });

  it('says the same in words alone to a screen reader', async () => {
    const answers = ['examine', 'toolchain', 'toolchain.goroot', 'give-up', 'yes'];
    const { stdout } = await practise(['goroot-frozen', '--accessible'], answers);
    expect(stdout).toContain('\n1. Examine an area, or one check of it\n');
    expect(stdout).toContain('\nproblem: toolchain.goroot: GOROOT points to');
    expect(stdout).not.toMatch(/[✗✓❯]|^ {2}/m);
  });

  it('shows ASCII where there is nothing else', async () => {
    const { stdout } = await practise(['goroot-frozen'], ['give-up', 'yes'], {
      environment: { HOME: home, LANG: 'C' },
    });
    expect(stdout).not.toMatch(/[^\u0000-\u007f]/);
  });

  /** Presses ctrl-c as soon as something is asked. */
  const stopped = (argv: readonly string[]) =>
    practise(argv, [], {
      keepsOpen: true,
      meanwhile: (child) => {
        for (const stream of [child.stdout, child.stderr]) {
          stream?.on('data', (data: string) => {
            if (data.includes('A number, then Enter')) child.kill('SIGINT');
          });
        }
      },
    });

  it('ends with 130 when it is stopped, and keeps its secret', async () => {
    const { code, stdout } = await stopped(['goroot-frozen']);
    expect(code).toBe(130);
    expect(stdout).toContain('Stopped. What it was stays a secret.');
    expect(stdout).not.toContain('This was');
  });

  it('says how to have the same Mac again when it is stopped, and to a program all', async () => {
    const { code, stdout } = await stopped(['--seed', '5']);
    expect(stdout).toContain('`gomend simulate --practice --seed 5`');
    expect(code).toBe(130);
    const asDocument = await stopped(['goroot-frozen', '--json']);
    expect(JSON.parse(asDocument.stdout)).toMatchObject({ ending: 'interrupted', passed: false });
    expect(schemaErrors('practice', JSON.parse(asDocument.stdout))).toEqual([]);
    expect(asDocument.code).toBe(130);
  });

  it('writes the comparison to a file as well', async () => {
    const { stderr, stdout } = await practise(['goroot-frozen', '--out', `${home}/way.txt`], ['give-up', 'yes']);
    expect(stderr).toBe(`The report is in ${home}/way.txt.\n`);
    expect(stdout).toContain('This was goroot-frozen');
  });
});

describe('a command line that cannot be meant', () => {
  it.each<[readonly string[], string]>([
    [['simulate', 'goroot-frozn', '--practice'], 'did you mean goroot-frozen?'],
    [['simulate', 'healthy', '--practice'], 'nothing is wrong with the simulated Mac healthy'],
    [['simulate', 'healthy-intel-bash', '--practice'], 'there is nothing to practise on it'],
    [['simulate', '--practice', '--simulate', 'goroot-frozen'], '`gomend simulate goroot-frozen --practice`'],
    [['simulate', 'goroot-frozen', '--practice', '--seed', '3'], 'goroot-frozen is named already'],
    [['simulate', '--seed', '3'], 'add --practice'],
    [['simulate', '--practice', '--seed', 'x'], '--seed takes a whole number from 0 to 2147483647, and x is none'],
    [['simulate', '--practice', '--seed', '2147483648'], 'is none'],
    [['check', '--practice'], '`gomend simulate`'],
    [['fix', '--practice'], '`gomend simulate`'],
    [['--practice'], '`gomend simulate`'],
    [['simulate', './no-such.yaml', '--practice'], 'there is no file ./no-such.yaml'],
  ])('%j', async (argv, sentence) => {
    const { code, stdout, stderr } = await runProgram(argv, { environment: { HOME: home } });
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
