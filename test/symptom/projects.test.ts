import { describe, expect, it } from 'vitest';
import { recogniseMessage } from '../../src/symptom/recognise.ts';

/** As go 1.26.8 and git 2.39 printed them, for settings made for it. */
const SAID: readonly (readonly [cause: string, message: string])[] = [
  ['replacement-missing', 'main.go:2:8: corp.test/a@v1.0.0: replacement directory ../nowhere does not exist'],
  [
    'govcs-forbids-git',
    "go: github.com/x/y@v1.0.0: GOVCS disallows using git for public github.com/x/y; see 'go help vcs'",
  ],
  ['govcs-invalid', 'go: github.com/x/y@v1.0.0: malformed entry in GOVCS (missing colon): "bad"'],
  [
    'workspace-member-missing',
    'go: cannot load module gone listed in go.work file: open gone/go.mod: no such file or directory',
  ],
  ['gotoolchain-local-too-old', 'go: go.mod requires go >= 1.99.0 (running go 1.26.8; GOTOOLCHAIN=local)'],
  ['gotoolchain-not-on-path', 'go: cannot find "go1.99.0" in PATH'],
  [
    'toolchain-download-unchecked',
    'go: download go1.25.0: golang.org/toolchain@v0.0.1-go1.25.0.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off',
  ],
  ['toolchain-download-off', 'go: download go1.25.0 for linux/amd64: toolchain not available'],
  ['goauth-refused', 'go: GOAUTH=off cannot be combined with other authentication commands (GOAUTH=off;netrc)'],
  ['goauth-refused', 'go: GOAUTH encountered an empty command (GOAUTH=netrc;;)'],
  ['git-config-refused', 'fatal: bad config line 1 in file /home/kim/.gitconfig'],
];

describe('what go and git say of a project and its settings', () => {
  it.each(SAID)('%s', (cause, message) => {
    expect(recogniseMessage(message).suspects[0]?.cause).toBe(cause);
  });

  it('tells an Xcode that went away from tools that a macOS update took', () => {
    const said = (path: string) =>
      recogniseMessage(`xcrun: error: invalid active developer path (${path}), missing xcrun at: ${path}/usr/bin/xcrun`)
        .suspects[0]?.cause;
    expect(said('/Applications/Xcode-15.app/Contents/Developer')).toBe('xcode-select-dangling');
    expect(said('/Library/Developer/CommandLineTools')).toBe('clt-missing-after-upgrade');
  });
});
