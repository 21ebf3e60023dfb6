import { describe, expect, it } from 'vitest';
import { readBrewConfig } from '../../src/macos/brew-config.ts';
import { readBrewDoctor } from '../../src/macos/brew-doctor.ts';
import { readCsrutil } from '../../src/macos/csrutil.ts';
import { readSwVers } from '../../src/macos/sw-vers.ts';
import { readXcodeTools } from '../../src/macos/xcode-tools.ts';
import { fixture } from './fixture.ts';

describe('brew config', () => {
  it('tells values from the complaints of other programs', () => {
    const { facts, notUnderstood } = readBrewConfig(fixture('brew-config'));
    expect(notUnderstood).toEqual([]);
    expect(facts.error_lines).toHaveLength(1);
    expect(facts.error_lines[0]).toContain('invalid active developer path');
    expect(facts).toMatchObject({ prefix: '/opt/homebrew', macos: '26.1', arch: 'arm64', rosetta: false, clt: 'N/A' });
    expect(facts.values).toMatchObject({
      HOMEBREW_EDITOR: '',
      Git: '2.51.0 => /opt/homebrew/bin/git',
      'Metal Toolchain': 'N/A',
    });
  });

  it.each([
    ['an Intel Mac has no Rosetta line', 'macOS: 13.6-x86_64\n', { macos: '13.6', arch: 'x86_64', rosetta: null }],
    ['Homebrew under Rosetta', 'macOS: 14.1-x86_64\nRosetta 2: true\n', { arch: 'x86_64', rosetta: true }],
    ['a Linux machine', 'OS: Ubuntu 24.04 LTS (noble)\n/usr/bin/gcc: 13.2\n', { macos: null, arch: null }],
  ])('%s', (_case, text, facts) => {
    const reading = readBrewConfig(text);
    expect(reading.facts).toMatchObject(facts);
    expect(reading.notUnderstood).toEqual([]);
  });

  it('a remark and an elision are not understood', () => {
    const { facts, notUnderstood } = readBrewConfig('HOMEBREW_PREFIX: /usr/local\n...\nhttps://x.test/y\n');
    expect(facts.values).toEqual({ HOMEBREW_PREFIX: '/usr/local' });
    expect(notUnderstood.map((one) => one.line)).toEqual([2, 3]);
  });
});

describe('brew doctor', () => {
  it('reads warnings and errors with what stands below them', () => {
    const { facts, notUnderstood } = readBrewDoctor(fixture('brew-doctor'));
    expect(notUnderstood).toEqual([]);
    expect(facts.ready).toBe(false);
    expect(facts.warnings).toEqual([
      'Unbrewed header files were found in /usr/local/include.',
      'Your Command Line Tools are too outdated.',
    ]);
    expect(facts.details[0]).toContain('/usr/local/include/x.h');
  });

  it('ready, and nothing said at all', () => {
    expect(readBrewDoctor('Your system is ready to brew.\n').facts).toEqual({ ready: true, warnings: [], details: [] });
    expect(readBrewDoctor('').facts.ready).toBeNull();
  });
});

describe('sw_vers and csrutil', () => {
  it('reads the version', () => {
    expect(readSwVers(fixture('sw-vers')).facts).toEqual({
      ProductName: 'macOS',
      ProductVersion: '26.1',
      ProductVersionExtra: '(a)',
      BuildVersion: '25B78',
    });
  });

  it.each([
    ['enabled', fixture('csrutil'), { status: 'enabled', configuration: {} }],
    ['disabled', 'System Integrity Protection status: disabled.', { status: 'disabled', configuration: {} }],
    [
      'custom',
      'System Integrity Protection status: unknown (Custom Configuration).\n\nConfiguration:\n\tDebugging Restrictions: disabled\n\nThis is an unsupported configuration, likely to break in the future and leave your machine in an unknown state.\n',
      { status: 'unknown (Custom Configuration)', configuration: { 'Debugging Restrictions': 'disabled' } },
    ],
    ['nothing', '', { status: null, configuration: {} }],
  ])('protection is %s', (_case, text, facts) => {
    expect(readCsrutil(text)).toEqual({ facts, notUnderstood: [] });
  });
});

describe('Xcode and the Command Line Tools', () => {
  const receipt = {
    kind: 'receipt',
    'package-id': 'com.apple.pkg.CLTools_Executables',
    version: '26.1.0.0.1.1761104275',
    volume: '/',
    location: '/',
    'install-time': 1_762_000_000,
    groups: [],
  };
  it.each<[string, string, string, unknown]>([
    [
      'no tools, newer wording',
      '',
      fixture('xcode-tools'),
      { kind: 'no-developer-tools', requesting_install: true, path: null },
    ],
    [
      'nothing selected',
      '',
      'xcode-select: error: Unable to get active developer directory. Use `sudo xcode-select --switch path/to/Xcode.app` to set one (or see `man xcode-select`)\n',
      { kind: 'no-developer-tools', requesting_install: false, path: null },
    ],
    [
      'the directory',
      'xcode-select -p',
      '/Library/Developer/CommandLineTools\n',
      { kind: 'developer-dir', path: '/Library/Developer/CommandLineTools' },
    ],
    [
      'the SDK',
      '/Library/Developer/CommandLineTools/usr/bin/xcrun --show-sdk-path',
      '/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk\n',
      { kind: 'sdk-path', path: '/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk' },
    ],
    [
      'a path that is gone',
      'git status',
      'xcrun: error: invalid active developer path (/Applications/Xcode.app/Contents/Developer), missing xcrun at: /Applications/Xcode.app/Contents/Developer/usr/bin/xcrun\n',
      {
        kind: 'invalid-active-developer-path',
        path: '/Applications/Xcode.app/Contents/Developer',
        missing: '/Applications/Xcode.app/Contents/Developer/usr/bin/xcrun',
      },
    ],
    [
      'Xcode itself is asked for',
      '',
      "xcode-select: error: tool 'xcodebuild' requires Xcode, but active developer directory '/Library/Developer/CommandLineTools' is a command line tools instance\n",
      { kind: 'requires-xcode', tool: 'xcodebuild', path: '/Library/Developer/CommandLineTools' },
    ],
    [
      'a look-up that failed',
      '',
      "xcrun: error: unable to lookup item 'SDKVersion' in SDK '/x.sdk'\n",
      { kind: 'lookup-failed', item: 'SDKVersion', sdk: '/x.sdk' },
    ],
    [
      'no receipt',
      '',
      "No receipt for 'com.apple.pkg.CLTools_Executables' found at '/'.\n",
      { kind: 'no-receipt', 'package-id': 'com.apple.pkg.CLTools_Executables', volume: '/' },
    ],
    [
      'a receipt',
      '',
      'package-id: com.apple.pkg.CLTools_Executables\nversion: 26.1.0.0.1.1761104275\nvolume: /\nlocation: /\ninstall-time: 1762000000\n',
      receipt,
    ],
    [
      'the licence',
      '',
      'You have not agreed to the Xcode license agreements. Please run…\n',
      { kind: 'license-not-agreed' },
    ],
    [
      'asked to install',
      '',
      'xcode-select: note: install requested for command line developer tools\n',
      { kind: 'install-requested' },
    ],
    [
      'installed already',
      '',
      'xcode-select: error: command line tools are already installed, use "Software Update" in System Settings to install updates\n',
      { kind: 'already-installed' },
    ],
    ['something else', '', 'hello\n', null],
  ])('%s', (_case, command, text, facts) => {
    expect(readXcodeTools(text, { command }).facts).toEqual(facts);
  });
});
