import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { gopath } from '../../../flows/toolchain/checks/gopath.ts';
import type { GoDirectories } from '../../../flows/toolchain/facts/go-directories.ts';
import { goEnvCommand } from '../../../flows/toolchain/fixes/go-env-command.ts';
import {
  assignment,
  causes,
  directories,
  directory,
  envFile,
  fixIds,
  goEnv,
  HOME,
  installation,
  installations,
  judge,
  known,
  OFFICIAL,
  said,
  setBy,
  settings,
  TODAY,
} from './judging.ts';

function look(set: Settings, found: Partial<GoDirectories> = {}, winner = OFFICIAL, file: string | null = null) {
  const facts = { directories: directories(found), settings: set, file: envFile(file), date: TODAY };
  return judge(gopath, facts, {
    found: known(installations([winner])),
    goEnv: known(goEnv()),
    startup: known([]),
  });
}

const set = (path: string) => settings({ GOPATH: setBy(assignment('GOPATH', path)) });
const at = (path: string, parts = {}) => ({ gopath: path, entries: [directory(path, parts)] });

describe('a GOPATH that works', () => {
  it.each([
    ['is not set', settings(), {}, 'ok default'],
    ['is a folder of the person', set('/Users/kim/code/go'), at('/Users/kim/code/go'), 'ok ok'],
    [
      'will be made by go',
      set(`${HOME}/gopath`),
      at(`${HOME}/gopath`, { state: 'missing', nearest: HOME }),
      'ok not-yet',
    ],
    ['has two entries', set('/a:/b'), { gopath: '/a:/b', entries: [directory('/a'), directory('/b')] }, 'ok ok'],
    ['is the home folder', set(HOME), at(HOME), 'note is-home'],
  ] as const)('%s', (_, given, found, expected) => {
    const verdicts = look(given, found);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });
});

describe('a GOPATH that does not', () => {
  it.each([
    ['has a ~ that the shell did not replace', '~/go', { entries: [] }, 'problem tilde'],
    ['has that in its second entry', '/a:~/go', { entries: [directory('/a')] }, 'problem tilde'],
    ['is relative', 'go', { entries: [] }, 'problem relative'],
    ['is a dot', '.', { entries: [] }, 'problem relative'],
    [
      'has a slip in it',
      '/User/kim/go',
      at('/User/kim/go', { state: 'missing', nearest: '/', writable: false }),
      'problem nowhere',
    ],
    [
      'would have to be made where the person may not',
      '/opt/go-path',
      at('/opt/go-path', { state: 'missing', nearest: '/opt', writable: false }),
      'problem nowhere',
    ],
    [
      'would have to be made with all that is above it',
      '/Users/kim/Documnets/code/go',
      at('/Users/kim/Documnets/code/go', { state: 'missing', nearest: HOME }),
      'warning far',
    ],
    ['is a file', '/Users/kim/go', at('/Users/kim/go', { state: 'not-a-directory' }), 'problem not-a-directory'],
    ['belongs to root', '/Users/kim/go', at('/Users/kim/go', { writable: false }), 'problem not-writable'],
    ['is the folder for programs', '/Users/kim/go/bin', at('/Users/kim/go/bin'), 'warning is-bin'],
  ] as const)('%s', (_, value, found, expected) => {
    const verdicts = look(set(value), { gopath: value, ...found });
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual(['gopath-wrong']);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
  });

  it('comes from the go settings file, and go takes it out', () => {
    const verdicts = look(
      settings(),
      at('/Volumes/gone/go', { state: 'missing', nearest: '/Volumes', writable: false }),
      OFFICIAL,
      'GOPATH=/Volumes/gone/go\n',
    );
    expect(causes(verdicts)).toEqual(['gopath-wrong']);
    expect(verdicts[0]?.fixes).toMatchObject([
      { steps: [{ kind: 'run', argv: goEnvCommand(OFFICIAL.path, '-u', 'GOPATH') }] },
    ]);
  });
});

describe('a GOPATH that is the Go installation', () => {
  const unpacked = installation(`${HOME}/go/bin/go`);

  it('is set to it', () => {
    const verdicts = look(set(`${HOME}/go`), at(`${HOME}/go`), unpacked);
    expect(said(verdicts)).toEqual(['warning equals-goroot']);
    expect(causes(verdicts)).toEqual(['gopath-equals-goroot']);
  });

  it('is the default, because Go was unpacked there', () => {
    const verdicts = look(settings(), {}, unpacked);
    expect(said(verdicts)).toEqual(['problem goroot-at-default']);
    expect(causes(verdicts)).toEqual(['gopath-equals-goroot']);
    expect(verdicts[0]?.fixes).toMatchObject([
      { steps: [{ argv: goEnvCommand(OFFICIAL.path, '-w', `GOPATH=${HOME}/gopath`) }] },
    ]);
  });

  it('is not: GOPATH lies elsewhere', () => {
    expect(said(look(set(`${HOME}/gopath`), at(`${HOME}/gopath`), unpacked))).toEqual(['ok ok']);
  });
});
