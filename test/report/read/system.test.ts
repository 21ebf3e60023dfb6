import { describe, expect, it } from 'vitest';
import { readAs } from '../../support/read-kind.ts';

describe('what the system’s tools print, in words', () => {
  it.each<[string, string, RegExp]>([
    [
      'sw-vers',
      'ProductName:\t\tmacOS\nProductVersion:\t\t26.1\nBuildVersion:\t\t25B78\n',
      /^This is macOS 26\.1, Tahoe\.\nThe newest Go known here that runs on it is Go 1\.27/,
    ],
    [
      'sw-vers',
      'ProductName:\tmacOS\nProductVersion:\t13.3.1\nProductVersionExtra:\t(a)\nBuildVersion:\t22E772610a\n',
      /^\(a\) is a small security update/m,
    ],
    ['sw-vers', 'ProductName:\tmacOS\nProductVersion:\t12.7.6\nBuildVersion:\t21H1320\n', /Monterey\.\n.*Go 1\.26/],
    [
      'sw-vers',
      'ProductName:\tmacOS\nProductVersion:\t16.0\nBuildVersion:\t25A354\n',
      /^16\.0 is no real version: macOS 26/,
    ],
    [
      'csrutil',
      'System Integrity Protection status: enabled.\n',
      /^System Integrity Protection is on, as it should be/,
    ],
    ['csrutil', 'System Integrity Protection status: disabled.\n', /is off: every program/],
    ['csrutil', 'System Integrity Protection status: unknown.\n', /“unknown”/],
    [
      'csrutil',
      'System Integrity Protection status: enabled (Custom Configuration).\n\nConfiguration:\n\tApple Internal: disabled\n\tKext Signing: disabled\n',
      /switched off parts[\s\S]*Switched off: Kext Signing\./,
    ],
    ['xcode-tools', '/Library/Developer/CommandLineTools\n', /^The Command Line Tools are selected/],
    ['xcode-tools', '/Applications/Xcode-beta.app/Contents/Developer\n', /selected: \/Applications\/Xcode-beta/],
    [
      'xcode-tools',
      "xcode-select: error: tool 'xcodebuild' requires Xcode, but active developer directory '/Library/Developer/CommandLineTools' is a command line tools instance\n",
      /^xcodebuild belongs to Xcode.*Go never needs it/,
    ],
    ['xcode-tools', "No receipt for 'com.apple.pkg.CLTools_Executables' found at '/'.\n", /does not remember/],
    ['xcode-tools', 'You have not agreed to the Xcode license agreements.\n', /licence was not agreed/],
    ['dscl', 'UserShell: /bin/zsh\n', /~\/\.zshrc in every new terminal window\.$/],
    ['dscl', 'UserShell: /opt/homebrew/bin/fish\n', /config\.fish[\s\S]*does not come with macOS/],
    ['group-names', 'staff everyone localaccounts admin\n', /is an administrator/],
    ['group-names', 'staff everyone localaccounts\n', /is no administrator/],
    ['profiles-status', 'Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\n', /An organisation manages/],
    ['profiles-status', 'Enrolled via DEP: No\nMDM enrollment: No\n', /^No organisation manages/],
  ])('%s %j', (kind, text, sentence) => {
    expect(readAs(kind, text).said).toMatch(sentence);
  });

  it('“Apple Internal: disabled” is no fault', () => {
    const { said } = readAs(
      'csrutil',
      'System Integrity Protection status: enabled.\nConfiguration:\n\tApple Internal: disabled\n',
    );
    expect(said).not.toContain('Switched off');
  });
});

describe('Homebrew in words', () => {
  const config = (...lines: readonly string[]) =>
    readAs('brew-config', ['HOMEBREW_VERSION: 5.0.1', ...lines].join('\n')).said;

  it.each<[string, readonly string[], RegExp]>([
    [
      'Apple silicon',
      ['HOMEBREW_PREFIX: /opt/homebrew', 'macOS: 26.1-arm64', 'Rosetta 2: false'],
      /usual one for Apple silicon, and it runs natively/,
    ],
    ['an Intel Mac', ['HOMEBREW_PREFIX: /usr/local', 'macOS: 13.7-x86_64'], /usual one of the Homebrew for Intel/],
    [
      'Rosetta',
      ['HOMEBREW_PREFIX: /usr/local', 'macOS: 14.5-x86_64', 'Rosetta 2: true'],
      /for Intel \(\/usr\/local\) on a Mac with Apple silicon/,
    ],
    [
      'a place of the other CPU',
      ['HOMEBREW_PREFIX: /usr/local', 'macOS: 14.5-arm64', 'Rosetta 2: false'],
      /The two do not fit/,
    ],
    [
      'a place of its own',
      ['HOMEBREW_PREFIX: /Users/ada/brew', 'macOS: 14.5-arm64'],
      /has to build many things itself/,
    ],
    ['no tools', ['CLT: N/A', 'Xcode: N/A'], /Neither the Command Line Tools nor Xcode/],
    ['Xcode alone', ['CLT: N/A', 'Xcode: 16.1'], /Xcode has its own copy/],
  ])('%s', (_, lines, sentence) => {
    expect(config(...lines)).toMatch(sentence);
  });

  it('brew doctor: the makers’ warnings, and those that matter to Go', () => {
    const { said } = readAs(
      'brew-doctor',
      'Warning: "config" scripts exist outside your system or Homebrew directories.\n  /opt/x\n\nWarning: A newer Command Line Tools release is available.\nUpdate them.\n',
    );
    expect(said).toMatch(
      /^2 warnings: “"config" scripts.*directories” and “A newer Command Line Tools release is available”\.\nThese help Homebrew’s makers/,
    );
    expect(said).toMatch(/^One is about the Command Line Tools/m);
    expect(readAs('brew-doctor', 'Your system is ready to brew.\n').said).toBe(
      'Homebrew found nothing to complain about.',
    );
  });
});
