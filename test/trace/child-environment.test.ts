import { describe, expect, it } from 'vitest';
import { readGitConfig } from '../../src/http/git-config.ts';
import { childEnvironment, gitSettingsIn } from '../../src/trace/child-environment.ts';

const OURS = 'http://gomend:x@127.0.0.1:9';
const made = (own: Readonly<Record<string, string>>, git = '', cache: string | null = null) =>
  childEnvironment(own, OURS, readGitConfig(git) ?? [], cache);

describe('the environment of a traced command', () => {
  it('has one proxy, under each name that programs know, and the person’s exceptions', () => {
    const own = { PATH: '/bin', NO_PROXY: 'a', no_proxy: 'b' };
    const four = { HTTP_PROXY: OURS, http_proxy: OURS, HTTPS_PROXY: OURS, https_proxy: OURS };
    expect(made(own)).toEqual({ ...own, ...four });
  });

  it('has no address of the person’s proxy any more, whatever it was named', () => {
    const secret = 'http://u:pw@p:1';
    const own = { HTTP_PROXY: secret, https_proxy: secret, ALL_PROXY: secret, all_proxy: secret, ftp_proxy: secret };
    const git = {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.proxy',
      GIT_CONFIG_VALUE_0: secret,
      GIT_CONFIG_KEY_1: 'user.name',
      GIT_CONFIG_VALUE_1: 'Ada',
    };
    const environment = made({ ...own, ...git });
    expect(JSON.stringify(environment)).not.toContain('pw');
    expect(environment).toMatchObject({
      ALL_PROXY: OURS,
      ftp_proxy: OURS,
      GIT_CONFIG_VALUE_0: OURS,
      GIT_CONFIG_VALUE_1: 'Ada',
    });
  });

  it('takes the place of every proxy in git’s files, behind what is there', () => {
    const config = '[http]\nproxy = http://p:1\n[http "https://a.test"]\nproxy = http://q:2\nproxy = http://r:3\n';
    const own = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Ada' };
    expect(made(own, config)).toMatchObject({
      ...own,
      ...{ GIT_CONFIG_COUNT: '3', GIT_CONFIG_KEY_1: 'http.proxy', GIT_CONFIG_VALUE_1: OURS },
      ...{ GIT_CONFIG_KEY_2: 'http.https://a.test.proxy', GIT_CONFIG_VALUE_2: OURS },
    });
  });

  it('has an empty module cache where one was asked for', () => {
    expect(made({ GOMODCACHE: '/own' }, '', '/scratch/mod')['GOMODCACHE']).toBe('/scratch/mod');
    expect(made({ GOMODCACHE: '/own' })['GOMODCACHE']).toBe('/own');
  });

  it('is read as git reads it', () => {
    const own = {
      ...{ GIT_CONFIG_COUNT: '3', GIT_CONFIG_KEY_0: 'HTTP.https://a.test/x.y.Proxy', GIT_CONFIG_VALUE_0: 'http://p' },
      ...{ GIT_CONFIG_KEY_1: 'http.proxy', GIT_CONFIG_VALUE_1: '', GIT_CONFIG_KEY_2: 'nonsense' },
    };
    expect(gitSettingsIn(own)).toMatchObject([
      { section: 'http', subsection: 'https://a.test/x.y', key: 'proxy', value: 'http://p' },
      { section: 'http', subsection: null, key: 'proxy', value: '' },
    ]);
    expect(gitSettingsIn({ GIT_CONFIG_COUNT: 'many', GIT_CONFIG_KEY_0: 'http.proxy' })).toEqual([]);
  });
});
