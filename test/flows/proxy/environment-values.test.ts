import { describe, expect, it } from 'vitest';
import { environment } from '../../../flows/proxy/checks/environment.ts';
import { proxyEnvironment } from '../../../flows/proxy/facts/environment.ts';
import { goSettings as goSettingsFact } from '../../../flows/proxy/facts/go-settings.ts';
import { settings } from '../../../flows/shell/facts/settings.ts';
import { startupFiles } from '../../../flows/shell/facts/startup-files.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { assignment, fixIds, judge, said } from '../resolver/judging.ts';
import { given, lookFor } from '../resolver/observing.ts';
import { DEAD, environmentOf, https, look } from './environment-looks.ts';
import { goSettings } from './judging.ts';

describe('values that are read otherwise than they look', () => {
  it.each([[' http://cache.test:3128'], ['PROXY cache.test:3128']])('%j is no proxy', async (value) => {
    const verdicts = await look([https(value, { text: `export HTTPS_PROXY='${value}'` })]);
    expect(said(verdicts)).toEqual(['warning unusable']);
  });

  it('say different things in the two spellings', async () => {
    const lines = [https('http://a.test:1'), assignment('https_proxy', 'http://b.test:1', { line: 5 })];
    expect(said(await look(lines))).toEqual(['warning two-spellings']);
  });

  it('hold a password, which no fix copies or shows', async () => {
    const lines = [https('http://sam:pw@a.test:1'), assignment('https_proxy', 'http://b.test:1', { line: 5 })];
    const [pair] = await look(lines);
    expect(fixIds(pair)).toEqual([]);
    const exceptions = [https('http://a.test:1'), assignment('NO_PROXY', 'https://sam:pw@golang.org', { line: 5 })];
    const [odd] = await look(exceptions, { go: { GOPROXY: 'https://golang.org' } });
    expect(said(odd ? [odd] : [])).toEqual(['warning no-proxy-misses-scheme']);
    expect(JSON.stringify(odd)).not.toContain('pw');
  });

  it('say the same in the two spellings', async () => {
    const lines = [
      https('http://a.test:1'),
      assignment('https_proxy', 'http://a.test:1/', { line: 5 }),
      assignment('NO_PROXY', 'a.test, b.test', { line: 6 }),
      assignment('no_proxy', 'b.test,a.test', { line: 7 }),
    ];
    expect(said(await look(lines))).toEqual(['ok ok']);
  });

  it('are set in this terminal alone', async () => {
    const here = (name: string) => ({
      name,
      inNewTerminal: undefined,
      here: name === 'HTTPS_PROXY' ? DEAD : undefined,
      setBy: null,
    });
    const set = await lookFor(proxyEnvironment, stubMachine(), [
      given(settings, { source: 'login-shell', of: here, environment: {} }),
      given(startupFiles, []),
      given(goSettingsFact, goSettings()),
    ]);
    expect(said(judge(environment, { proxyEnvironment: set, proxyListeners: [] }))).toEqual(['note only-here']);
  });

  it('need no scheme', async () => {
    const set = await environmentOf([https('cache.test:3128'), assignment('http_proxy', 'http://cache.test:3128')]);
    expect(set.proxies).toMatchObject([{ host: 'cache.test', port: 3128, variables: ['HTTPS_PROXY', 'http_proxy'] }]);
  });
});
