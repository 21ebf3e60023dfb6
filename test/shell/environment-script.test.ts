import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentScript, readEnvironmentAnswer } from '../../src/shell/environment-script.ts';

const UTF8 = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
const MARK = 'k3J9fQ2xLm8P';

const SHELLS = ['zsh', 'bash', 'fish', 'dash', 'tcsh'].map((name) => ({
  name,
  path: [`/usr/bin/${name}`, `/bin/${name}`, `/opt/homebrew/bin/${name}`].find((path) => existsSync(path)),
}));

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gomend-shell-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(shell: string, flags: readonly string[], environment: Readonly<Record<string, string>>): string {
  return execFileSync(shell, [...flags, '-c', environmentScript(MARK)], {
    // fish encodes what it hands on by its locale: in the C locale anything beyond ASCII would be spoilt.
    env: { HOME: home, PATH: '/usr/bin:/bin', LC_ALL: UTF8, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
}

function variablesOf(stdout: string): Readonly<Record<string, string>> {
  const answer = readEnvironmentAnswer(stdout, MARK);
  if (!answer.found) throw new Error(answer.why);
  return answer.variables;
}

describe.each(SHELLS)('the script in $name', ({ name, path }) => {
  const shell = path ?? '';

  it.skipIf(!path)(`prints the kept variables and nothing else (needs ${name})`, () => {
    const stdout = run(shell, [], { GOPROXY: 'direct', SECRET_TOKEN: 'do-not-show', AWS_PROFILE: 'mine' });
    expect(variablesOf(stdout)).toEqual({ PATH: '/usr/bin:/bin', GOPROXY: 'direct' });
    expect(stdout).not.toContain('do-not-show');
    expect(stdout).not.toContain('mine');
  });

  it.skipIf(!path)(`tells an empty variable from an unset one (needs ${name})`, () => {
    const variables = variablesOf(run(shell, [], { GOFLAGS: '' }));
    expect(variables['GOFLAGS']).toBe('');
    expect(Object.hasOwn(variables, 'GOBIN')).toBe(false);
  });

  it.skipIf(!path)(`brings every character through (needs ${name})`, () => {
    const odd = `a'b"c\\n $HOME \`x\` %0A 100% \t=é日本 & ; line\nsecond\r\nthird\n`;
    expect(variablesOf(run(shell, [], { GOFLAGS: odd, GODEBUG: '0100' }))).toMatchObject({
      GOFLAGS: odd,
      GODEBUG: '0100',
    });
  });
});

describe('start-up files that are in the way', () => {
  const found = (name: string) => SHELLS.find((shell) => shell.name === name)?.path ?? '';

  it.skipIf(!found('zsh'))('zsh: chatter before and after, aliases and functions of the same names (needs zsh)', () => {
    writeFileSync(
      join(home, '.zshrc'),
      [
        'echo "Welcome back"; printf "no line end"',
        'alias awk=false; alias print=false; awk() { echo fake; }; env() { echo fake; }',
        'export GOPATH=/rc/go',
        'setopt xtrace nomatch',
        'TRAPEXIT() { echo "goodbye"; printf "gomend-end-"; }',
      ].join('\n'),
    );
    const stdout = run(found('zsh'), ['-l', '-i'], {});
    expect(stdout).toContain('Welcome back');
    expect(stdout).toContain('goodbye');
    expect(variablesOf(stdout)['GOPATH']).toBe('/rc/go');
  });

  it.skipIf(!found('bash'))('bash: a login shell that traces and prints (needs bash)', () => {
    writeFileSync(
      join(home, '.bash_profile'),
      'set -xv\nexec 2>&1\necho hello\nexport GOBIN="$HOME/bin here"\ntrap "echo bye" EXIT\n',
    );
    const stdout = run(found('bash'), ['-l', '-i'], {});
    expect(stdout).toContain('hello');
    expect(variablesOf(stdout)['GOBIN']).toBe(join(home, 'bin here'));
  });

  it.skipIf(!found('fish'))('fish: a greeting and a function named awk (needs fish)', async () => {
    await mkdir(join(home, '.config/fish'), { recursive: true });
    writeFileSync(
      join(home, '.config/fish/config.fish'),
      'echo greetings\nfunction awk; echo fake; end\nset -gx GOPROXY https://proxy.example.com\nset -gx PATH /from/fish $PATH\n',
    );
    const variables = variablesOf(run(found('fish'), ['-l', '-i'], {}));
    expect(variables['GOPROXY']).toBe('https://proxy.example.com');
    expect(variables['PATH']?.startsWith('/from/fish:')).toBe(true);
  });

  it.skipIf(!found('zsh'))('another program takes over: the marks never come (needs zsh)', () => {
    writeFileSync(join(home, '.zshrc'), 'echo starting; exec true\n');
    const answer = readEnvironmentAnswer(run(found('zsh'), ['-i'], {}), MARK);
    expect(answer).toEqual({ found: false, why: 'no-mark' });
  });
});

describe('reading the answer', () => {
  const row = (text: string) => `gomend-row-${MARK}:${text}`;
  const lines = (...all: string[]) => all.join('\n');

  it.each([
    ['nothing at all', '', 'no-mark'],
    ['only the script itself, echoed', environmentScript(MARK), 'no-mark'],
    ['the marks of another run', 'gomend-begin-otherother\ngomend-end-otherother:0\n', 'no-mark'],
    ['an answer cut in the middle', lines(`gomend-begin-${MARK}`, row('PATH=/bin')), 'damaged'],
    [
      'a row that something else ran into',
      lines(`gomend-begin-${MARK}`, `noise${row('PATH=/bin')}`, `gomend-end-${MARK}:1`),
      'damaged',
    ],
  ])('%s: %s', (_case, stdout, why) => {
    expect(readEnvironmentAnswer(stdout, MARK)).toEqual({ found: false, why });
  });

  it('passes over what is printed in between, and over names that are not kept', () => {
    const stdout = lines(`gomend-begin-${MARK}`, 'a late job says hi', row('GOPATH=/g'), `gomend-end-${MARK}:1`, 'bye');
    expect(readEnvironmentAnswer(stdout, MARK)).toEqual({ found: true, variables: { GOPATH: '/g' } });
    const foreign = lines(`gomend-begin-${MARK}`, row('SECRET=x'), `gomend-end-${MARK}:1`);
    expect(readEnvironmentAnswer(foreign, MARK)).toEqual({ found: false, why: 'damaged' });
  });

  it('refuses a mark that could break out of the quotes', () => {
    expect(() => environmentScript(`abcdefgh'; rm -rf /`)).toThrow();
    expect(() => environmentScript('short')).toThrow();
  });
});
