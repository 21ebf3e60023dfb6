import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { envValues } from '../../../flows/toolchain/checks/env-values.ts';
import type { GoEnv } from '../../../flows/toolchain/facts/go-env.ts';
import type { GoVersionAnswer } from '../../../flows/toolchain/facts/go-version.ts';
import type { WorkspaceFile } from '../../../flows/toolchain/facts/workspace-file.ts';
import { goEnvCommand } from '../../../flows/toolchain/fixes/go-env-command.ts';
import {
  answer,
  assignment,
  causes,
  complaint,
  envFile,
  fixIds,
  goEnv,
  HOME,
  installation,
  installations,
  judge,
  known,
  MAC,
  OFFICIAL,
  said,
  setBy,
  settings,
  TODAY,
} from './judging.ts';

interface Given {
  readonly file?: string | null;
  readonly version?: string;
  readonly goEnv?: GoEnv;
  readonly answer?: GoVersionAnswer;
  readonly work?: WorkspaceFile['state'];
}

function look(set: Settings, given: Given = {}) {
  const facts = { settings: set, file: envFile(given.file ?? null), date: TODAY };
  const winner = installation('/usr/local/go/bin/go', { version: given.version ?? 'go1.27.3' });
  return judge(envValues, facts, {
    found: known(installations([winner])),
    goEnv: known(given.goEnv ?? goEnv()),
    answer: known(given.answer ?? answer()),
    system: known(MAC),
    startup: known([]),
    work: known({ path: '/gone/go.work', state: given.work ?? 'there' }),
  });
}

const set = (name: string, value: string) => settings({ [name]: setBy(assignment(name, value)) });
const BREAKS = 'go-env-value-breaks-go';

describe('settings that stop nothing', () => {
  it.each([
    ['GOMEMLIMIT', 'off'],
    ['GOMEMLIMIT', '4GiB'],
    ['GOMEMLIMIT', '1073741824'],
    ['GOFLAGS', '-mod=readonly -trimpath'],
    ['GOFLAGS', "'-ldflags=-s -w' -v"],
    ['GO111MODULE', 'on'],
    ['GOTOOLCHAIN', 'local'],
    ['GOTOOLCHAIN', 'go1.26.3+auto'],
    ['GODEBUG', 'netdns=go,http2debug=1'],
    ['GODEBUG', 'cgocheck=1'],
    ['GOWORK', 'off'],
    ['GOCACHE', '/tmp/cache'],
    ['GOGC', '200'],
    ['GOARCH', 'arm64'],
    ['GOOS', 'darwin'],
    ['CC', '/usr/bin/clang -g'],
  ])('%s=%s', (name, value) => {
    expect(said(look(set(name, value)))).toEqual(['ok ok']);
  });

  it.each([
    ['GOGC', 'lots', 'note ignored'],
    ['GOMAXPROCS', '0', 'note ignored'],
    ['GO111MODULE', 'auto', 'note module-auto'],
    ['GOFLAGS', '-mod=mod', 'note mod-mod'],
  ])('%s=%s, worth knowing', (name, value, expected) => {
    expect(said(look(set(name, value)))).toEqual([expected]);
  });

  it('is one that an old Go does not read yet', () => {
    expect(said(look(set('GOMEMLIMIT', '80%'), { version: 'go1.18.10' }))).toEqual(['ok ok']);
    expect(said(look(set('GODEBUG', 'cgocheck=2'), { version: 'go1.20.14' }))).toEqual(['ok ok']);
  });

  it('stands in the go settings file, which nobody asks for it', () => {
    expect(said(look(settings(), { file: 'GOMEMLIMIT=80%\n' }))).toEqual(['ok ok']);
  });
});

describe('settings that stop Go', () => {
  it.each([
    ['GOMEMLIMIT', '80%', 'problem memory-limit'],
    ['GOMEMLIMIT', '4GB', 'problem memory-limit'],
    ['GOMEMLIMIT', '-1', 'problem memory-limit'],
    ['GODEBUG', 'netdns=go,cgocheck=2', 'problem stops-every-program'],
    ['GODEBUG', 'fips140=yes', 'problem stops-every-program'],
    ['GOFLAGS', '-tags netgo', 'problem goflags-word'],
    ['GOFLAGS', '-ldflags="-s -w"', 'problem goflags-word'],
    ['GOFLAGS', '"-ldflags=-s', 'problem goflags-quote'],
    ['GOTOOLCHAIN', 'latest', 'problem stops-go'],
    ['GOTOOLCHAIN', 'go1.26.3+newest', 'problem stops-go'],
    ['GOWORK', 'go.work', 'problem stops-go'],
    ['GOCACHE', 'cache', 'problem stops-some-commands'],
    ['GO111MODULE', 'true', 'problem stops-some-commands'],
    ['CC', '"clang', 'problem stops-some-commands'],
    ['GOARCH', 'x86_64', 'problem platform-unknown'],
  ])('%s=%s', (name, value, expected) => {
    const verdicts = look(set(name, value));
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([BREAKS]);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'file', source: `${HOME}/.zshrc`, line: 3 });
    expect(fixIds(verdicts[0])).toContain('shell.comment-out-line');
  });

  it('is offered in its right spelling where that is certain', () => {
    const [verdict] = look(set('GOMEMLIMIT', '4GB'));
    expect(verdict?.fixes[0]).toMatchObject({
      id: 'shell.correct-line',
      params: { becomes: 'export GOMEMLIMIT=4GiB' },
    });
    expect(fixIds(look(set('GOMEMLIMIT', '80%'))[0])).toEqual(['shell.comment-out-line']);
  });

  it('is one of several items, and the others are kept', () => {
    const [verdict] = look(set('GODEBUG', 'netdns=go,cgocheck=2'));
    expect(verdict?.fixes[0]).toMatchObject({ params: { becomes: 'export GODEBUG=netdns=go' } });
    expect(fixIds(look(set('GODEBUG', 'cgocheck=2'))[0])).toEqual(['shell.comment-out-line']);
  });

  it('is several at once, each told by itself', () => {
    const both = settings({
      GOMEMLIMIT: setBy(assignment('GOMEMLIMIT', '80%')),
      GO111MODULE: setBy(assignment('GO111MODULE', 'off', { line: 9 })),
    });
    expect(causes(look(both))).toEqual([BREAKS, 'go111module-off']);
  });

  it('switches modules off', () => {
    const verdicts = look(settings(), { file: 'GO111MODULE=off\n' });
    expect(causes(verdicts)).toEqual(['go111module-off']);
    expect(verdicts[0]?.fixes).toMatchObject([{ steps: [{ argv: goEnvCommand(OFFICIAL.path, '-u', 'GO111MODULE') }] }]);
  });

  it('is taken out of the settings file by an edit where go itself does not run', () => {
    const broken = goEnv({}, { variables: ['GOTOOLCHAIN'], said: 'go: invalid', from: 'user-file' });
    const [verdict] = look(settings(), { file: '# mine\nGOTOOLCHAIN=latest\n', goEnv: broken });
    expect(verdict?.fixes).toMatchObject([{ id: 'toolchain.remove-settings-line', params: { line: 2 } }]);
  });

  it.each([
    ['-mod=vendor', 'warning mod-vendor', 'goflags-mod-vendor'],
    ['-insecure', 'warning goflags-insecure', BREAKS],
  ])('GOFLAGS=%s for every project', (value, expected, cause) => {
    const verdicts = look(set('GOFLAGS', value));
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([cause]);
  });

  it('builds everything for another computer', () => {
    const verdicts = look(set('GOOS', 'linux'));
    expect(said(verdicts)).toEqual(['warning platform-foreign']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is a flag that only go itself knows to be unknown', () => {
    const refuses = complaint('go: parsing $GOFLAGS: unknown flag -nosuch');
    const verdicts = look(set('GOFLAGS', '-nosuch'), { answer: refuses });
    expect(said(verdicts)).toEqual(['problem refused']);
    expect(causes(verdicts)).toEqual([BREAKS]);
  });

  it('is a value that go refused, though no rule foresaw it', () => {
    const broken = goEnv({}, { variables: ['GOEXPERIMENT'], said: 'go: unknown GOEXPERIMENT x', from: 'environment' });
    const verdicts = look(set('GOEXPERIMENT', 'x'), { goEnv: broken });
    expect(said(verdicts)).toEqual(['problem refused']);
  });

  it('is not said here where another check speaks about the variable', () => {
    const broken = goEnv(
      {},
      { variables: ['GOROOT'], said: 'go: cannot find GOROOT directory: /x', from: 'environment' },
    );
    expect(said(look(set('GOROOT', '/x'), { goEnv: broken }))).toEqual(['ok ok']);
  });

  it('is left over in this terminal only', () => {
    const left = settings({ GOMEMLIMIT: { inNewTerminal: undefined, here: '80%' } });
    const verdicts = look(left);
    expect(said(verdicts)).toEqual(['note only-here']);
    expect(causes(verdicts)).toEqual([null]);
  });
});

describe('a workspace for every directory', () => {
  const named = (value: string, given: Given) => look(set('GOWORK', value), given);

  it('that is not there stops what works with modules', () => {
    const [verdict, ...others] = named('/gone/go.work', { work: 'missing' });
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ status: 'problem', message: 'toolchain.env-values.work-missing', cause: BREAKS });
    expect(fixIds(verdict)).toEqual(['shell.comment-out-line']);
  });

  it.each<[string, string, Given]>([
    ['is there', '/w/go.work', { work: 'there' }],
    ['could not be looked at', '/w/go.work', { work: 'unknown' }],
    ['is switched off', 'off', { work: 'none' }],
    ['is read by no Go before 1.18', '/gone/go.work', { work: 'missing', version: 'go1.17.13' }],
  ])('that %s stops nothing', (_, value, given) => {
    expect(said(named(value, given))).toEqual(['ok ok']);
  });

  it('that is not named at all stops nothing', () => {
    expect(said(look(settings(), { work: 'none' }))).toEqual(['ok ok']);
  });
});

describe('a line that cannot be edited safely', () => {
  it.each(['  mac) export GOFLAGS=x ;;', 'export GOFLAGS=x && go version', 'export GOFLAGS=x \\'])(
    '%s has to be changed by hand, and that is said',
    (text) => {
      const [verdict] = look(settings({ GOFLAGS: setBy(assignment('GOFLAGS', 'x', { text })) }));
      expect(verdict).toMatchObject({ status: 'problem', message: 'toolchain.env-values.goflags-word-by-hand' });
      expect(verdict?.fixes).toEqual([]);
      expect(verdict?.params).toMatchObject({ name: 'GOFLAGS', line: 3 });
    },
  );

  it('is not blamed where no line is known', () => {
    const [verdict] = look(settings({ GOFLAGS: 'x' }));
    expect(verdict?.message).toBe('toolchain.env-values.goflags-word');
  });
});
