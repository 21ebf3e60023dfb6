import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readGitConfig } from '../../src/http/git-config.ts';
import { gitHttpSetting } from '../../src/http/git-url-match.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { runs } from '../support/runs.ts';

const missing = missingPrograms(['git']);
const COUNT = runs(80, 1_000);

describe.skipIf(missing !== '')(`git’s own settings${missing && ` (skipped: ${missing})`}`, () => {
  const room = mkdtempSync(join(tmpdir(), 'gomend-git-'));
  afterAll(() => rmSync(room, { recursive: true }));
  const file = join(room, 'config');

  /** null: git refuses the file; `none`: it has no such setting. */
  function fromGit(text: string, url: string): string | null {
    writeFileSync(file, text);
    const argv = ['config', '--file', file, '-z', '--get-urlmatch', 'http.proxy', url];
    const { status, stdout } = spawnSync('git', argv, { encoding: 'utf8' });
    if (status === 1) return 'none';
    return status === 0 ? stdout.slice(0, -1) : null;
  }
  function fromUs(text: string, url: string): string | null {
    const settings = readGitConfig(text);
    if (settings === null) return null;
    const found = gitHttpSetting(settings, 'proxy', url);
    return found === null ? 'none' : (found.value ?? '');
  }

  const URL = 'https://me@git.corp.test/team/app';
  it.each([
    ['[http]\nproxy = http://p:3128', 'http://p:3128'],
    ['[HTTP]\n\tPROXY=p:3128 ; remark', 'p:3128'],
    ['[http] proxy = a\n[http]\nproxy = b # c', 'b'],
    ['[http]\nproxy = "http://p:3128 "  # c', 'http://p:3128 '],
    ['[http]\nproxy = ht\\\ntp://p', 'http://p'],
    ['[http]\nproxy = a\\tb\\"c\\\\', 'a\tb"c\\'],
    ['[http]\nproxy = ', ''],
    ['[http]\nproxy = a  b', 'a  b'],
    ['[http]\nproxy = "a#b;c"', 'a#b;c'],
    ['[http "https://git.corp.test"]\nproxy = near\n[http]\nproxy = far', 'near'],
    ['[http "https://*.corp.test"]\nproxy = star\n[http "https://git.corp.test"]\nproxy = near', 'near'],
    ['[http "https://git.corp.test/team"]\nproxy = path\n[http "https://git.corp.test"]\nproxy = host', 'path'],
    ['[http "https://git.corp.test/te"]\nproxy = half\n', 'none'],
    ['[http "https://me@git.corp.test"]\nproxy = mine\n[http "https://git.corp.test"]\nproxy = host', 'mine'],
    ['[http "https://you@git.corp.test"]\nproxy = yours', 'none'],
    ['[http "http://git.corp.test"]\nproxy = plain', 'none'],
    ['[http "https://git.corp.test:443"]\nproxy = port', 'port'],
    ['[http "https://git.corp.test:8443"]\nproxy = port', 'none'],
    ['[http "https://*.test"]\nproxy = one label only', 'none'],
    ['proxy = x\n', 'none'],
    ['[http\nproxy = x\n', null],
    ['[http]\nproxy = "x\n', null],
    ['[http]\nproxy = \\x\n', null],
    ['[http]\n4proxy = x\n', null],
  ])('%j', (text, value) => {
    expect(fromGit(text, URL)).toBe(value);
    expect(fromUs(text, URL)).toBe(value);
  });

  it(`are read as git reads them, in ${COUNT} generated files`, { timeout: 120_000 }, () => {
    const value = fc
      .array(fc.constantFrom('p', 'http://p:3128', ' ', '"', '\\n', '\\\\', '\\"', '#', ';', '\\\n', 'é', '='), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    // Blanks inside of a value: newer releases of git keep a tab, older ones make it a space.
    const header = fc.constantFrom(
      ...['[http]', '[Http]', '[ http ]', '[http "https://git.corp.test"]', '[http "https://*.corp.test/"]'],
      ...[
        '[http "https://git.corp.test/team/"]',
        '[http "https://me@git.corp.test"]',
        '[http "https://GIT.corp.test:443"]',
      ],
      ...['[core]', '[http.https://git.corp.test]', '[http ""]'],
    );
    const line = fc.oneof(
      header,
      fc.tuple(fc.constantFrom('proxy = ', '\tproxy=', 'Proxy =', 'proxy'), value).map((parts) => parts.join('')),
      fc.constantFrom('', '# c', '  ; c', 'sslVerify', 'sslVerify = false', '\r'),
    );
    const whole = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `[http]\n${lines.join('\n')}\n`);
    const wrong = fc.sample(whole, { numRuns: COUNT, seed: 5 }).flatMap((text) => {
      const [was, is] = [fromGit(text, URL), fromUs(text, URL)];
      return was === is ? [] : [{ text, was, is }];
    });
    expect(wrong).toEqual([]);
  });
});
