import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { emptyHome } from './program.ts';
import { schemaErrors } from './schemas.ts';

const place = emptyHome();
afterAll(() => place.remove());

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['explain', ...argv], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('gomend explain path', () => {
  it.each([[['path']], [['path', 'go']], [['path', 'go', '--no-shell']]])(
    '%j as JSON is what its schema says',
    async (argv) => {
      const { code, stdout } = await explain(...argv, '--simulate', 'healthy', '--json');
      expect(code).toBe(0);
      const document = JSON.parse(stdout);
      expect(schemaErrors('path', document)).toEqual([]);
      expect(document.entries.length).toBeGreaterThan(3);
      if (argv.includes('go'))
        expect(document.entries.filter((entry: { wins: boolean }) => entry.wins)).toHaveLength(1);
    },
  );

  it('tells a person each entry, who wins, and where it is otherwise', async () => {
    const { code, stdout } = await explain('path', 'go', '--simulate', 'healthy');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +1 {2}\/opt\/homebrew\/bin +~\/\.zprofile:1 .*go1\.\d.*this one runs$/m);
    expect(stdout).toMatch(/\/usr\/bin +\/etc\/paths:3 \(path_helper\)$/m);
    expect(stdout).toMatch(/In apps from the Dock.*`go` is not\s+found/s);
    expect(stdout).not.toMatch(/explain\.|\{\w+\}/);
  });

  it('fits into narrow windows, and is words alone for a screen reader', async () => {
    const terminal = fakeTerminal({ columns: 40, isTerminal: true });
    await run(['explain', 'path', '--simulate', 'healthy'], terminal);
    const prose = terminal
      .stdout()
      .split('\n')
      .filter((line) => !line.includes('/'));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect((await explain('path', '--simulate', 'healthy', '--accessible')).stdout).toMatch(
      /^1: \/opt\/homebrew\/bin, /m,
    );
  });
});

describe('gomend explain go', () => {
  it.each([[[]], [['--no-shell']]])('%j as JSON is what its schema says', async (argv) => {
    const { code, stdout } = await explain('go', ...argv, '--simulate', 'many-gos-full-xcode', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(schemaErrors('gos', document)).toEqual([]);
    expect(document.gos.map((go: { installer: string }) => go.installer)).toEqual(['pkg', ...Array(4).fill('go-dl')]);
  });

  it('tells a person who starts it, and who gets none', async () => {
    const { code, stdout } = await explain('go', '--simulate', 'terminal-under-rosetta');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\/usr\/local\/bin\/go \(go1\.26\.3, from Homebrew, x86_64\)$/m);
    expect(stdout).toMatch(/starts this one in a new terminal window and this terminal/);
    expect(stdout).toMatch(/made for Intel Macs/);
    expect(stdout).toMatch(/No go is found in .*apps from\s+the Dock/s);
    expect(stdout).not.toMatch(/explain\.|\{\w+\}/);
  });
});

describe('gomend explain env', () => {
  it.each(['GOPROXY', 'GOPATH', 'GOTOOLCHAIN', 'https_proxy', 'GOAMD64'])(
    '%s as JSON is what its schema says',
    async (name) => {
      const { code, stdout } = await explain('env', name, '--simulate', 'healthy', '--json');
      expect(code).toBe(0);
      const document = JSON.parse(stdout);
      expect(schemaErrors('env', document)).toEqual([]);
      expect(document.layers.filter((layer: { wins: boolean }) => layer.wins)).toHaveLength(1);
    },
  );

  it('masks credentials, and says that a new terminal differs', async () => {
    const file = join(place.home, 'mac.yaml');
    writeFileSync(file, SECRET_MAC);
    for (const format of [[], ['--json']]) {
      const { code, stdout } = await explain('env', 'GOPROXY', '--simulate', file, ...format);
      expect(code).toBe(0);
      expect(stdout).not.toContain('hunter2');
      expect(stdout).toContain('***@proxy.example');
    }
  });

  it.each([
    [['env', 'GOPROX'], /GOPROX is no variable.*GOPROXY/],
    [['env', 'goproxy'], /near it are GOPROXY/],
    [['env', 'QQQQQQQQQ'], /go help environment/],
    [['env', 'PATH'], /gomend explain path/],
    [['env'], /name a variable/],
    [['path', 'bin/go'], /is a path already/],
    [['go', 'fmt'], /gomend explain path fmt/],
    [['pth'], /did you mean path/],
    [[], /say what to explain/],
    [['path', 'go', 'more'], /takes a kind and a name/],
  ])('%j is a mistake, and says so', async (argv, sentence) => {
    const { code, stderr } = await explain(...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});

const SECRET_MAC = `name: secret
title: A proxy with its password
story: For this test alone.
caller: Nothing.
extends: healthy
causes: []
fixes: []
never: []
after: {}
state:
  files:
    ~/.zshrc: |
      export GOPROXY=https://kim:hunter2@proxy.example,direct
`;
