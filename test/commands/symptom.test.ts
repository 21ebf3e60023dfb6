import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import type { CauseTexts, CauseWords } from '../../src/knowledge/cause-text.ts';
import { loadKnowledge } from '../../src/knowledge/load-texts.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';

async function symptom(...argv: readonly string[]) {
  const terminal = fakeTerminal({ isTerminal: true, environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' } });
  const code = await run(['symptom', ...argv], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}
const firstOf = async (message: string): Promise<unknown> => {
  const { code, stdout } = await symptom(message, '--json');
  expect(code).toBe(0);
  const document = JSON.parse(stdout);
  expect(schemaErrors('symptom', document)).toEqual([]);
  return document.recognised ? document.suspects[0].cause : null;
};

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const wordsOf = (causes: CauseTexts, cause: string): CauseWords => {
  const text = causes.get(cause);
  if (!text) throw new Error(`there are no words of ${cause}`);
  return text.words;
};

describe('gomend symptom', () => {
  it.each([
    ['coloured', '\u001b[31mzsh: command not found: go\u001b[0m', 'go-not-on-path'],
    ['with a prompt and Windows line ends', '$ go version\r\nzsh: command not found: go\r\n$ ', 'go-not-on-path'],
    ['quoted in a mail', '> > zsh: command not found: go', 'go-not-on-path'],
    ['from a CI log', '2026-11-20T09:00:00.1234567Z ##[error]go: cannot find GOROOT directory: /x', 'goroot-stale'],
    [
      'in JSON',
      '{"level":"error","msg":"Get \\"https://proxy.golang.org/a/@v/list\\": dial tcp 1.2.3.4:443: i/o timeout"}',
      'goproxy-blocked',
    ],
    [
      'in a log of logrus',
      'time="x" level=error msg="x509: “a.corp” certificate is not trusted"',
      'tls-interception-root-missing',
    ],
    [
      'wrapped at a narrow window',
      'go install cmd/go: copying /var/folders/x/a.out:\nopen /usr/local/go/bin/go:\npermission denied',
      'goroot-not-writable',
    ],
    ['cut within a word', 'dyld[1]: missing LC_UUID load com\nmand in /x', 'binary-missing-lc-uuid'],
    ['behind a progress bar', '10%\r50%\r100%\rBad CPU type in executable', 'rosetta-not-installed'],
    [
      'with typographic quotes',
      'x509: ‘a.corp.test’ nothing\nx509: “a.corp.test” certificate is not standards compliant',
      'tls-cert-not-apple-compliant',
    ],
    [
      'between other lines',
      `${'ok  \ta.test/x\t0.01s\n'.repeat(50)}go: modules disabled by GO111MODULE=off; see 'go help modules'\nmake: *** [build] Error 1`,
      'go111module-off',
    ],
    ['of nothing that is known', 'the quick brown fox', null],
  ])('recognises a message %s', async (_, message, cause) => {
    expect(await firstOf(message)).toBe(cause);
  });

  it('looks on a machine which of them it is', async () => {
    const argv = ['go: cannot find GOROOT directory: /x', '--simulate', 'goroot-frozen'];
    const { code, stdout } = await symptom(...argv, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(schemaErrors('symptom', document)).toEqual([]);
    expect(document.suspects[0]).toMatchObject({ cause: 'goroot-stale', verdict: 'confirmed' });
    expect(document.ruledOut).toEqual([
      { cause: 'goroot-wrong-dir', checks: ['toolchain.goroot'] },
      { cause: 'goroot-version-mismatch', checks: ['toolchain.goroot'] },
    ]);
    const told = (await symptom(...argv)).stdout.replaceAll(/\s+/g, ' ');
    expect(told).toMatch(
      /goroot-stale · .* · it is so there .*toolchain\.goroot: .* gomend fix --simulate goroot-frozen/,
    );
  });

  it('says of each suspect what it is, what settles it, what speaks against it, and what to ask', async () => {
    const causes = await loadKnowledge('en');
    const told = plain((await symptom('go: cannot find GOROOT directory: /x')).stdout);
    for (const cause of ['goroot-stale', 'goroot-wrong-dir', 'goroot-version-mismatch']) {
      const { title, confirms, rulesOut } = wordsOf(causes, cause);
      for (const text of [title, confirms, rulesOut]) expect(told).toContain(text);
    }
    expect(told).toContain(wordsOf(causes, 'goroot-stale').ask);
  });

  it('says no more than the title of what a machine rules out, and asks nothing once the cause is found', async () => {
    const causes = await loadKnowledge('en');
    const argv = ['go: cannot find GOROOT directory: /x', '--simulate', 'goroot-frozen'];
    const told = plain((await symptom(...argv)).stdout);
    const [found, ruledOut] = [wordsOf(causes, 'goroot-stale'), wordsOf(causes, 'goroot-wrong-dir')];
    expect(told).toContain(found.confirms);
    expect(told).not.toContain(found.ask);
    expect(told).toContain(ruledOut.title);
    expect(told).not.toContain(ruledOut.confirms);
    expect(told).not.toContain(ruledOut.rulesOut);
  });

  it('claims nothing of a machine that is well', async () => {
    const { stdout } = await symptom('zsh: command not found: go', '--simulate', 'healthy', '--json');
    const { suspects } = JSON.parse(stdout);
    expect(suspects.filter(({ verdict }: { readonly verdict: string }) => verdict === 'confirmed')).toEqual([]);
    const told = (await symptom('zsh: command not found: go', '--simulate', 'healthy')).stdout.replaceAll(/\s+/g, ' ');
    expect(told).toContain('found none of these there');
  });

  it('looks where the words point, where it knows no such message, and writes a report for a ticket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gomend-symptom-'));
    const file = join(folder, 'ticket.md');
    const argv = [
      'dial tcp: lookup git.corp.test: no such host',
      '--simulate',
      'go-resolver-past-vpn',
      '--ticket',
      file,
    ];
    const { code, stdout, stderr } = await symptom(...argv);
    expect([code, stderr]).toEqual([
      0,
      `It is in ${file}, and only you can read that file. Read it before you pass it on.\n`,
    ]);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/Wrong there, and possibly behind it: .* `resolver\.go-path` `netdns-split-dns`/);
    expect(text).toContain('macOS 15.6, Apple silicon');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /does not tell what it is; this is wrong there.* it is so there .*gomend fix/,
    );
    expect(text).toContain('Not all checks were made.');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await symptom(...argv);
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain(`there is something at ${file} already, and it is not written over`);
    expect(readFileSync(file, 'utf8')).toBe(text);
    rmSync(folder, { recursive: true });
  });

  it('promises no check where none can see it, and rules nothing out by one', async () => {
    const message = 'Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?';
    const told = plain((await symptom(message)).stdout);
    expect(told).toContain('No check of mine can see this');
    expect(told).not.toContain('gomend check');
    const there = plain((await symptom(message, '--simulate', 'healthy')).stdout);
    expect(there).toContain('could not be settled');
    expect(there).toContain('could not settle all of these');
    expect(there).not.toContain('found none of these there');
  });

  it('takes words that were not put in quotes as one message', async () => {
    const { stdout } = await symptom('zsh:', 'command', 'not', 'found:', 'go');
    expect(stdout).toContain('go-not-on-path');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('gomend check --only toolchain.go-present');
    expect(stdout).not.toMatch(/symptom\.|\{\w+\}/);
  });

  it('shows no password in any form', async () => {
    const message = 'Get "https://me:hunter2@proxy.golang.org/x/@v/list": dial tcp 1.2.3.4:443: i/o timeout';
    for (const more of [[], ['--json']]) {
      const { stdout } = await symptom(message, ...more);
      expect(stdout).toContain('***@proxy.golang.org');
      expect(stdout).not.toContain('hunter2');
    }
  });

  it.each([[[]], [['']], [['  ']]])('%j is refused with a way out', async (argv) => {
    const { code, stdout, stderr } = await symptom(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/no message.*gomend symptom/);
  });

  it('reads a long log as it comes, and holds little of it', { timeout: 60_000 }, async () => {
    const line = 'ok  \tgithub.com/acme/app/internal/some/package/of/many\t0.013s\tcoverage: 81.2% of statements\n';
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/cli.js'), 'symptom', '--json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=64' },
    });
    const answer = text(child.stdout);
    const piece = line.repeat(10_000);
    for (let count = 0; count < 40; count++) {
      if (!child.stdin.write(piece)) await new Promise((done) => child.stdin.once('drain', done));
    }
    child.stdin.end('go: cannot find GOROOT directory: /x\n');
    const document = JSON.parse(await answer);
    expect(document.suspects[0]).toMatchObject({ cause: 'goroot-stale', reasons: [{ line: 400_001 }] });
  });
});
