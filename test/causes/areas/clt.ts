import type { CauseCase, UnseenCause } from '../case.ts';

const TOOLS = '/Library/Developer/CommandLineTools';
const RECEIPT = 'com.apple.pkg.CLTools_Executables';
const SDK = `${TOOLS}/SDKs/MacOSX26.1.sdk`;
const XCODE = '/Applications/Xcode.app/Contents/Developer';
const go = (version: string) => ({
  '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version, arch: 'arm64' } },
});
const withTools = (version: string) => ({ receipts: { [RECEIPT]: { version, installTime: 1695600000 } } });

/** Apple's Command Line Tools, Xcode and its linker. */
export const CLT: readonly CauseCase[] = [
  {
    cause: 'clt-missing-after-upgrade',
    check: 'toolchain.command-line-tools',
    found: [
      { title: 'the upgrade took them away, their receipt stayed', base: 'tools-gone-after-upgrade' },
      {
        title: 'they were never installed',
        state: { files: { [TOOLS]: null }, developerTools: { selected: null }, receipts: { [RECEIPT]: null } },
      },
    ],
    healthy: [
      { title: 'they are there, and only the receipt is gone', state: { receipts: { [RECEIPT]: null } } },
      { title: 'they are not there, because an Xcode is', base: 'many-gos-full-xcode' },
    ],
    other: {
      title: 'they are there, and an Xcode that is gone is selected',
      state: { developerTools: { selected: XCODE } },
      cause: 'xcode-select-dangling',
    },
  },
  {
    cause: 'clt-broken-reinstall',
    check: 'toolchain.command-line-tools',
    found: [
      { title: 'the headers are gone', state: { files: { [`${SDK}/usr/include/stdlib.h`]: null } } },
      { title: 'the SDK is gone', state: { files: { [`${TOOLS}/SDKs`]: null } } },
    ],
    healthy: [
      { title: 'an SDK older than macOS', state: { files: { [TOOLS]: { commandLineTools: { sdk: '15.5' } } } } },
      {
        title: 'a link to the SDK by another name',
        state: { files: { [`${TOOLS}/SDKs/MacOSX26.sdk`]: { link: SDK } } },
      },
    ],
    other: {
      title: 'stdlib.h is not found, as there are no tools at all',
      base: 'tools-gone-after-upgrade',
      cause: 'clt-missing-after-upgrade',
    },
  },
  {
    cause: 'xcode-license-not-accepted',
    check: 'toolchain.command-line-tools',
    found: [
      {
        title: 'Xcode was installed, and nobody agreed yet',
        base: 'many-gos-full-xcode',
        state: { developerTools: { licenceAgreed: false } },
      },
      {
        title: 'by DEVELOPER_DIR alone, with the Command Line Tools selected',
        base: 'many-gos-full-xcode',
        state: {
          files: { [TOOLS]: { commandLineTools: { sdk: '15.5' } }, '~/.zshenv': `export DEVELOPER_DIR=${XCODE}\n` },
          developerTools: { selected: TOOLS, licenceAgreed: false },
        },
      },
    ],
    healthy: [
      { title: 'agreed', base: 'many-gos-full-xcode' },
      { title: 'not agreed, and not used', state: { developerTools: { licenceAgreed: false } } },
    ],
    other: {
      title: 'git does not run, as the Xcode that is selected is gone',
      state: { developerTools: { selected: XCODE, licenceAgreed: false } },
      cause: 'xcode-select-dangling',
    },
  },
  {
    cause: 'xcode-select-dangling',
    check: 'toolchain.command-line-tools',
    found: [
      { title: 'the Xcode that is selected is gone', state: { developerTools: { selected: XCODE } } },
      {
        title: 'DEVELOPER_DIR names one that is gone',
        state: { files: { '~/.zshenv': `export DEVELOPER_DIR=${XCODE}\n` } },
      },
    ],
    healthy: [
      { title: 'the Xcode that is selected is there', base: 'many-gos-full-xcode' },
      { title: 'DEVELOPER_DIR names the tools', state: { files: { '~/.zshenv': `export DEVELOPER_DIR=${TOOLS}\n` } } },
    ],
    other: {
      title: 'the tools themselves were taken away',
      base: 'tools-gone-after-upgrade',
      cause: 'clt-missing-after-upgrade',
    },
  },
  {
    cause: 'xcode15-linker-old-go',
    check: 'toolchain.linker',
    found: [
      {
        title: 'Go 1.20.8, and the first tools with the new linker',
        state: { ...withTools('15.0.0.0.1.1694021235'), files: go('1.20.8') },
      },
      { title: 'Go 1.21.0, and a beta of them', state: { ...withTools('15.0.0.0.1.1692336968'), files: go('1.21.0') } },
    ],
    healthy: [
      { title: 'the same tools, and a Go of today', state: withTools('15.0.0.0.1.1694021235') },
      {
        title: 'the same tools, and the old Go only lies about',
        state: {
          ...withTools('15.0.0.0.1.1694021235'),
          files: { '~/sdk/go1.20.8': { goTree: { version: '1.20.8', arch: 'arm64' } } },
        },
      },
    ],
    other: {
      title: 'the linker fails, as the tools are damaged',
      state: {
        ...withTools('15.0.0.0.1.1694021235'),
        files: { ...go('1.20.8'), [`${SDK}/usr/include/stdlib.h`]: null },
      },
      cause: 'clt-broken-reinstall',
    },
  },
];

export const CLT_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'ld-warning-harmless',
    why: 'nothing is wrong with the computer: only the build that printed the warning tells that it ended well',
  },
];
