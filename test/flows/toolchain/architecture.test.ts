import { describe, expect, it } from 'vitest';
import type { System } from '../../../flows/machine/facts/system.ts';
import { architecture } from '../../../flows/toolchain/checks/architecture.ts';
import type { GoInstallations } from '../../../flows/toolchain/facts/go-installations.ts';
import type { Platform } from '../../../src/machine/port.ts';
import {
  ACCOUNT,
  BREW,
  causes,
  fixIds,
  goEnv,
  installation,
  installations,
  judge,
  known,
  MAC,
  OFFICIAL,
  prepends,
  SHIM,
  said,
  startup,
  TODAY,
} from './judging.ts';

const INTEL = installation('/usr/local/go/bin/go', { arch: 'x86_64', installer: 'pkg' });
const INTEL_BREW = installation('/usr/local/bin/go', {
  realPath: '/usr/local/Cellar/go/1.27.3/libexec/bin/go',
  arch: 'x86_64',
  installer: 'homebrew',
});

function look(found: GoInstallations, computer: Partial<System> = {}, goarch = 'arm64', platform: Platform = 'darwin') {
  const hints = {
    goEnv: known(goEnv({ GOHOSTARCH: goarch })),
    account: known(ACCOUNT),
    startup: known(startup(prepends('/opt/x'))),
  };
  return judge(architecture, { found, system: { ...MAC, ...computer }, date: TODAY }, hints, platform);
}

describe('the processor that Go is made for', () => {
  it.each<[string, GoInstallations, Partial<System>, string]>([
    ['native on Apple silicon', installations([OFFICIAL]), {}, 'arm64'],
    ['native on an Intel Mac', installations([INTEL]), { cpu: 'x86_64' }, 'amd64'],
    ['a universal file', installations([installation('/x/bin/go', { arch: 'x86_64+arm64' })]), {}, 'arm64'],
    ['a stand-in whose go is native', installations([SHIM]), {}, 'arm64'],
  ])('fits: %s', (_, found, computer, goarch) => {
    expect(said(look(found, computer, goarch))).toEqual(['ok native']);
  });

  it('is Intel on Apple silicon, with no other Go there', () => {
    const verdicts = look(installations([INTEL]));
    expect(said(verdicts)).toEqual(['warning amd64']);
    expect(causes(verdicts)).toEqual(['go-amd64-on-apple-silicon']);
    expect(verdicts[0]?.fixes).toEqual([]);
  });

  it('is Intel, while a native one stands further back', () => {
    const verdicts = look(installations([INTEL], [BREW]));
    expect(said(verdicts)).toEqual(['warning amd64-native-there']);
    expect(verdicts[0]?.fixes).toMatchObject([
      { id: 'shell.path-block', params: { directories: ['/opt/homebrew/bin'] } },
    ]);
  });

  it('comes from an Intel Homebrew, which is what has to be replaced', () => {
    expect(causes(look(installations([INTEL_BREW])))).toEqual(['homebrew-intel-on-apple-silicon']);
  });

  it('is Intel behind a stand-in, by its own word', () => {
    expect(causes(look(installations([SHIM]), {}, 'amd64'))).toEqual(['go-amd64-on-apple-silicon']);
  });

  it('cannot run at all: an arm64 Go on an Intel Mac', () => {
    expect(said(look(installations([OFFICIAL]), { cpu: 'x86_64' }))).toEqual(['problem cannot-run']);
  });

  it('cannot be told for a stand-in that does not answer', () => {
    const facts = { found: installations([SHIM]), system: MAC, date: TODAY };
    expect(said(judge(architecture, facts))).toEqual(['unknown unreadable']);
  });

  it('is another one on Linux', () => {
    const other = installations([installation('/usr/local/go/bin/go', { arch: 'arm64' })]);
    expect(said(look(other, { cpu: 'x86_64' }, 'amd64', 'linux'))).toEqual(['warning other-cpu']);
    const narrow = installations([installation('/usr/local/go/bin/go', { arch: 'i386' })]);
    expect(said(look(narrow, { cpu: 'x86_64' }, '386', 'linux'))).toEqual(['note narrower']);
  });
});

describe('an Intel Homebrew that a start-up file asks for its folders', () => {
  const native = { prefix: '/opt/homebrew', program: '/opt/homebrew/bin/brew' };
  const line = (prefix: string, more: object = {}) => ({
    file: '/Users/kim/.zprofile',
    line: 1,
    text: `eval "$(${prefix}/bin/brew shellenv)"`,
    tool: 'brew',
    adds: [`${prefix}/bin`, `${prefix}/sbin`],
    conditional: false,
    order: 0,
    ...more,
  });
  const fixOf = (lines: readonly object[], brews: readonly object[] = [native], owner = 'person') => {
    const [file, ...files] = startup(prepends('/opt/x'));
    const facts = { found: installations([INTEL_BREW], [BREW]), system: MAC, date: TODAY };
    const hints = {
      goEnv: known(goEnv({ GOHOSTARCH: 'amd64' })),
      account: known(ACCOUNT),
      startup: known([{ ...file, owner, evaluated: lines }, ...files]),
      brews: known(brews),
    };
    return judge(architecture, facts, hints).at(-1)?.fixes[0];
  };

  it('is cured in that line', () => {
    expect(fixOf([line('/usr/local')])).toMatchObject({
      id: 'shell.correct-line',
      steps: [{ edits: [{ line: 1, becomes: 'eval "$(/opt/homebrew/bin/brew shellenv)"' }] }],
    });
  });

  it.each([
    ['both are asked, in the wrong order', [line('/opt/homebrew'), line('/usr/local')]],
    ['the line runs only sometimes', [line('/usr/local', { conditional: true })]],
    ['the line does more', [line('/usr/local', { text: 'eval "$(/usr/local/bin/brew shellenv)" && x' })]],
    ['no line asks', []],
  ])('is cured by the right folder in front, where %s', (_, lines) => {
    expect(fixOf(lines)?.id).toBe('shell.path-block');
  });

  it('is cured by the right folder in front, where the other Homebrew is gone', () => {
    expect(fixOf([line('/usr/local')], [])?.id).toBe('shell.path-block');
  });
});

describe('a terminal under Rosetta', () => {
  it('is found beside the Intel Homebrew that it starts', () => {
    const verdicts = look(installations([INTEL_BREW], [BREW]), { translated: true }, 'amd64');
    expect(causes(verdicts)).toEqual(['terminal-under-rosetta', 'homebrew-intel-on-apple-silicon']);
    expect(fixIds(verdicts[0])).toEqual(['toolchain.leave-rosetta']);
  });

  it('is found although go itself is native', () => {
    expect(causes(look(installations([OFFICIAL]), { translated: true }))).toEqual(['terminal-under-rosetta']);
  });
});
