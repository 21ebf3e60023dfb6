import { describe, expect, it } from 'vitest';
import type { PathEntry } from '../../../flows/shell/facts/path-entries.ts';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { gobin } from '../../../flows/toolchain/checks/gobin.ts';
import type { GoDirectories } from '../../../flows/toolchain/facts/go-directories.ts';
import { goEnvCommand } from '../../../flows/toolchain/fixes/go-env-command.ts';
import { pathOf } from '../shell/checks/fixtures.ts';
import {
  ACCOUNT,
  assignment,
  causes,
  directories,
  directory,
  envFile,
  fixIds,
  goEnv,
  HOME,
  judge,
  known,
  OFFICIAL,
  prepends,
  said,
  setBy,
  settings,
  startup,
  TODAY,
} from './judging.ts';

function look(found: Partial<GoDirectories>, set: Settings = settings(), file: string | null = null) {
  const facts = { directories: directories(found), settings: set, file: envFile(file), date: TODAY };
  const hints = { goEnv: known(goEnv()), account: known(ACCOUNT), startup: known(startup(prepends('/opt/x'))) };
  return judge(gobin, facts, hints);
}

const set = (path: string) => settings({ GOBIN: setBy(assignment('GOBIN', path)) });
const missing = { state: 'missing', nearest: HOME } as const;

describe('programs that go installs', () => {
  it.each([
    ['are found', { onPath: true, programs: ['dlv'] }, 'ok on-path'],
    ['are none yet', {}, 'ok nothing-installed'],
    [
      'are none, and there is no folder for them',
      { bin: directory(`${HOME}/go/bin`, missing) },
      'ok nothing-installed',
    ],
    ['have no place, as GOPATH begins with an empty entry', { bin: null }, 'ok none'],
    [
      'could not be put where root made the folder, but nobody asked for that',
      { bin: directory(`${HOME}/go/bin`, { ...missing, writable: false }) },
      'note cannot-be-made',
    ],
  ] as const)('%s', (_, found, expected) => {
    const verdicts = look(found);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('are not found: their folder goes to the end of the list', () => {
    const verdicts = look({ programs: ['dlv', 'gopls'] });
    expect(said(verdicts)).toEqual(['warning not-on-path']);
    expect(causes(verdicts)).toEqual(['gobin-not-on-path']);
    expect(verdicts[0]?.fixes).toMatchObject([{ id: 'shell.path-block', params: { directories: [`${HOME}/go/bin`] } }]);
  });
});

describe('a folder that a misspelt entry of PATH was meant to be', () => {
  const entries = (parts: Partial<PathEntry>) => {
    const path = pathOf(`/usr/bin: ${HOME}/go/bin`, { [` ${HOME}/go/bin`]: { state: 'missing', ...parts } });
    const facts = { directories: directories({ programs: ['dlv'] }), settings: settings(), file: envFile(null) };
    return judge(gobin, { ...facts, date: TODAY }, { path: known(path) });
  };

  it('is spoken of where the entry is', () => {
    expect(entries({ meant: `${HOME}/go/bin` })).toMatchObject([{ params: { ground: 'shell.path-entries' } }]);
  });

  it('is not on PATH, where the entry means something else', () => {
    expect(said(entries({ meant: `${HOME}/bin` }))).toEqual(['warning not-on-path']);
  });
});

describe('a GOBIN that nothing can be installed to', () => {
  it.each([
    ['is relative', 'bin', { bin: null }, 'problem relative'],
    [
      'belongs to root',
      '/usr/local/bin',
      { bin: directory('/usr/local/bin', { writable: false }) },
      'problem not-writable',
    ],
    [
      'is an example from a book',
      '/path/to/bin',
      { bin: directory('/path/to/bin', { state: 'missing', nearest: '/', writable: false }) },
      'problem not-writable',
    ],
    [
      'is a file',
      '/Users/kim/b',
      { bin: directory('/Users/kim/b', { state: 'not-a-directory' }) },
      'problem not-a-directory',
    ],
  ] as const)('%s', (_, value, found, expected) => {
    const verdicts = look({ gobin: value, ...found }, set(value));
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual(['gobin-not-writable']);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
  });

  it('lies among the stand-ins of a version manager', () => {
    const path = `${HOME}/.asdf/shims`;
    expect(causes(look({ gobin: path, bin: directory(path) }, set(path)))).toEqual(['version-manager-gobin-wrong']);
  });

  it('was written by `go env -w`', () => {
    const file = 'GOBIN=/usr/local/bin\n';
    const found = { gobin: '/usr/local/bin', bin: directory('/usr/local/bin', { writable: false }) };
    const [verdict] = look(found, settings(), file);
    expect(verdict?.fixes).toMatchObject([{ steps: [{ argv: goEnvCommand(OFFICIAL.path, '-u', 'GOBIN') }] }]);
  });
});
