/**
 * Programs whose output start-up files run, and the variables that it may set. An empty list: prompts,
 * completions and hooks, which leave the variables of interest alone while the file is read.
 */
const SETS: ReadonlyMap<string, readonly string[]> = new Map([
  ['brew', ['PATH']],
  ['path_helper', ['PATH']],
  ['goenv', ['PATH', 'GOENV_SHELL', 'GOENV_ROOT', 'GOROOT', 'GOPATH']],
  ['gvm', ['PATH', 'GOROOT', 'GOPATH']],
  ['mise', ['PATH', 'GOROOT', 'GOBIN']],
  ['rtx', ['PATH', 'GOROOT', 'GOBIN']],
  ['asdf', ['PATH', 'GOROOT', 'GOBIN', 'GOPATH']],
  ['pyenv', ['PATH']],
  ['rbenv', ['PATH']],
  ['nodenv', ['PATH']],
  ['jenv', ['PATH']],
  ['fnm', ['PATH']],
  ['conda', ['PATH', 'SSL_CERT_FILE', 'CC', 'CXX']],
  ['direnv', []],
  ['starship', []],
  ['oh-my-posh', []],
  ['zoxide', []],
  ['fzf', []],
  ['atuin', []],
  ['mcfly', []],
  ['thefuck', []],
  ['ssh-agent', []],
  ['dircolors', []],
  ['gdircolors', []],
  ['lesspipe', []],
  ['op', []],
]);

/** Of a program that nobody knows here, at least PATH may have been changed. */
export function variablesSetBy(tool: string | null): readonly string[] {
  return (tool === null ? undefined : SETS.get(tool)) ?? ['PATH'];
}

const COMPLETION = /\b(?:completion|completions)\b/;

/** Whether the command only prints completions: `kubectl completion zsh`. */
export function onlyCompletes(command: string): boolean {
  return COMPLETION.test(command);
}

/** `/opt/homebrew/bin/brew` → its prefix `/opt/homebrew`; null for a brew that is found by PATH. */
export function homebrewPrefix(program: string): string | null {
  const end = '/bin/brew';
  return program.startsWith('/') && program.endsWith(end) && program.length > end.length
    ? program.slice(0, -end.length)
    : null;
}

/**
 * Directories that `brew shellenv` puts in front of PATH.
 * Source: Homebrew `cmd/shellenv.sh`: the prefix's `bin` and `sbin`.
 */
export function homebrewDirectories(prefix: string): readonly string[] {
  return [`${prefix}/bin`, `${prefix}/sbin`];
}
