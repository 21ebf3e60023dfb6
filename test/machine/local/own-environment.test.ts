import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import { ownEnvironment } from '../../../src/machine/own-environment.ts';

interface Recordings {
  readonly before: Readonly<Record<string, string>>;
  readonly recordings: readonly {
    readonly how: string;
    readonly startedIn: string;
    readonly environment: Readonly<Record<string, string>>;
  }[];
}
const recorded: Recordings = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/npm-environments.json'), 'utf8'),
);

/** Both are set by npm to what they would be anyway, and cannot be told from the person's own. */
function withoutTwins({ EDITOR, ...environment }: Readonly<Record<string, string>>) {
  return environment;
}

describe('what npm 11 added', () => {
  it.each(recorded.recordings)('is taken off again: $how', ({ environment, startedIn }) => {
    const own = ownEnvironment(environment);
    expect(withoutTwins(own.environment)).toEqual({ ...withoutTwins(recorded.before), PWD: startedIn });
    expect(own.workingDirectory).toBe(startedIn);
  });
});

const BIN = '/home/ada/site/node_modules/.bin';
const GYP = '/usr/lib/node_modules/npm/node_modules/@npmcli/run-script/lib/node-gyp-bin';
const pathOf = (path: string, more: Record<string, string> = { npm_execpath: '/npm' }) =>
  ownEnvironment({ PATH: path, ...more }).environment['PATH'];

describe('PATH', () => {
  it('is the person’s own where no launcher is, whatever stands in it', () => {
    expect(pathOf(`${BIN}:${GYP}:/usr/bin`, {})).toBe(`${BIN}:${GYP}:/usr/bin`);
  });

  it.each([
    ['npm', `${BIN}:/home/node_modules/.bin:${GYP}:/usr/bin`, '/usr/bin'],
    ['npm, with a folder of the person’s own before the rest', `${BIN}:${GYP}:${BIN}:/usr/bin`, `${BIN}:/usr/bin`],
    ['npm, with one of the person’s own further back', `${BIN}:${GYP}:/usr/bin:${BIN}`, `/usr/bin:${BIN}`],
    ['npm in npm', `${BIN}:${GYP}:${BIN}:${GYP}:/usr/bin`, '/usr/bin'],
    [
      'npm, then a shell that put its own before',
      `/opt/homebrew/bin:${BIN}:${GYP}:/usr/bin`,
      '/opt/homebrew/bin:/usr/bin',
    ],
    ['npx', `/home/ada/.npm/_npx/37830c36/node_modules/.bin:${BIN}:${GYP}:/usr/bin`, '/usr/bin'],
    ['the node package', `/home/ada/site/node_modules/node/bin:${BIN}:${GYP}:/usr/bin`, '/usr/bin'],
    ['pnpm', `${BIN}:/opt/pnpm/dist/node-gyp-bin:/usr/bin`, '/usr/bin'],
    ['pnpm dlx', '/home/ada/.cache/pnpm/dlx-4711/node_modules/.bin:/usr/bin', '/usr/bin'],
    [
      'yarn 1',
      `/tmp/yarn--1700000000000-0.123456:${BIN}:/usr/lib/node_modules/npm/bin/node-gyp-bin:/usr/bin`,
      '/usr/bin',
    ],
    ['bun', `${BIN}:/home/ada/node_modules/.bin:/tmp/bun-node-abcdef:/usr/bin`, '/usr/bin'],
    ['nothing but launchers’ folders', `${BIN}:/node_modules/.bin`, ''],
    ['empty entries and doubles, which are findings', `${BIN}:${GYP}::/usr/bin:/usr/bin:`, ':/usr/bin:/usr/bin:'],
  ])('loses what a launcher put in: %s', (_, path, own) => {
    expect(pathOf(path)).toBe(own);
  });

  it('loses yarn’s own folder by the name that yarn gives it', () => {
    expect(pathOf('/tmp/xfs-0123:/usr/bin', { BERRY_BIN_FOLDER: '/tmp/xfs-0123' })).toBe('/usr/bin');
  });
});

describe('other variables', () => {
  it('stay, even those a launcher would set, where no launcher is', () => {
    const environment = { INIT_CWD: '/elsewhere', NODE: '/my/node', COLOR: '0', HOME: '/home/ada' };
    expect(ownEnvironment(environment)).toEqual({ environment, workingDirectory: null });
  });

  it('stay where they are not what the launcher set', () => {
    const { environment } = ownEnvironment({
      npm_execpath: '/npm',
      npm_node_execpath: '/usr/bin/node',
      NODE: '/my/own/node',
      COLOR: '1',
      NODE_ENV: 'production',
      NPM_CONFIG_LOGLEVEL: 'warn',
      GOPROXY: 'direct',
    });
    expect(environment).toEqual({
      NODE: '/my/own/node',
      COLOR: '1',
      NODE_ENV: 'production',
      NPM_CONFIG_LOGLEVEL: 'warn',
      GOPROXY: 'direct',
    });
  });

  it('do not name a working directory that is none', () => {
    const own = ownEnvironment({ npm_execpath: '/npm', INIT_CWD: 'relative', PWD: '/project' });
    expect(own).toEqual({ environment: { PWD: '/project' }, workingDirectory: null });
  });
});

const npm = (process.env['PATH'] ?? '').split(':').find((folder) => existsSync(join(folder, 'npm')));

describe.skipIf(npm === undefined)('a program started by the npm of this machine (needs npm)', () => {
  let directory: string;
  beforeAll(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'npm-')));
    mkdirSync(join(directory, 'below'));
    const scripts = { start: 'npm run show', show: 'env -0 > "$OUT"' };
    writeFileSync(join(directory, 'package.json'), JSON.stringify({ name: 'show', version: '1.0.0', scripts }));
    writeFileSync(join(directory, 'npmrc'), 'update-notifier=false\n');
    chmodSync(join(directory, 'npmrc'), 0o600);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each([
    ['npm run', ['run', 'show'], 'below'],
    ['npm start, in which npm runs once more', ['start'], ''],
  ])('finds the person’s own environment: %s', async (_, args, workingDirectory) => {
    const out = join(directory, 'environment');
    const before: Record<string, string> = {
      PATH: `${npm}:${join(directory, 'own/node_modules/.bin')}:/usr/bin:/bin`,
      HOME: directory,
      OUT: out,
      EDITOR: 'vi',
      GOFLAGS: '-mod=mod',
    };
    const environment = { ...before, NPM_CONFIG_USERCONFIG: join(directory, 'npmrc') };
    await promisify(execFile)(join(npm ?? '', 'npm'), args, { cwd: join(directory, 'below'), env: environment });
    const seen = Object.fromEntries(
      readFileSync(out, 'utf8')
        .split('\0')
        .filter((entry) => entry !== '')
        .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    );
    expect(Object.keys(seen).some((name) => name.startsWith('npm_'))).toBe(true);
    const machine = localMachine({ environment: seen });
    // Of the shells and of `env` between npm and us.
    const { PWD, OLDPWD, SHLVL, _: program, ...own } = machine.environment;
    expect(own).toEqual(environment);
    expect(machine.workingDirectory).toBe(join(directory, workingDirectory).replace(/\/$/, ''));
    expect(PWD).toBe(machine.workingDirectory);
  });
});
