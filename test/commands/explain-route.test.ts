import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { emptyHome, runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['explain', 'route', ...argv], terminal);
  return { code, stdout: terminal.stdout().replaceAll(/\s+/g, ' '), stderr: terminal.stderr() };
}
const given = (env: Readonly<Record<string, string>>) =>
  Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);

describe('gomend explain route', () => {
  it('names the leak where only one list covers a private module', async () => {
    const only = ['--env-only', ...given({ GONOPROXY: '*.corp.test' })];
    const { code, stdout } = await explain('git.corp.test/team/app', ...only);
    expect(code).toBe(0);
    expect(stdout).toMatch(/1\. It asks the place itself/);
    expect(stdout).toMatch(
      /GONOPROXY says that git\.corp\.test\/team\/app is private, and yet https:\/\/proxy\.golang\.org and sum\.golang\.org would be told its name/,
    );
    expect(stdout).toContain('Put what stands in GONOPROXY into GOPRIVATE');
    expect(stdout).not.toMatch(/explain\.|\{\w+\}/);
  });

  it.each([
    ['GOPRIVATE covers both', { GOPRIVATE: '*.corp.test' }, []],
    ['both lists do', { GONOPROXY: '*.corp.test', GONOSUMDB: '*.corp.test' }, []],
    ['nobody called it private', {}, []],
    ['the database is the company’s own, past the proxies', { GONOPROXY: '*.corp.test', GOSUMDB: 'off' }, []],
    ['the database alone leaves it out', { GONOSUMDB: '*.corp.test' }, ['https://proxy.golang.org']],
    [
      'GOPRIVATE is overruled for the database',
      { GOPRIVATE: '*.corp.test', GONOSUMDB: 'none' },
      ['https://proxy.golang.org', 'sum.golang.org'],
    ],
    ['a folder learns nothing', { GONOSUMDB: '*.corp.test', GOPROXY: 'file:///srv/modules' }, []],
  ])('as to a private name: %s', async (_, env, leaks) => {
    const { stdout } = await explain('git.corp.test/team/app', '--env-only', ...given(env), '--json');
    const { learners } = JSON.parse(stdout);
    expect(learners.filter((one: { leak: boolean }) => one.leak).map((one: { who: string }) => one.who)).toEqual(leaks);
  });

  it('says what would be with other settings, over those of this computer', async () => {
    const mac = ['--simulate', 'dead-proxy-two-places', '--json'];
    const now = JSON.parse((await explain('golang.org/x/text@v0.3.0', ...mac)).stdout);
    expect(schemaErrors('route', now)).toEqual([]);
    expect(now).toMatchObject({ module: 'golang.org/x/text', version: 'v0.3.0', settings: { assumed: false } });
    const then = JSON.parse((await explain('golang.org/x/text', ...mac, '--env', 'GOPROXY=off')).stdout);
    expect(then).toMatchObject({ fetch: ['off'], offError: expect.stringContaining('GOPROXY=off') });
  });

  it('masks the credentials of a proxy', async () => {
    const env = ['--env-only', '--env', 'GOPROXY=https://me:hunter2@proxy.corp.test|direct'];
    for (const format of [[], ['--json']]) {
      const { stdout } = await explain('golang.org/x/text', ...env, ...format);
      expect(stdout).toContain('***@proxy.corp.test');
      expect(stdout).not.toContain('hunter2');
    }
  });

  it.each([
    [[], /name a module/],
    [['x'], /fetched from nowhere/],
    [['https://golang.org/x/text'], /without https/],
    [['golang.org//x'], /slash too many/],
    [['golang.org/x/é'], /letters and digits/],
    [['golang.org/x/..'], /dots alone/],
    [['@v1.0.0'], /nothing in front/],
    [['golang.org/x/text@'], /no version/],
    [['golang.org/x/text', '--env', 'GOPROXY'], /GOPROXY sets nothing/],
    [['golang.org/x/text', '--env', '=x'], /sets nothing/],
  ])('%j is refused with a way out', async (argv, sentence) => {
    const { code, stdout, stderr } = await explain(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(sentence);
  });
});

describe('gomend explain route in a project', () => {
  const place = emptyHome();
  afterAll(() => place.remove());
  const files: Readonly<Record<string, string>> = {
    'app/go.mod': [
      'module corp.test/app',
      'replace golang.org/x/text => ../text // for now',
      'replace (',
      '\tgolang.org/x/net v0.1.0 => golang.org/x/net v0.2.0',
      '\t"golang.org/x/sys" => `fork.test/sys` v1.0.0',
      ')',
    ].join('\n'),
    'app/cmd/deep/.keep': '',
    'work/go.work': 'go 1.26\nuse (\n\t./lib\n\t./none\n)\nreplace golang.org/x/text => ./text\n',
    'work/lib/go.mod': 'module corp.test/lib\nreplace golang.org/x/text => ../other\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place.home, path, '..'), { recursive: true });
    writeFileSync(join(place.home, path), text);
  }

  it.each([
    ['app', 'golang.org/x/text', 'directory', 2, '../text', null],
    ['app/cmd/deep', 'golang.org/x/text', 'directory', 2, '../text', null],
    ['app', 'golang.org/x/net@v0.1.0', 'module', 4, 'golang.org/x/net', 'v0.2.0'],
    ['app', 'golang.org/x/sys', 'module', 5, 'fork.test/sys', 'v1.0.0'],
    ['app', 'corp.test/app', 'main', null, expect.stringMatching(/\/app$/), null],
    ['work/lib', 'golang.org/x/text', 'directory', 6, './text', null],
    ['work', 'corp.test/lib', 'workspace', null, expect.stringMatching(/\/work\/lib$/), null],
  ])('in %s, %s is not what is fetched: %s', async (directory, module, why, line, by, byVersion) => {
    const cwd = join(place.home, directory);
    const { code, stdout } = await runProgram(['explain', 'route', module, '--json'], { cwd });
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(schemaErrors('route', document)).toEqual([]);
    expect(document.replaced).toEqual({ why, line, by, byVersion, file: expect.any(String) });
  });

  it.each([
    ['app', 'golang.org/x/net', {}],
    ['app', 'golang.org/x/net@v0.3.0', {}],
    ['app', 'golang.org/x/tools', {}],
    ['work', 'golang.org/x/text', { GOWORK: 'off' }],
    ['work', 'corp.test/none', {}],
  ])('in %s, %s is fetched under its own name', async (directory, module, environment) => {
    const cwd = join(place.home, directory);
    const { stdout } = await runProgram(['explain', 'route', module, '--json'], { cwd, environment });
    expect(JSON.parse(stdout).replaced).toBeNull();
  });
});

describe('gomend explain route, where the module is kept', () => {
  const place = emptyHome();
  afterAll(() => place.remove());
  writeFileSync(join(place.home, '.netrc'), 'machine git.corp.test login kim password hunter2\n');
  const environment = { HOME: place.home, GOPROXY: 'https://me:hunter2@p.corp.test,https://q.test,direct' };
  const answer = async (more: Readonly<Record<string, string>>, module = 'git.corp.test/team/app') => {
    const ran = await runProgram(['explain', 'route', module, '--json'], {
      environment: { ...environment, ...more },
      cwd: place.home,
    });
    expect(ran.stdout).not.toContain('hunter2');
    const document = JSON.parse(ran.stdout);
    expect(schemaErrors('route', document)).toEqual([]);
    return document;
  };
  const netrc = { host: 'git.corp.test', by: 'netrc', file: join(place.home, '.netrc') };
  const address = { host: 'p.corp.test', by: 'address', file: null };

  it.each([
    ['by the netrc and by the address', {}, [address, netrc]],
    ['by the address alone, with GOAUTH=off', { GOAUTH: 'off' }, [address]],
    ['by another netrc', { NETRC: '/nonexistent' }, [address]],
    [
      'as a program has it',
      { GOAUTH: '/bin/own' },
      [address, { host: 'q.test', by: 'program', file: null }, { host: 'git.corp.test', by: 'program', file: null }],
    ],
    ['straight, and nobody else', { GOPRIVATE: '*.corp.test' }, [netrc]],
  ])('tells who is asking %s', async (_, more, access) => {
    expect((await answer(more)).access).toEqual(access);
  });

  it.each([
    [{}, { allowed: ['git', 'hg'], error: null }],
    [{ GOPRIVATE: '*.corp.test' }, { allowed: ['git', 'hg', 'svn', 'fossil'], error: null }],
    [{ GOVCS: 'git.corp.test:off' }, { allowed: [], error: null }],
    [{ GOVCS: 'corp' }, { allowed: [], error: 'malformed entry in GOVCS (missing colon)' }],
    [{ GOPROXY: 'https://q.test' }, null],
  ])('may use what GOVCS allows: %j', async (more, versionControl) => {
    expect((await answer(more)).versionControl).toEqual(versionControl);
  });
});

const VECTORS = join(import.meta.dirname, '../../../shared/facts/vectors');

describe.skipIf(!existsSync(VECTORS))('what is recorded of the real go', () => {
  it('is what the command says of each recorded environment', async () => {
    const { vectors } = JSON.parse(readFileSync(join(VECTORS, 'route.json'), 'utf8'));
    expect(vectors.length).toBeGreaterThan(50);
    for (const { env, module, expect: expected } of vectors) {
      const { code, stdout } = await explain(module, '--env-only', ...given(env), '--json');
      const { fetch, fallback, sumdb, via_proxy, insecure } = JSON.parse(stdout);
      expect([module, env, code, { fetch, fallback, sumdb, via_proxy, insecure }]).toMatchObject([
        module,
        env,
        0,
        Object.fromEntries(
          Object.entries(expected).filter(([name]) =>
            ['fetch', 'fallback', 'sumdb', 'via_proxy', 'insecure'].includes(name),
          ),
        ),
      ]);
    }
  });
});
