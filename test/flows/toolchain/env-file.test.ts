import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { envFile } from '../../../flows/toolchain/checks/env-file.ts';
import { goEnvCommand } from '../../../flows/toolchain/fixes/go-env-command.ts';
import { causes, envFile as file, fixIds, goEnv, judge, known, OFFICIAL, said, settings } from './judging.ts';

function look(text: string | null, set: Settings = settings(), env = goEnv()) {
  return judge(envFile, { file: file(text), settings: set }, { goEnv: known(env) });
}

describe('a go settings file in order', () => {
  it.each([
    ['is not there', null, 'ok missing'],
    ['is empty', '', 'ok ok'],
    ['holds what `go env -w` wrote', 'GOPROXY=https://goproxy.corp.test|direct\nGOPRIVATE=corp.test\n', 'ok ok'],
    ['switches the checksum database off, which is a choice', 'GOSUMDB=off\n', 'ok ok'],
    ['has remarks on lines of their own', '# mine\n\nGOFLAGS=-mod=mod\n', 'ok ok'],
    ['has quotes in a list of flags', 'GOFLAGS="-ldflags=-s -w"\nCGO_CFLAGS=-O2 -DX="y"\n', 'ok ok'],
    ['has an empty setting without a default to hide', 'GOPRIVATE=\n', 'ok ok'],
    ['lost an old line to a later one', 'GOPROXY=\nGOPROXY=direct\n', 'ok ok'],
  ])('%s', (_, text, expected) => {
    const verdicts = look(text);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });
});

describe('a line that means something else than it shows', () => {
  it.each([
    ['ends in a carriage return', 'GOPROXY=off\r\n', 'problem carriage-return', 'GOPROXY=off'],
    [
      'has quotes around its value',
      'GOPROXY="https://proxy.golang.org,direct"\n',
      'problem quoted',
      'GOPROXY=https://proxy.golang.org,direct',
    ],
    ['has a remark behind its value', 'GOSUMDB=off # for now\n', 'problem remark', 'GOSUMDB=off'],
  ])('%s', (_, text, expected, written) => {
    const verdicts = look(text);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual(['go-env-file-poisoned']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'file', line: 1 });
    expect(verdicts[0]?.fixes[0]?.steps).toMatchObject([
      { kind: 'run', argv: goEnvCommand(OFFICIAL.path, '-w', written) },
    ]);
    expect(fixIds(verdicts[0])).toEqual(['toolchain.write-go-setting', 'toolchain.unset-go-setting']);
  });

  it.each(['GOPROXY', 'GOSUMDB'])('is empty and hides the default of %s', (name) => {
    const verdicts = look(`${name}=\n`);
    expect(said(verdicts)).toEqual(['problem empty-default']);
    expect(causes(verdicts)).toEqual(['go-env-file-poisoned']);
    expect(fixIds(verdicts[0])).toEqual(['toolchain.unset-go-setting']);
  });

  it('does no harm as long as the terminal sets the same variable', () => {
    const verdicts = look('GOPROXY=\n', settings({ GOPROXY: 'direct' }));
    expect(said(verdicts)).toEqual(['note overridden']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is taken out by an edit where go does not run', () => {
    const broken = goEnv({}, { variables: ['GOROOT'], said: 'go: …', from: 'environment' });
    const [verdict] = look('# x\nGOPROXY=off\r\n', settings(), broken);
    expect(verdict?.fixes).toMatchObject([
      { steps: [{ kind: 'edit', edits: [{ kind: 'line', line: 2, was: 'GOPROXY=off', becomes: null }] }] },
    ]);
  });

  it.each([
    ['a blank before the equals sign', 'GOPROXY = off\n', 'note blank-in-name'],
    ['an export before it', 'export GOPROXY=off\n', 'note passed-over'],
    ['small letters', 'goproxy=off\n', 'note passed-over'],
    ['a name that Go reads from the terminal only', 'GODEBUG=netdns=go\n', 'note not-read-here'],
    ["a name that is not Go's own", 'HTTPS_PROXY=http://p:3128\n', 'note not-read-here'],
  ])('has no effect because of %s', (_, text, expected) => {
    const verdicts = look(text);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
    expect(fixIds(verdicts[0])).toEqual(['toolchain.remove-settings-line']);
  });

  it('stops go, and cannot be singled out', () => {
    const broken = goEnv({}, { variables: ['GOENV'], said: 'go: invalid something', from: 'user-file' });
    expect(causes(look('GOFOO=bar\n', settings(), broken))).toEqual(['go-env-file-poisoned']);
  });
});

describe('a go settings file that cannot be read', () => {
  it('is not judged', () => {
    const closed = { ...file(null), state: 'unreadable' as const };
    expect(said(judge(envFile, { file: closed, settings: settings() }))).toEqual(['unknown unreadable']);
  });

  it('is none at all with GOENV=off', () => {
    const none = { ...file(null), path: null, state: 'none' as const };
    expect(said(judge(envFile, { file: none, settings: settings() }))).toEqual(['ok none']);
  });
});
