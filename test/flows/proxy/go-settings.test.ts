import { describe, expect, it } from 'vitest';
import { goSettings } from '../../../flows/proxy/facts/go-settings.ts';
import { settings } from '../../../flows/shell/facts/settings.ts';
import { goEnv } from '../../../flows/toolchain/facts/go-env.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { given, lookFor } from '../resolver/observing.ts';
import { settingsOf } from './settings-hints.ts';

const program = '/opt/homebrew/bin/go';
const said = (values: Readonly<Record<string, string>>) => given(goEnv, { program, values, brokenBy: null });
const terminal = (environment: Readonly<Record<string, string>>) => given(settings, settingsOf([], environment));

describe("go's settings", () => {
  it('are what go says', async () => {
    const values = {
      GOPROXY: 'https://a.test,direct',
      GOPRIVATE: 'x.test',
      GONOPROXY: 'x.test',
      GOVERSION: 'go1.27.3',
      GOENV: '/e',
    };
    const found = await lookFor(goSettings, stubMachine(), [said(values), terminal({ HTTPS_PROXY: 'http://p.test' })]);
    expect(found).toMatchObject({
      source: 'go',
      program,
      GOPROXY: 'https://a.test,direct',
      version: 'go1.27.3',
      goenvPath: '/e',
    });
    expect(found.chain).toMatchObject({
      ok: true,
      chain: [{ source: 'noproxy' }, { source: 'https://a.test' }, { source: 'direct' }],
    });
    expect(found.environment['HTTPS_PROXY']).toBe('http://p.test');
  });

  it('are empty where go says so, and not the default', async () => {
    const found = await lookFor(goSettings, stubMachine(), [said({ GOPROXY: '' }), terminal({})]);
    expect(found.chain.ok).toBe(false);
  });

  it('are those of the environment where go cannot be asked', async () => {
    const found = await lookFor(goSettings, stubMachine(), [
      terminal({ GOPROXY: 'https://a.test', GOPRIVATE: 'x.test' }),
    ]);
    expect(found).toMatchObject({
      source: 'environment',
      program: null,
      GOPROXY: 'https://a.test',
      GONOPROXY: 'x.test',
      GONOSUMDB: 'x.test',
      GOSUMDB: 'sum.golang.org',
      version: '',
    });
  });

  it('are the defaults where nothing is known at all', async () => {
    const found = await lookFor(goSettings, stubMachine({ environment: {} }));
    expect(found).toMatchObject({ source: 'environment', GOPROXY: 'https://proxy.golang.org,direct' });
  });
});
