/** What many cases have in common: entries of a scenario's `state.files`. */
export const NO_HOMEBREW_GO = {
  '/opt/homebrew/Cellar/go': null,
  '/opt/homebrew/opt/go': null,
  '/opt/homebrew/bin/go': null,
  '/opt/homebrew/bin/gofmt': null,
};

export const goTree = (version: string, arch: 'arm64' | 'x86_64' = 'arm64') => ({ goTree: { version, arch } });

/** Go unpacked where the official installer puts it, and no other. */
export const ONLY_USR_LOCAL_GO = { ...NO_HOMEBREW_GO, '/usr/local/go': goTree('1.27.3') };

export const GOBIN_LINE = 'export PATH="$PATH:$HOME/go/bin"\n';
export const BREW_LINE = 'eval "$(/opt/homebrew/bin/brew shellenv)"\n';
export const GO_SETTINGS = '~/Library/Application Support/go/env';

/** A Mac whose `.zshrc` begins with these lines, and puts `~/go/bin` on PATH behind them. */
export const zshrc = (text: string, files: object = {}) => ({ files: { ...files, '~/.zshrc': text + GOBIN_LINE } });
