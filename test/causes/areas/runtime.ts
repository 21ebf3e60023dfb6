import type { CauseCase, UnseenCause } from '../case.ts';

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
];

export const RUNTIME_UNSEEN: readonly UnseenCause[] = [];
