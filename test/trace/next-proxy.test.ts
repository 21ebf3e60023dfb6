import { describe, expect, it } from 'vitest';
import { readGitConfig } from '../../src/http/git-config.ts';
import { askerOf } from '../../src/trace/asker.ts';
import { nextHop } from '../../src/trace/next-proxy.ts';

const URL_ASKED = 'https://github.com/a/b';

function hop(
  agent: string | undefined,
  environment: Readonly<Record<string, string>>,
  gitConfig = '',
  url = URL_ASKED,
) {
  return nextHop(askerOf(agent).kind, url, { environment, git: readGitConfig(gitConfig) ?? [] });
}
const shown = (found: ReturnType<typeof hop>) =>
  found.ok ? (found.proxy?.shown ?? 'direct') : `${found.why}: ${found.setting}`;

const GO = 'Go-http-client/1.1';
const GIT = 'git/2.50.1';
const CURL = 'curl/8.14.1';

describe('the proxy that a program would have used by itself', () => {
  it.each([
    [GO, { HTTPS_PROXY: 'http://p:3128' }, '', 'http://p:3128'],
    [GO, { HTTPS_PROXY: 'p:3128' }, '', 'http://p:3128'],
    [GO, { https_proxy: 'https://p' }, '', 'https://p:443'],
    [GO, { HTTPS_PROXY: 'http://p' }, '', 'http://p:80'],
    [CURL, { HTTPS_PROXY: 'http://p' }, '', 'http://p:1080'],
    [GO, { HTTPS_PROXY: 'socks5://p' }, '', 'socks5://p:1080'],
    [GO, { HTTPS_PROXY: 'ftp://p' }, '', 'unsupported: HTTPS_PROXY'],
    [CURL, { https_proxy: 'socks4://p' }, '', 'unsupported: https_proxy'],
    [GO, { ALL_PROXY: 'http://p:1' }, '', 'direct'],
    [CURL, { ALL_PROXY: 'http://p:1' }, '', 'http://p:1'],
    [GO, { HTTPS_PROXY: 'http://big:1', https_proxy: 'http://small:2' }, '', 'http://big:1'],
    [CURL, { HTTPS_PROXY: 'http://big:1', https_proxy: 'http://small:2' }, '', 'http://small:2'],
    [GO, { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'github.com' }, '', 'direct'],
    [GIT, { HTTPS_PROXY: 'http://p:1' }, '[http]\nproxy = http://q:2\n', 'http://q:2'],
    [GIT, { HTTPS_PROXY: 'http://p:1' }, '[http "https://github.com"]\nproxy = ""\n', 'direct'],
    [GO, { HTTPS_PROXY: 'http://p:1' }, '[http]\nproxy = http://q:2\n', 'http://p:1'],
    ['Wget/1.21', { HTTPS_PROXY: 'http://p:1' }, '', 'http://p:1'],
    [undefined, { HTTPS_PROXY: 'http://p:1' }, '', 'http://p:1'],
    [CURL, { https_proxy: 'http:// p:1' }, '', 'unusable: https_proxy'],
    [GO, { HTTPS_PROXY: 'http://[::1]:3128' }, '', 'http://[::1]:3128'],
  ])('%s with %j %j: %4$s', (agent, environment, git, expected) => {
    expect(shown(hop(agent, environment, git))).toBe(expected);
  });

  it.each([GO, GIT, CURL])('is asked with the credentials of its address, which are not shown: %s', (agent) => {
    const found = hop(agent, { HTTPS_PROXY: 'http://a%40da:s%3Acret@p:1' });
    expect(found.ok && found.proxy?.user).toEqual({ name: 'a@da', password: 's:cret' });
    expect(shown(found)).toBe('http://p:1');
  });

  it('looks names up for everybody but curl’s socks5', () => {
    const looksUp = (agent: string, scheme: string) => {
      const found = hop(agent, { HTTPS_PROXY: `${scheme}://p` });
      return found.ok && found.proxy?.looksUp;
    };
    expect([looksUp(GO, 'socks5'), looksUp(CURL, 'socks5h'), looksUp(CURL, 'socks5')]).toEqual([true, true, false]);
  });

  it('is none where HTTP_PROXY may come from a caller', () => {
    const found = hop(GO, { HTTP_PROXY: 'http://p:1', REQUEST_METHOD: 'GET' }, '', 'http://a.test/');
    expect(shown(found)).toBe('unusable: HTTP_PROXY');
  });
});
