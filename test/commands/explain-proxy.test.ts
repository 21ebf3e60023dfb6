import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { emptyHome, runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['explain', 'proxy', ...argv], terminal);
  return { code, stdout: terminal.stdout().replaceAll(/\s+/g, ' '), stderr: terminal.stderr() };
}
const URL = 'https://proxy.golang.org/';
const P = 'http://p.test:3128';

describe('gomend explain proxy', () => {
  it.each([
    ['all agree', { HTTPS_PROXY: P }, URL, [P, P, P]],
    ['only Go takes HTTP_PROXY', { HTTP_PROXY: P }, 'http://corp.test/', [P, null, null]],
    ['Go knows no ALL_PROXY', { ALL_PROXY: P }, URL, [null, P, P]],
    ['an empty one in lower case switches git’s off', { https_proxy: '', HTTPS_PROXY: P }, URL, [P, null, P]],
    [
      'an empty list in lower case hides the other from git',
      { HTTPS_PROXY: P, NO_PROXY: 'golang.org', no_proxy: '' },
      URL,
      [null, P, null],
    ],
    ['Go alone leaves this computer out', { http_proxy: P }, 'http://localhost:8080/', [null, P, P]],
    [
      'a port in NO_PROXY means something to Go alone',
      { HTTPS_PROXY: P, NO_PROXY: 'golang.org:443' },
      URL,
      [null, P, P],
    ],
  ])('%s', async (_, env, url, expected) => {
    const given = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
    const { code, stdout } = await explain(url, '--env-only', ...given, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(schemaErrors('proxy', document)).toEqual([]);
    expect([document.go, document.git, document.curl]).toEqual(expected);
  });

  it('puts a Mac’s own settings beside them: its script is run', async () => {
    const { code, stdout } = await explain(URL, '--simulate', 'company-managed');
    expect(code).toBe(0);
    expect(stdout).toContain('this Mac http://proxy.corp.test:3128, and where that fails: none · the script at');
    expect(stdout).not.toMatch(/explain\.|\{\w+\}/);
    const { stdout: json } = await explain(URL, '--simulate', 'company-managed', '--json');
    const document = JSON.parse(json);
    expect(schemaErrors('proxy', document)).toEqual([]);
    expect(document.system).toBe('http://proxy.corp.test:3128');
    // The Mac's own exceptions come before the script.
    const own = JSON.parse((await explain('https://git.corp.test/', '--simulate', 'company-managed', '--json')).stdout);
    expect(own.reasons.system).toEqual({ rule: 'exception', entry: '*.corp.test' });
  });

  describe('with a script on the Mac', () => {
    const place = emptyHome();
    afterAll(() => place.remove());
    const script = (body: string) => `function FindProxyForURL(url, host) { ${body} }`;
    const asked = async (auto: string, more: string, url = URL) => {
      const file = join(place.home, 'mac.yaml');
      const network = `network: { services: { Wi-Fi: { proxies: { auto: { enabled: true, url: '${auto}' } } } } }`;
      writeFileSync(file, `name: mac\ntitle: a Mac\nextends: healthy\nstate:\n  ${network}\n${more}`);
      const { code, stdout } = await explain(url, '--simulate', file, '--json');
      expect(code).toBe(0);
      const document = JSON.parse(stdout);
      expect(schemaErrors('proxy', document)).toEqual([]);
      return document;
    };
    const inFile = (body: string) => `  files: { /Library/p.pac: ${JSON.stringify(script(body))} }\n`;
    const encrypted = "return url == 'https://proxy.golang.org/' ? 'PROXY a.test:1' : 'DIRECT';";

    it.each([
      ['says straight', "return 'DIRECT';", null, { kind: 'ways', ways: [{ kind: 'direct' }] }],
      ['is told the host of an encrypted address alone', encrypted, 'http://a.test:1', {}],
      [
        'asks for names',
        "return isInNet(host, '0.0.0.0', '0.0.0.0') ? 'SOCKS5 s.test:1' : '';",
        'socks5://s.test:1',
        {},
      ],
      ['breaks', 'return nobody();', null, { kind: 'unrun' }],
    ])('that %s', async (_, body, system, outcome) => {
      const document = await asked('file:///Library/p.pac', inFile(body), `${URL}secret/path?token=1`);
      expect(document.system).toBe(system);
      expect(document.reasons.system.script).toMatchObject(outcome);
    });

    it.each([
      ['file:///Library/none.pac', { kind: 'unread', status: null }],
      ['http://gone.test/p.pac', { kind: 'unread', status: null }],
      ['ftp://a.test/p.pac', { kind: 'unread' }],
      ['proxy.pac', { kind: 'unread' }],
    ])('that cannot be had from %s', async (auto, outcome) => {
      expect((await asked(auto, '')).reasons.system.script).toMatchObject(outcome);
    });
  });

  it('shows no password in any form', async () => {
    for (const format of [[], ['--json']]) {
      const env = ['--env', 'HTTPS_PROXY=http://me:hunter2@p.test:3128', '--env', 'http_proxy= http://me:hunter2@p'];
      for (const url of [URL, 'http://corp.test/']) {
        const { code, stdout } = await explain(url, '--env-only', ...env, ...format);
        expect(code).toBe(0);
        expect(stdout).not.toContain('hunter2');
      }
    }
  });

  it('says what Go says of a web server’s environment', async () => {
    const env = ['--env', `HTTP_PROXY=${P}`, '--env', 'REQUEST_METHOD=GET'];
    const { stdout } = await explain('http://corp.test/', '--env-only', ...env);
    expect(stdout).toMatch(/Go it ends with an error: refusing to use HTTP_PROXY/);
  });

  it.each([
    [[], /name an address/],
    [['proxy.golang.org'], /no whole address.*https:\/\/proxy\.golang\.org/],
    [['localhost:3000'], /no whole address/],
    [['http://[::1'], /cannot read the address/],
  ])('%j is refused with a way out', async (argv, sentence) => {
    const { code, stdout, stderr } = await explain(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(sentence);
  });
});

describe('gomend explain proxy with files of git and curl', () => {
  const place = emptyHome();
  afterAll(() => place.remove());
  const write = (path: string, text: string) => {
    mkdirSync(join(place.home, path, '..'), { recursive: true });
    writeFileSync(join(place.home, path), text);
  };
  const environment = { HOME: place.home, GIT_CONFIG_NOSYSTEM: '1', HTTPS_PROXY: P };
  const answer = async (cwd = '.') => {
    const ran = await runProgram(['explain', 'proxy', URL, '--json'], { environment, cwd: join(place.home, cwd) });
    expect(ran.code).toBe(0);
    const document = JSON.parse(ran.stdout);
    expect(schemaErrors('proxy', document)).toEqual([]);
    return document;
  };

  it('names file and line of git’s setting, also of one that is included', async () => {
    write('.gitconfig', '[user]\n\tname = x\n[include]\n\tpath = ~/more/git.inc\n');
    write('more/git.inc', '[http "https://proxy.golang.org"]\n\tproxy = http://own.test:8080\n');
    const document = await answer();
    expect([document.go, document.git, document.curl]).toEqual([P, 'http://own.test:8080', P]);
    expect(document.reasons.git.place).toEqual({ file: join(place.home, 'more/git.inc'), line: 2 });
  });

  it('takes the project’s own over the person’s, and tells of conditions', async () => {
    write('.gitconfig', '[http]\nproxy = http://mine.test\n[includeIf "gitdir:~/x/"]\npath = x\n');
    write('app/.git/config', '[http]\nproxy =\n');
    write('app/deep/x', '');
    const document = await answer('app/deep');
    expect([document.git, document.reasons.git.rule, document.gitConditions]).toEqual([null, 'switched-off', 1]);
    expect((await answer()).git).toBe('http://mine.test');
  });

  it('says that git refuses a broken file', async () => {
    write('.gitconfig', '[http\n');
    const document = await answer();
    expect(document.reasons.git).toMatchObject({ rule: 'unusable', error: expect.stringContaining('bad config file') });
    write('.gitconfig', '[http]\nproxy\n');
    expect((await answer()).reasons.git.error).toContain('missing value');
  });

  it('reads curl’s file', async () => {
    write('.gitconfig', '');
    write('.curlrc', '# own\nsilent\nproxy = "http://curl.test:1"\n--noproxy x.test\n');
    const document = await answer();
    expect(document.curl).toBe('http://curl.test:1');
    expect(document.reasons.curl.place).toEqual({ file: join(place.home, '.curlrc'), line: null });
  });
});
