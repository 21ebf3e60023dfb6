import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { loadScenario, proseIn } from '../../src/machine/simulated/index.ts';
import { fakeTerminal } from './fake-terminal.ts';

const CHINESE = { LANG: 'zh_CN.UTF-8', NO_COLOR: '1' };
const ENGLISH = { LANG: 'en_US.UTF-8', NO_COLOR: '1' };
const HAN = /\p{Script=Han}/u;

async function said(environment: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const terminal = fakeTerminal({ environment });
  const code = await run(argv, terminal);
  return { code, out: terminal.stdout(), err: terminal.stderr() };
}

/** A document without what two runs differ in by their time alone. */
function timeless(document: string): unknown {
  return JSON.parse(document, (key, value: unknown) =>
    ['ms', 'durationMs', 'startedAt', 'timings', 'at'].includes(key) ? null : value,
  );
}

const SIMULATED = ['--simulate', 'goroot-frozen'];
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'toolchain', ...SIMULATED],
  ['explain', 'env', 'GOROOT', ...SIMULATED],
  ['explain', 'path', 'go', ...SIMULATED],
  ['explain', 'proxy', 'https://proxy.golang.org/', ...SIMULATED],
  ['explain', 'route', 'golang.org/x/text', ...SIMULATED],
  ['simulate'],
  ['symptom', 'go: cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec'],
];

describe('a JSON document', () => {
  it.each(COMMANDS.map((argv) => [argv]))('is the same in every language: %j', async (argv) => {
    const [chinese, english] = [await said(CHINESE, ...argv, '--json'), await said(ENGLISH, ...argv, '--json')];
    expect(chinese.code).toBe(english.code);
    expect(timeless(chinese.out)).toEqual(timeless(english.out));
  });
});

describe('what a person reads', () => {
  it.each(COMMANDS.map((argv) => [argv]))('is in the language of the locale: %j', async (argv) => {
    const { out } = await said(CHINESE, ...argv);
    expect(out).toMatch(HAN);
    // A key whose sentence is missing would stand there with its parameters.
    expect(out).not.toMatch(/^[a-z-]+(?:\.[a-z-]+){2,} \{/m);
  });

  // Every command has its language from the same place: the quick ones show what wins.
  it.each(COMMANDS.filter(([verb]) => verb !== 'check').map((argv) => [argv]))(
    'is in the one asked for before that: %j',
    async (argv) => {
      const asked = await said(ENGLISH, ...argv, '--lang', 'zh-CN');
      expect(asked.out).toMatch(HAN);
      expect((await said(CHINESE, ...argv, '--lang', 'en')).out).not.toMatch(HAN);
    },
  );

  it('is Chinese where the locale says nothing, if that was asked for', async () => {
    const { out } = await said({ NO_COLOR: '1' }, 'check', 'toolchain', ...SIMULATED, '--lang', 'zh-CN');
    expect(out).toMatch(HAN);
    expect(out).not.toContain('?');
  });

  it('includes help and mistakes', async () => {
    expect((await said(CHINESE, '--help')).out).toMatch(HAN);
    expect((await said(ENGLISH, 'check', '--help', '--lang', 'zh-CN')).out).toMatch(HAN);
    expect(await said(CHINESE, 'chek')).toMatchObject({ code: 2, err: expect.stringMatching(HAN) });
    expect(await said(ENGLISH, 'chek', '--lang=zh-CN')).toMatchObject({ code: 2, err: expect.stringMatching(HAN) });
    expect((await said(CHINESE, 'chek', '--lang=zh-CN', '--lang', 'en')).err).not.toMatch(HAN);
    expect((await said(ENGLISH, 'chek', '--lang', 'en', '--lang=zh')).err).toMatch(HAN);
    expect((await said(ENGLISH, 'zh-CN', '--json')).err).not.toMatch(HAN);
    expect(await said(CHINESE, 'chek', '--lang', 'en')).toMatchObject({ code: 2, err: expect.not.stringMatching(HAN) });
    expect(await said(CHINESE, 'check', '--lang', 'tlh')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/tlh.*zh-CN/),
    });
  });
});

describe('practice', () => {
  const scenario = loadScenario('goroot-frozen');
  const { name, title, story, caller } = scenario;
  /** Chinese breaks anywhere, and a line end stands for no space there. */
  const flat = (text: string) => text.replaceAll(/\s+/g, '');
  afterEach(() => vi.restoreAllMocks());

  async function givesUp(...flags: readonly string[]) {
    // What is typed is read from the process itself.
    const typed = Readable.from(['give-up\n', 'yes\n']) as unknown as typeof process.stdin;
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(typed);
    return said(CHINESE, 'simulate', name, '--practice', ...flags);
  }

  it('lets the caller speak Chinese, and tells in Chinese what it was, at the end alone', async () => {
    const chinese = proseIn('zh-CN', scenario);
    const { code, out } = await givesUp();
    const [before = '', after = ''] = flat(out).split('你放弃了');
    expect(before).toContain(flat(`来电者说：“${chinese.caller}”`));
    for (const secret of [chinese.title, chinese.story]) {
      expect(secret).toMatch(HAN);
      expect(before).not.toContain(flat(secret));
      expect(after).toContain(flat(secret));
    }
    expect(code).toBe(1);
  });

  it('is in English where that is asked for, and always for a program', async () => {
    const { out } = await givesUp('--lang', 'en');
    for (const text of [title, story, caller]) expect(flat(out)).toContain(flat(text));
    expect(out).not.toMatch(HAN);
    const json = await givesUp('--json');
    expect(JSON.parse(json.out).scenario).toEqual({ name, title, story, caller });
    expect(json.out + json.err).not.toMatch(HAN);
  });
});
