import type { CauseCase, UnseenCause } from '../case.ts';
import { FITTING } from './fitting.ts';

const staticcheck = (program: object) => ({
  files: {
    '~/go/bin/staticcheck': {
      program: 'staticcheck',
      arch: 'arm64',
      built: {
        package: 'honnef.co/go/tools/cmd/staticcheck',
        module: 'honnef.co/go/tools',
        version: 'v0.6.1',
        go: '1.24.4',
      },
      ...program,
    },
  },
});
const SYSTEM = { version: '15.6', build: '24G84' };
const tool = (parts: object) => ({ files: { '~/go/bin/t': { program: 't', ...parts } } });
const built = (go: string) => ({ package: 'example.com/cmd/t', module: 'example.com/cmd', version: 'v1.2.3', go });
const marked = (value: string) => ({ attributes: { 'com.apple.quarantine': value } });

/** Programs that do not start, or are not let. */
export const RUNTIME: readonly CauseCase[] = [
  {
    cause: 'gatekeeper-quarantine',
    check: 'toolchain.downloaded-programs',
    found: [{ title: 'saved by a browser', state: staticcheck(marked('0083;6a0f3c51;Safari;')) }],
    healthy: [
      { title: 'the person let macOS open it', state: staticcheck(marked('00c3;6a0f3c51;Safari;')) },
      {
        title: 'signed by a developer that Apple knows',
        state: staticcheck({ ...marked('0083;6a0f3c51;Safari;'), team: 'ABCDE12345' }),
      },
    ],
    other: {
      title: 'written over in place',
      base: 'tool-copied-over-itself',
      cause: 'codesign-invalid-killed',
    },
  },
  {
    cause: 'codesign-invalid-killed',
    check: 'toolchain.refused-programs',
    found: [
      { title: 'written over in place', base: 'tool-copied-over-itself' },
      { title: 'changed after it was signed', state: tool({ arch: 'arm64', damaged: true }) },
    ],
    healthy: [
      {
        title: 'put there anew since it was killed',
        base: 'tool-copied-over-itself',
        state: {
          files: { '~/bin/mytool': { program: 'mytool', arch: 'arm64', modified: '2026-11-19T18:00:00Z' } },
        },
      },
      { title: 'for Intel, which needs no signature', state: tool({ arch: 'x86_64', built: built('1.26.1') }) },
    ],
    other: {
      title: 'killed, as a browser brought it',
      base: 'tool-from-browser-killed',
      cause: 'gatekeeper-quarantine',
    },
  },
  {
    cause: 'binary-missing-lc-uuid',
    check: 'toolchain.program-identity',
    found: [
      {
        title: 'built by an older Go, with the SDK of this macOS',
        state: tool({ arch: 'arm64', sdk: '26.1', built: built('1.22.5') }),
      },
      {
        title: 'an older Go is asked for',
        state: { files: { '~/Library/Application Support/go/env': 'GOTOOLCHAIN=go1.22.12\n' } },
      },
    ],
    healthy: [
      { title: 'with an older SDK', state: tool({ arch: 'arm64', sdk: '15.5', built: built('1.22.5') }) },
      { title: 'by a Go that writes one', state: tool({ arch: 'arm64', sdk: '26.1', built: built('1.24.0') }) },
      {
        title: 'on a macOS that does not ask for one',
        state: { system: SYSTEM, ...tool({ arch: 'arm64', sdk: '26.1', built: built('1.22.5') }) },
      },
    ],
    other: {
      title: 'dyld ends it, as it was made for a newer macOS',
      state: tool({ arch: 'arm64', built: built('1.26.1'), minimumMacos: '27.0' }),
      cause: 'macos-too-old-for-go',
    },
  },
  ...FITTING,
  {
    cause: 'local-network-privacy',
    check: 'proxy.goproxy-answers',
    found: [
      { title: 'iTerm was not allowed', base: 'terminal-kept-off-local-network' },
      {
        title: 'an editor’s terminal was not',
        base: 'terminal-kept-off-local-network',
        state: {
          privacy: { localNetwork: { 'Visual Studio Code': false } },
          terminal: {
            start: { TERM_PROGRAM: 'vscode' },
            processes: [
              { pid: 4321, parent: 4200, command: 'node' },
              { pid: 4200, parent: 4100, command: '/bin/zsh' },
              { pid: 4100, parent: 1, command: '/Applications/Visual Studio Code.app/Contents/MacOS/Electron' },
            ],
          },
        },
      },
    ],
    healthy: [
      {
        title: 'it was allowed',
        base: 'terminal-kept-off-local-network',
        state: { privacy: { localNetwork: { iTerm: true } } },
      },
      {
        title: 'a macOS that does not ask',
        base: 'terminal-kept-off-local-network',
        state: { system: { version: '14.5', build: '23F79' } },
      },
    ],
    other: {
      title: 'the host is switched off',
      base: 'terminal-kept-off-local-network',
      state: { network: { sites: { "the team's module proxy": null } } },
      cause: null,
    },
  },
];

export const RUNTIME_UNSEEN: readonly UnseenCause[] = [];
