import type { CauseCase } from '../case.ts';
import { GOBIN_LINE, goTree, NO_HOMEBREW_GO } from './machines.ts';

/** gvm, no go on PATH, and the log of a build. */
const gvm = (log: string, files: object = {}) => ({
  files: { ...NO_HOMEBREW_GO, '~/.gvm/logs/go-go1.22.1-compile.log': log, ...files },
});

export const GVM: CauseCase = {
  cause: 'gvm-bootstrap-missing',
  check: 'toolchain.go-present',
  found: [
    {
      title: 'gvm itself found no go',
      state: gvm('building...\n/Users/sam/.gvm/scripts/install: line 84: go: command not found\n'),
    },
    {
      title: 'what gvm started found none',
      state: gvm(
        'Building Go cmd/dist using /Users/sam/go1.4.\nERROR: Cannot find /Users/sam/go1.4/bin/go.\nSet $GOROOT_BOOTSTRAP to a working Go tree >= Go 1.4.\n',
      ),
    },
  ],
  healthy: [
    {
      title: 'a log from before Go was installed',
      state: { files: { '~/.gvm/logs/go-go1.22.1-compile.log': 'go: command not found\n' } },
    },
    {
      title: 'gvm with a Go',
      state: {
        files: {
          ...NO_HOMEBREW_GO,
          '~/.gvm/gos/go1.27.3': goTree('1.27.3'),
          '~/.zshrc': `export PATH="$HOME/.gvm/gos/go1.27.3/bin:$PATH"\n${GOBIN_LINE}`,
        },
      },
    },
  ],
  other: {
    title: 'the Go that gvm has is not on PATH',
    state: gvm('go: command not found\n', { '~/.gvm/gos/go1.27.3': goTree('1.27.3') }),
    cause: 'go-not-on-path',
  },
};
