import { describe, expect, it } from 'vitest';
import { sessionEnvironmentCheck } from '../../../flows/launchd/checks/session-environment.ts';
import type { Setting, Settings } from '../../../flows/shell/facts/settings.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

function settingsWith(settings: Readonly<Record<string, Partial<Setting>>>): Settings {
  const none = { inNewTerminal: undefined, here: undefined, setBy: null };
  return { source: 'login-shell', of: (name) => ({ name, ...none, ...settings[name] }), environment: {} };
}

const line = {
  file: '/Users/kim/.zshrc',
  line: 4,
  text: 'export GOPROXY=https://proxy.example,direct',
  name: 'GOPROXY',
  raw: 'https://proxy.example,direct',
  value: 'https://proxy.example,direct',
  keepsOld: false,
  conditional: false,
};

function verdicts(session: Readonly<Record<string, string>>, settings: Settings | null, jobs = listOf()) {
  const hints = settings ? { settings, jobs } : { jobs };
  return judging(sessionEnvironmentCheck, { needs: { session, date: '2026-03-04' }, hints });
}

describe('a value for the whole session', () => {
  it('that no start-up file shows is warned about', () => {
    const settings = settingsWith({ GOROOT: { inNewTerminal: '/old/go' } });
    const found = verdicts({ GOROOT: '/old/go' }, settings);
    expect(said(found)).toEqual(['warning launchd.session-environment.hidden']);
    expect(found[0]).toMatchObject({ cause: 'launchd-session-env', subject: 'GOROOT' });
    expect(found[0]?.fixes[0]?.steps).toEqual([
      {
        kind: 'run',
        argv: ['/bin/launchctl', 'unsetenv', 'GOROOT'],
        changes: [],
        inverse: ['/bin/launchctl', 'setenv', 'GOROOT', '/old/go'],
      },
    ]);
  });

  it('that a terminal overrides is warned about, as apps and terminals differ', () => {
    const settings = settingsWith({ GOPROXY: { inNewTerminal: line.value, setBy: line } });
    expect(said(verdicts({ GOPROXY: 'off' }, settings))).toEqual(['warning launchd.session-environment.differs']);
  });

  it('that a start-up line says as well is only worth a note', () => {
    const settings = settingsWith({ GOPROXY: { inNewTerminal: line.value, setBy: line } });
    const found = verdicts({ GOPROXY: line.value }, settings);
    expect(said(found)).toEqual(['note launchd.session-environment.agrees']);
    expect(found[0]?.cause).toBeNull();
  });

  it('is traced to the job that sets it at every login, and that goes first', () => {
    const setter = job({ label: 'setenv.GOPATH', argv: ['/bin/launchctl', 'setenv', 'GOPATH', '/go'] });
    const found = verdicts(
      { GOPATH: '/go' },
      settingsWith({ GOPATH: { inNewTerminal: '/go' } }),
      listOf(job(), setter),
    );
    expect(found[0]?.fixes.map((fix) => fix.id)).toEqual(['launchd.move-job-aside', 'launchd.unset-session-variable']);
    expect(found[0]?.evidence[1]?.source).toBe(setter.plist);
  });

  it('is still named when no login shell could be asked', () => {
    expect(said(verdicts({ GOFLAGS: '-mod=vendor' }, null))).toEqual(['warning launchd.session-environment.hidden']);
  });
});

describe('a PATH for the whole session', () => {
  it('without the system is warned about', () => {
    const found = verdicts({ PATH: '/opt/homebrew/bin:/usr/bin' }, null);
    expect(said(found)).toEqual(['warning launchd.session-environment.path-incomplete']);
    expect(found[0]?.params['lost']).toEqual(['/bin', '/usr/sbin', '/sbin']);
  });

  it('that is complete is only worth a note', () => {
    const found = verdicts({ PATH: '/opt/homebrew/bin:/usr/bin:/bin:/usr/sbin:/sbin' }, null);
    expect(said(found)).toEqual(['note launchd.session-environment.path']);
  });
});

it('a session without values is healthy', () => {
  expect(said(verdicts({}, settingsWith({ GOROOT: { inNewTerminal: '/old/go' } })))).toEqual([
    'ok launchd.session-environment.none',
  ]);
});
