import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../../flows/shell/facts/startup-files.ts';
import { commentOutLine } from '../../../../flows/shell/fixes/comment-out-line.ts';

const DATE = '2026-03-04';

function at(text: string, name: string, more: Partial<Assignment> = {}): Assignment {
  const base = { file: '/Users/kim/.zshrc', line: 7, text, name, raw: '', value: null, keepsOld: false };
  return { ...base, conditional: false, ...more };
}

function becomes(text: string, name: string, more: Partial<Assignment> = {}, alongside?: string[]): string | null {
  const options = { date: DATE, proves: ['toolchain.goroot'], ...(alongside ? { alongside } : {}) };
  const step = commentOutLine(at(text, name, more), options)?.steps[0];
  const edit = step?.kind === 'edit' ? step.edits[0] : undefined;
  return edit?.kind === 'line' ? edit.becomes : null;
}

describe('a line that sets one variable', () => {
  it.each([
    ['export GOROOT=/opt/homebrew/Cellar/go/1.22.2/libexec', 'GOROOT'],
    ["export GOROOT='/Volumes/my disk/go'   # for work", 'GOROOT'],
    ['export PATH="$PATH:$(go env GOPATH)/bin"', 'PATH'],
    ['export PATH=`brew --prefix`/bin:$PATH', 'PATH'],
    ['GOFLAGS=-mod=vendor; export GOFLAGS', 'GOFLAGS'],
    ['typeset -gx GOPROXY="https://a.example|direct"', 'GOPROXY'],
    ['[ -d "$HOME/go" ] && export GOPATH="$HOME/go"', 'GOPATH'],
    ['[[ -d $HOME/go ]] && export GOPATH=$HOME/go', 'GOPATH'],
    ['command -v go >/dev/null 2>&1 && export GOPATH=$HOME/go', 'GOPATH'],
    ['if [ -d /x ]; then export GOROOT=/x; fi', 'GOROOT'],
    ['path=(/opt/old/bin $path)', 'PATH'],
    ['unset GOROOT', 'GOROOT'],
    ['set -gx GOROOT /opt/go', 'GOROOT'],
    ['fish_add_path --prepend /opt/go/bin', 'PATH'],
  ])('%s becomes a remark that shows it', (text, name) => {
    expect(becomes(text, name)).toBe(`# gomend ${DATE} took out: ${text}`);
  });

  it('keeps its indentation', () => {
    expect(becomes('\texport GOROOT=/x', 'GOROOT')).toBe(`\t# gomend ${DATE} took out: export GOROOT=/x`);
  });

  it.each(['bash', 'zsh', 'dash'])('leaves a valid `if` behind for %s when it was its only command', (shell) => {
    const line = becomes('  export GOROOT=/x', 'GOROOT', { conditional: true });
    const script = `if true; then\n${line}\nfi\nprintf "%s" "\${GOROOT-unset}"`;
    expect(
      execFileSync(shell, ['-c', script], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: '/usr/bin:/bin' },
      }),
    ).toBe('unset');
  });
});

describe('a line that sets several', () => {
  it('keeps the others', () => {
    expect(becomes('export GOROOT=/x GOPATH=$HOME/go', 'GOROOT')).toBe(
      `# gomend ${DATE} took out: export GOROOT=/x GOPATH=$HOME/go\nexport GOPATH=$HOME/go`,
    );
  });

  it('goes as a whole when all its variables are to go', () => {
    const text = 'export https_proxy=http://127.0.0.1:7890 http_proxy=http://127.0.0.1:7890';
    expect(becomes(text, 'https_proxy', {}, ['http_proxy'])).toBe(`# gomend ${DATE} took out: ${text}`);
  });

  it('is refused when what stays is made from what goes', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own braces.
    expect(becomes('export GOROOT=/x GOBIN=${GOROOT}/bin', 'GOROOT')).toBeNull();
  });

  it('is refused when a test or a remark belongs to both', () => {
    expect(becomes('[ -d /x ] && export GOROOT=/x GOPATH=/y', 'GOROOT')).toBeNull();
    expect(becomes('export GOROOT=/x GOPATH=/y # both', 'GOROOT')).toBeNull();
  });
});

describe('a line that is not understood for certain is left alone', () => {
  it.each([
    ['if [ -d /x ]; then export GOROOT=/x'],
    ['setup() { export GOROOT=/x; }'],
    ['export GOROOT="/x'],
    ['export GOROOT=/x \\'],
    ['export GOROOT=/x; rm -f /tmp/lock'],
    ['export GOROOT=/x && source ./more.sh'],
    ['  mac) export GOROOT=/x ;;'],
    ['GOROOT=/x go build ./...'],
    ['GOROOT=/x; export GOROOT PATH'],
    ['export GOROOT=/x | tee log'],
    ['export GOROOT=/x > log'],
  ])('%s', (text) => {
    expect(becomes(text, 'GOROOT')).toBeNull();
  });

  it.each(['/etc/zshrc', '/private/etc/zprofile', '/opt/homebrew/etc/profile.d/go.sh', '/etc/profile.d/golang.sh'])(
    'nor is a line of %s, which belongs to the system',
    (file) => {
      expect(becomes('export GOROOT=/x', 'GOROOT', { file })).toBeNull();
    },
  );
});

describe('the plan', () => {
  it('names the line, what changes by it and what proves it', () => {
    const fix = commentOutLine(at('export GOROOT=/x', 'GOROOT'), { date: DATE, proves: ['toolchain.goroot'] });
    expect(fix).toMatchObject({
      id: 'shell.comment-out-line',
      subject: '/Users/kim/.zshrc:7',
      params: { file: '/Users/kim/.zshrc', line: 7, names: ['GOROOT'], text: 'export GOROOT=/x' },
      effect: 'new-terminal',
      proves: ['toolchain.goroot'],
    });
    expect(fix?.touches).toContain('shell.startup-files');
  });
});
