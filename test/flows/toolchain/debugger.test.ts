import { describe, expect, it } from 'vitest';
import { findingsOn, saidOn } from './examining.ts';

const CLT = '/Library/Developer/CommandLineTools';
const SERVER = `${CLT}/Library/PrivateFrameworks/LLDB.framework/Versions/A/Resources/debugserver`;
const delve = (parts: object = {}, version = 'v1.25.2', package_ = 'github.com/go-delve/delve/cmd/dlv') => ({
  '~/go/bin/dlv': {
    program: 'dlv',
    arch: 'arm64',
    built: { package: package_, module: 'github.com/go-delve/delve', version, go: '1.26.1' },
    ...parts,
  },
});
const XCODE = '/Applications/Xcode.app/Contents';
const xcode = {
  [`${XCODE}/Developer/usr/bin/xcrun`]: { program: 'xcrun' },
  [`${XCODE}/Developer/Platforms/MacOSX.platform/Developer/SDKs/MacOSX.sdk/usr/include/stdlib.h`]: '/* */\n',
};

describe('Delve', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'for Intel',
      { files: delve({ arch: 'x86_64' }) },
      ['problem debugger.under-rosetta dlv-under-rosetta: reinstall-program'],
    ],
    [
      'from the Homebrew for Intel, which would bring the same again',
      {
        files: {
          '/usr/local/Cellar/delve/1.25.2/bin/dlv': delve({ arch: 'x86_64' })['~/go/bin/dlv'],
          '/usr/local/bin/dlv': { link: '../Cellar/delve/1.25.2/bin/dlv' },
        },
      },
      ['problem debugger.under-rosetta dlv-under-rosetta:'],
    ],
    [
      'of old',
      { files: delve({}, 'v0.12.2', 'github.com/derekparker/delve/cmd/dlv') },
      ['warning debugger.old dlv-codesign-old: reinstall-program'],
    ],
    [
      'without debugserver',
      { files: { ...delve(), [SERVER]: null } },
      ['problem debugger.no-debugserver dlv-debugserver-missing: renew-command-line-tools'],
    ],
    [
      'with tools that are damaged as a whole: said once',
      { files: { ...delve(), [SERVER]: null, [`${CLT}/SDKs/MacOSX26.1.sdk/usr/include/stdlib.h`]: null } },
      ['problem command-line-tools.no-headers clt-broken-reinstall: renew-command-line-tools'],
    ],
    [
      'for Intel, where nothing for Intel starts: said once',
      { files: delve({ arch: 'x86_64' }), system: { rosetta: false } },
      ['problem installed-programs.no-rosetta rosetta-not-installed: reinstall-program install-rosetta'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['for both CPUs', { files: delve({ arch: 'universal' }) }],
    ['of its first full release', { files: delve({}, 'v1.0.0') }],
    ['not installed, nor is debugserver', { files: { [SERVER]: null } }],
    [
      'with an lldb-server instead',
      { files: { ...delve(), [SERVER]: null, '~/go/bin/lldb-server': { program: 'x' } } },
    ],
    [
      'with the debugserver of Xcode',
      {
        files: {
          ...delve(),
          ...xcode,
          [CLT]: null,
          [`${XCODE}/SharedFrameworks/LLDB.framework/Versions/A/Resources/debugserver`]: { program: 'debugserver' },
        },
        developerTools: { selected: `${XCODE}/Developer` },
      },
    ],
    ['another program of that name', { files: delve({}, 'v0.1.0', 'example.com/cmd/dlv') }],
  ])('healthy: %s', async (_, state) => {
    expect(await saidOn(state)).toEqual([]);
  });

  it('is not offered to be built by a Go that would build the same again', async () => {
    const go = { '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version: '1.26.3', arch: 'x86_64' } } };
    expect(await saidOn({ files: { ...delve({ arch: 'x86_64' }), ...go } })).toContain(
      'problem debugger.under-rosetta dlv-under-rosetta:',
    );
  });

  it('waits for the tools where all of them are gone', async () => {
    const found = await saidOn({ files: { ...delve(), [CLT]: null } });
    expect(found.join()).toContain('clt-missing-after-upgrade');
    expect(found.join()).not.toContain('debugger.');
  });

  it('is shown with where was looked', async () => {
    const [finding] = await findingsOn({ files: { ...delve(), [SERVER]: null } });
    expect(finding?.evidence).toContainEqual(expect.objectContaining({ source: SERVER, outcome: 'missing' }));
  });
});
