import { describe, expect, it } from 'vitest';
import { versionManager } from '../../../flows/toolchain/checks/version-manager.ts';
import type { GoInstallation } from '../../../flows/toolchain/facts/go-installations.ts';
import type { ManagerOnPath } from '../../../flows/toolchain/facts/version-managers.ts';
import { choiceIn, isChosen, managerOf, toolFoldersOf } from '../../../src/go/version-manager.ts';
import {
  ACCOUNT,
  BREW,
  causes,
  fixIds,
  HOME,
  installation,
  installations,
  judge,
  known,
  prepends,
  SHIM,
  said,
  startup,
  TODAY,
} from './judging.ts';

const chosen = (version: string) => ({
  version,
  line: 1,
  text: version,
  file: `${HOME}/.goenv/version`,
  everywhere: false,
});

function look(manager: Partial<ManagerOnPath>, onPath: readonly GoInstallation[]) {
  const goenv: ManagerOnPath = {
    manager: 'goenv',
    root: `${HOME}/.goenv`,
    path: SHIM.path,
    choice: chosen('1.22.1'),
    withoutShim: [],
    ...manager,
  };
  const facts = { managers: [goenv], found: installations(onPath), date: TODAY };
  const files = known(startup(prepends('/opt/homebrew/bin')));
  return judge(versionManager, facts, { account: known(ACCOUNT), startup: files });
}

describe('a version manager whose stand-in comes first', () => {
  it('decides', () => {
    expect(said(look({}, [SHIM, BREW]))).toEqual(['ok first']);
  });

  it('lacks stand-ins for what go installed', () => {
    const verdicts = look({ withoutShim: ['gopls'] }, [SHIM]);
    expect(said(verdicts)).toEqual(['warning needs-reshim']);
    expect(causes(verdicts)).toEqual(['version-manager-needs-reshim']);
    expect(fixIds(verdicts[0])).toEqual(['toolchain.make-stand-ins']);
  });
});

describe('a version manager whose stand-in comes behind another go', () => {
  const own = installation(`${HOME}/.local/share/mise/installs/go/1.26.3/bin/go`, { installer: 'mise' });
  it.each([
    ['which is not the chosen one', {}, BREW, 'warning shadowed'],
    ['which is the chosen one', { choice: chosen('1.27') }, BREW, 'ok same'],
    [
      'which is newer than the one for everywhere',
      { choice: { ...chosen('1.22.1'), everywhere: true } },
      BREW,
      'note perhaps-left',
    ],
    [
      'which is older than the one for everywhere',
      { choice: { ...chosen('1.99.0'), everywhere: true } },
      BREW,
      'warning shadowed',
    ],
    ['and chooses nothing', { choice: null }, BREW, 'ok unused'],
    ['and leaves it to the system', { choice: chosen('system') }, BREW, 'ok unused'],
    ['whose version is not known', {}, { ...BREW, version: null }, 'ok unused'],
    ['which mise itself put in front', { manager: 'mise' }, own, 'ok unused'],
  ] as const)('%s', (_, manager, winner, expected) => {
    expect(said(look(manager, [winner, SHIM]))).toEqual([expected]);
  });

  it('is put first again', () => {
    const [verdict] = look({}, [BREW, SHIM]);
    expect(verdict).toMatchObject({
      cause: 'version-manager-shim-shadowed',
      params: { file: `${HOME}/.goenv/version` },
    });
    expect(verdict?.fixes).toMatchObject([
      { id: 'shell.path-block', params: { directories: [`${HOME}/.goenv/shims`] } },
    ]);
  });
});

describe('what a file chooses', () => {
  it.each([
    ['/a/.go-version', '# for all\n1.22.1\n', '1.22.1', 2],
    ['/a/.tool-versions', 'nodejs 24\ngolang  1.22.1 1.21.0 # both\n', '1.22.1', 2],
    ['/a/mise.toml', '[env]\ngo = "no"\n[tools]\nnode = "24"\ngo = "1.22"\n', '1.22', 5],
    ['/a/mise.toml', '[tools]\ngo = ["1.22.1", "1.21"]\n', '1.22.1', 2],
    ['/a/mise.toml', "[tools]\ngo = { version = '1.22' }\n", '1.22', 2],
  ])('%s', (path, text, version, line) => {
    expect(choiceIn(path, text)).toMatchObject({ version, line });
  });

  it.each([
    ['/a/.go-version', '\n# none\n'],
    ['/a/.tool-versions', '# golang 1.22.1\ngolangci-lint 2.1.0\n'],
    ['/a/mise.toml', '[tools]\nnode = "24"\n[tools.go]\nversion = "1.22"\n'],
    ['/a/mise.toml', 'go = "1.22"\n'],
  ])('%s says nothing of Go', (path, text) => {
    expect(choiceIn(path, text)).toBeNull();
  });

  it.each([
    ['1.22.1', 'go1.22.1', true],
    ['1.22', 'go1.22.1', true],
    ['1.2', 'go1.22.1', false],
    ['go1.22.1', 'go1.22.1', true],
    ['1.22.1', 'go1.22.10', false],
    ['latest', 'go1.22.1', null],
    ['system', 'go1.22.1', null],
  ] as const)('%s and %s', (choice, version, expected) => {
    expect(isChosen(choice, version)).toBe(expected);
  });

  it.each([
    ['/Users/kim/.goenv/shims/go', 'goenv', '/Users/kim/.goenv'],
    ['/opt/asdf/shims/go', 'asdf', '/opt/asdf'],
    ['/Users/kim/.local/share/mise/shims/go', 'mise', '/Users/kim/.local/share/mise'],
  ])('by the manager of %s', (path, manager, root) => {
    expect(managerOf(path)).toEqual({ manager, root });
  });

  it.each([
    [{}, [`${HOME}/go/1.27.3/bin`]],
    [{ GOENV_GOPATH_PREFIX: '/data/go' }, ['/data/go/1.27.3/bin']],
    [{ GOENV_DISABLE_GOPATH: '1' }, []],
  ])('goenv has programs installed where it is told: %j', (environment, folders) => {
    expect(toolFoldersOf({ manager: 'goenv', root: `${HOME}/.goenv` }, '1.27.3', HOME, environment)).toEqual(folders);
  });

  it.each(['/usr/local/go/bin/go', '/Users/kim/.goenv/shims/gofmt'])('by no manager: %s', (path) => {
    expect(managerOf(path)).toBeNull();
  });
});
