import { describe, expect, it } from 'vitest';
import type { System } from '../../../flows/machine/facts/system.ts';
import { versionSupported } from '../../../flows/toolchain/checks/version-supported.ts';
import type { GoInstallation } from '../../../flows/toolchain/facts/go-installations.ts';
import {
  ACCOUNT,
  answer,
  causes,
  complaint,
  fixIds,
  HOME,
  installation,
  installations,
  judge,
  known,
  MAC,
  prepends,
  SHIM,
  said,
  startup,
  TODAY,
} from './judging.ts';

interface Case {
  readonly version: string | null;
  readonly system?: Partial<System>;
  readonly date?: string;
  readonly answers?: boolean;
}

function look({ version, system = {}, date = TODAY, answers = true }: Case) {
  const found = installations([installation('/usr/local/go/bin/go', { version })]);
  const hints = {
    system: known({ ...MAC, ...system }),
    answer: known(answers ? answer({ version }) : complaint('dyld: Symbol not found')),
  };
  return judge(versionSupported, { found, date }, hints);
}

describe('the age of Go', () => {
  it.each<[string, Case, readonly string[]]>([
    ['the newest known patch', { version: 'go1.27.3' }, ['ok ok']],
    ['the release before, still supported', { version: 'go1.26.10' }, ['ok ok']],
    ['a patch behind', { version: 'go1.26.3' }, ['note older-patch']],
    ['newer than our list', { version: 'go1.28.0' }, ['ok newer-than-known']],
    ['newer patch than our list', { version: 'go1.27.9' }, ['ok ok']],
    ['ended', { version: 'go1.25.7' }, ['warning ended']],
    ['long ended, on a macOS of its time', { version: 'go1.19.13', system: { version: '13.6' } }, ['warning ended']],
    ['a clock that is a year behind', { version: 'go1.25.7', date: '2025-10-01' }, ['warning ended']],
    ['a year after our list', { version: 'go1.26.10', date: '2027-04-01' }, ['note perhaps-ended']],
    ["a builder's own suffix", { version: 'go1.27.3 X:nodwarf5' }, ['ok ok']],
    ['no version that could be compared', { version: 'devel' }, ['unknown unreadable']],
  ])('%s', (_, given, expected) => {
    expect(said(look(given))).toEqual(expected);
  });

  it('is asked of go itself where a version manager stands in', () => {
    const facts = { found: installations([SHIM]), date: TODAY };
    expect(said(judge(versionSupported, facts, { answer: known(answer({ version: 'go1.24.1' })) }))).toEqual([
      'warning ended',
    ]);
    expect(said(judge(versionSupported, facts))).toEqual(['unknown unreadable']);
  });
});

describe('Go and the version of macOS', () => {
  it('breaks below the documented minimum, where go does not answer either', () => {
    const verdicts = look({ version: 'go1.27.3', system: { version: '12.7.6' }, answers: false });
    expect(said(verdicts)).toEqual(['problem macos-too-old']);
    expect(causes(verdicts)).toEqual(['macos-too-old-for-go']);
    expect(verdicts[0]?.params).toMatchObject({ minimum: '13', newest: '1.26' });
  });

  it('is only warned of where go answers all the same', () => {
    expect(said(look({ version: 'go1.27.3', system: { version: '12.7.6' } }))).toEqual(['warning macos-too-old']);
  });

  it('is no matter on the minimum itself', () => {
    expect(said(look({ version: 'go1.27.3', system: { version: '13.0' } }))).toEqual(['ok ok']);
  });

  it('may refuse what Go before 1.24 builds, from macOS 26 on', () => {
    const verdicts = look({ version: 'go1.22.12', system: { version: '26.5' } });
    expect(said(verdicts)).toEqual(['note lc-uuid', 'warning ended']);
    expect(causes(verdicts)).toEqual([null, null]);
  });

  it('refuses nothing of that on macOS 15', () => {
    expect(said(look({ version: 'go1.22.12', system: { version: '15.6' } }))).toEqual(['warning ended']);
  });

  it('does not matter on Linux', () => {
    const found = installations([installation('/usr/local/go/bin/go', { version: 'go1.27.3' })]);
    const hints = { system: known({ ...MAC, name: 'Debian', version: '12' }) };
    expect(said(judge(versionSupported, { found, date: TODAY }, hints, 'linux'))).toEqual(['ok ok']);
  });
});

it('is not told of a go that was never seen, because no new terminal could be asked', () => {
  expect(said(judge(versionSupported, { found: installations([]), date: TODAY }))).toEqual(['unknown not-seen']);
});

describe('a newer Go', () => {
  const file = (name: string) => ({
    from: `https://go.dev/dl/${name}`,
    proxy: null,
    name,
    size: 70,
    sha256: 'a'.repeat(64),
  });
  const download = {
    version: 'go1.27.3',
    target: 'darwin/arm64',
    archive: file('go1.27.3.darwin-arm64.tar.gz'),
    installer: file('go1.27.3.darwin-arm64.pkg'),
    passedOver: null,
    from: 'official',
    source: 'go.dev/dl',
    place: '/x',
    homebrew: '/opt/homebrew/bin/brew',
  };
  const hints = {
    system: known(MAC),
    account: known(ACCOUNT),
    startup: known(startup(prepends('/opt/tools'))),
    rights: known({ administrator: true, groups: [], onRequest: null }),
    download: known(download),
  };
  const old = (path: string, installer: GoInstallation['installer'], realPath = path, version = 'go1.25.7') =>
    installation(path, { installer, realPath, version });
  const offered = (one: GoInstallation, more = {}) =>
    judge(versionSupported, { found: installations([one]), date: TODAY }, { ...hints, ...more }).flatMap(fixIds);

  it.each([
    ['the installer', old('/usr/local/go/bin/go', 'pkg'), ['toolchain.install-go-package']],
    [
      'Homebrew',
      old('/opt/homebrew/bin/go', 'homebrew', '/opt/homebrew/Cellar/go/1.25.7/libexec/bin/go'),
      ['toolchain.upgrade-go-homebrew'],
    ],
    [
      'Homebrew, at one series on purpose',
      old('/opt/homebrew/bin/go', 'homebrew', '/opt/homebrew/Cellar/go@1.25/1.25.7/libexec/bin/go'),
      [],
    ],
    ['a folder of the person’s own', old(`${HOME}/sdk/go1.25.7/bin/go`, 'go-dl'), ['toolchain.install-go-home']],
    ['a version manager', old(`${HOME}/.goenv/shims/go`, 'goenv'), []],
    ['a distribution', old('/usr/bin/go', 'distribution'), []],
    ['nobody knows what', old('/opt/x/go/bin/go', 'archive'), []],
  ])('comes the way the old one came: %s', (_, one, expected) => expect(offered(one)).toEqual(expected));

  it('is put before the old one on PATH', () => {
    const one = old(`${HOME}/sdk/go1.25.7/bin/go`, 'go-dl');
    const found = judge(versionSupported, { found: installations([one]), date: TODAY }, hints);
    expect(JSON.stringify(found[0]?.fixes[0]?.steps.at(-1))).toMatch(/sdk\/go1\.27\.3\/bin\$\{PATH:\+:\$PATH\}/);
  });

  it.each([
    ['there is none that is newer', { download: known({ ...download, version: 'go1.25.7' }) }],
    ['nobody could be asked', { download: { known: false, reason: {}, evidence: [], ms: 0 } }],
    ['it takes an administrator', { rights: known({ administrator: false, groups: [], onRequest: null }) }],
  ])('is not offered where %s', (_, more) => {
    expect(offered(old('/usr/local/go/bin/go', 'pkg'), more as Partial<typeof hints>)).toEqual([]);
  });
});
