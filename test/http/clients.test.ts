import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGoUrl } from '../../src/go/go-url.ts';
import { proxyForUrl } from '../../src/go/http-proxy.ts';
import type { ClientChoice } from '../../src/http/choice.ts';
import { curlProxyFor } from '../../src/http/curl-proxy.ts';
import { gitProxyFor } from '../../src/http/git-proxy.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { runs } from '../support/runs.ts';
import type { Answer, Question } from './oracle/ask.ts';
import { NET, type ProxyCase, proxyCases, urlOf } from './oracle/generate.ts';

const COUNT = runs(60, 2_000);
const lacking = missingPrograms(['unshare', 'ip', 'curl', 'git', 'go']);
const missing = process.getuid?.() === 0 ? lacking : 'needs to run as root';

describe.skipIf(missing !== '')(`the proxy that each program uses${missing && ` (skipped: ${missing})`}`, () => {
  const room = mkdtempSync(join(tmpdir(), 'gomend-proxies-'));
  afterAll(() => rmSync(room, { recursive: true }));
  const cases = proxyCases(COUNT, 7);
  const netOf = (index: number) => `127.${1 + (index >> 8)}.${index & 255}`;
  const own = (value: string, index: number) => value.replaceAll(NET, netOf(index));
  const envOf = ({ env }: ProxyCase, index: number) =>
    Object.fromEntries(Object.entries(env).map(([name, value]) => [name, own(value, index)]));

  /** Who was really asked, by one program, for each case. */
  function asked(command: (url: string) => readonly string[]): readonly Answer[] {
    const questions: Question[] = cases.map((one, index) => ({
      argv: command(urlOf(one)),
      env: { ...envOf(one, index), HOME: room, PATH: process.env['PATH'] ?? '', GIT_TERMINAL_PROMPT: '0' },
    }));
    const script = 'ip link set lo up && exec "$0" "$1"';
    const argv = ['--net', 'sh', '-c', script, process.execPath, join(import.meta.dirname, 'oracle/ask.ts')];
    const { stdout, stderr } = spawnSync('unshare', argv, { input: JSON.stringify(questions), encoding: 'utf8' });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  const seen = (choice: ClientChoice) =>
    choice.ok && choice.proxy !== null ? `${choice.proxy.host}:${choice.proxy.port}` : null;
  /** Only what differs is printed. */
  function agree(
    real: (index: number) => unknown,
    predicted: (one: ProxyCase, env: ReturnType<typeof envOf>) => unknown,
  ) {
    const wrong = cases.flatMap((one, index) => {
      const [was, is] = [real(index), predicted(one, envOf(one, index))];
      return was === is ? [] : [{ url: urlOf(one), env: one.env, was, is }];
    });
    expect(wrong).toEqual([]);
  }

  it(`is the one that curl asks, in ${COUNT} generated settings`, { timeout: 300_000 }, () => {
    const answers = asked((url) => ['curl', '-qsS', '-m', '20', '-o', '/dev/null', url]);
    expect(answers.filter(({ proxy }) => proxy !== null).length).toBeGreaterThan(COUNT / 8);
    agree(
      (index) => answers[index]?.proxy ?? null,
      (one, env) => seen(curlProxyFor(env, one)),
    );
  });

  it(`is the one that git asks, in ${COUNT} generated settings`, { timeout: 300_000 }, () => {
    const answers = asked((url) => ['git', 'ls-remote', url]);
    agree(
      (index) => answers[index]?.proxy ?? null,
      (one, env) => seen(gitProxyFor(env, one, null)),
    );
  });

  describe('by Go', () => {
    const asker = join(room, 'asker');
    beforeAll(() => {
      const source = join(import.meta.dirname, 'oracle/asker.go');
      const { stderr } = spawnSync('go', ['build', '-o', asker, source], { encoding: 'utf8', cwd: room });
      expect(stderr).toBe('');
    }, 120_000);

    it(`is the one that it names, in ${COUNT} generated settings`, { timeout: 300_000 }, () => {
      const answers = asked((url) => [asker, url]);
      const told = (url: string | null) => {
        const parsed = url === null ? null : parseGoUrl(url);
        return parsed?.ok ? `${parsed.url.scheme}://${parsed.url.host}` : 'none';
      };
      agree(
        (index) => {
          const said = answers[index]?.stdout ?? '';
          return said === 'error' || said === 'none' ? said : told(said);
        },
        (one, env) => {
          const choice = proxyForUrl(env, urlOf(one));
          return choice.ok ? told(choice.proxy) : 'error';
        },
      );
    });
  });
});
