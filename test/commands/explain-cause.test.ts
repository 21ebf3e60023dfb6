import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { KNOWN_CAUSES } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-texts.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['explain', 'cause', ...argv], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

const RAW = /\b(?:learn|card|cli|check)\.[a-z]+\.?[\w-]*\b(?=[ :{])|\{\w+\}/;

describe('gomend explain cause', () => {
  it('tells all that is known of a cause, with addresses on lines of their own', async () => {
    const { code, stdout } = await explain('goroot-stale');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^GOROOT points to a Go that is gone\n\n {2}Why this matters /);
    for (const label of ['What confirms it', 'What rules it out', 'The way out', 'Risk', 'Undo', 'What to ask'])
      expect(stdout).toMatch(new RegExp(`^  ${label} {2,}\\S`, 'm'));
    expect(stdout).toMatch(/DanielMSchmidt\/dotfiles#3, read 2026-10\n +https:\/\/github\.com\/\S+\/issues\/3\n/);
    expect(stdout).toMatch(/^ {2}Checks that settle it +toolchain\.goroot$/m);
    expect(stdout).not.toMatch(RAW);
  });

  it('tells it in Chinese', async () => {
    const { stdout } = await explain('goroot-stale', '--lang', 'zh-CN');
    expect(stdout).toMatch(/^GOROOT 指向一个已不存在的 Go\n\n {2}为什么重要/);
    expect(stdout).toContain('https://github.com/DanielMSchmidt/dotfiles/issues/3\n');
  });

  it('lists every cause by area without a name, each with its title', async () => {
    const { code, stdout } = await explain();
    expect(code).toBe(0);
    const texts = await loadKnowledge('en');
    for (const { cause } of KNOWN_CAUSES) expect(stdout).toContain(`\n  ${cause} `);
    for (const [, { words }] of texts) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words.title);
    expect(stdout).toMatch(/^Names on the network \(DNS\)\n {2}\S/m);
    expect(stdout).not.toMatch(RAW);
  });

  it.each(KNOWN_CAUSES.map(({ cause }) => cause))('%s as JSON is what its schema says', async (cause) => {
    const { stdout } = await explain(cause, '--json');
    const document = JSON.parse(stdout);
    expect(schemaErrors('cause', document)).toEqual([]);
    expect([document.cause, typeof document.words?.title]).toEqual([cause, 'string']);
  });

  it('lists them as JSON', async () => {
    const document = JSON.parse((await explain('--json')).stdout);
    expect(schemaErrors('causes', document)).toEqual([]);
    expect(document.causes).toHaveLength(KNOWN_CAUSES.length);
  });

  it('asks with the nearest name, and answers with 2', async () => {
    const near = await explain('goroot-stael');
    expect([near.code, near.stdout]).toEqual([2, '']);
    expect(near.stderr).toContain('did you mean goroot-stale?');
    const far = await explain('xyzzyxyzzy');
    expect(far.code).toBe(2);
    expect(far.stderr).toContain('`gomend explain cause` lists them');
  });
});
