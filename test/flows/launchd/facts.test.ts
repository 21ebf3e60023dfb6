import { describe, expect, it } from 'vitest';
import { sessionEnvironment } from '../../../flows/launchd/facts/environment.ts';
import { jobs } from '../../../flows/launchd/facts/jobs.ts';
import { sudoersDropIns } from '../../../flows/launchd/facts/sudoers-drop-ins.ts';
import { SESSION_VARIABLES } from '../../../flows/launchd/session-variables.ts';
import {
  known,
  observe,
  type Reply,
  type Script,
  type Standing,
  scriptedMachine,
} from '../machine/scripted-machine.ts';

const AGENTS = '/Users/kim/Library/LaunchAgents';
const root = { uid: 0, gid: 0 };

function plist(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${body}</dict></plist>\n`;
}
const args = (...words: string[]) =>
  `<key>ProgramArguments</key><array>${words.map((word) => `<string>${word}</string>`).join('')}</array>`;

function mac(files: Record<string, Standing>, programs: Record<string, Reply> = {}, more: Partial<Script> = {}) {
  return scriptedMachine({ files, programs, ...more });
}
const read = async (...given: Parameters<typeof mac>) => (await known(jobs, mac(...given))).jobs;

describe('the jobs of a Mac', () => {
  it('are read with what launchd says of them', async () => {
    const body = `<key>Label</key><string>local.dnsflush</string><key>StartInterval</key><integer>60</integer>
      <key>KeepAlive</key><dict><key>NetworkState</key><true/></dict>
      <key>EnvironmentVariables</key><dict><key>GOPROXY</key><string>off</string></dict>${args('/bin/sh', '-c', 'true')}`;
    const [job] = await read(
      { [`${AGENTS}/local.dnsflush.plist`]: plist(body) },
      {
        '/bin/launchctl print gui/501/local.dnsflush': 'gui/501/local.dnsflush = {\n}\n',
        '/bin/launchctl print-disabled gui/501': 'disabled services = {\n\t"local.dnsflush" => enabled\n}\n',
      },
    );
    expect(job).toMatchObject({
      place: 'person',
      label: 'local.dnsflush',
      argv: ['/bin/sh', '-c', 'true'],
      environment: { GOPROXY: 'off' },
      repeats: ['interval', 'kept-alive'],
      everySeconds: 60,
      loaded: true,
      switchedOff: false,
      unreadable: null,
    });
  });

  it('tell a job that is not loaded from one that could not be asked about', async () => {
    const files = {
      '/Library/LaunchAgents/test.a.plist': { text: plist('<key>Label</key><string>test.a</string>'), stat: root },
      '/Library/LaunchDaemons/test.b.plist': { text: plist('<key>Label</key><string>test.b</string>'), stat: root },
    };
    const programs = {
      '/bin/launchctl print gui/501/test.a': { exitCode: 125, stderr: 'Domain does not support specified action' },
      '/bin/launchctl print system/test.b': { exitCode: 113, stderr: 'Could not find service' },
      '/bin/launchctl print-disabled gui/501': { exitCode: 125 },
      '/bin/launchctl print-disabled system': 'disabled services = {\n\t"test.b" => true\n}\n',
    };
    expect((await read(files, programs)).map((job) => [job.label, job.loaded, job.switchedOff])).toEqual([
      ['test.a', null, null],
      ['test.b', false, true],
    ]);
  });

  it('are read through plutil where they are binary', async () => {
    const path = `${AGENTS}/test.binary.plist`;
    const [job] = await read(
      { [path]: 'bplist00\u0001' },
      { [`/usr/bin/plutil -convert xml1 -o - ${path}`]: plist('<key>Label</key><string>test.binary</string>') },
    );
    expect(job).toMatchObject({ label: 'test.binary', unreadable: null });
  });

  it.each([
    ['a damaged file', '<plist><dict><key>Label</key><string>x', 'garbage'],
    ['a file without a label', plist(args('/bin/true')), 'garbage'],
    ['a file that is not ours to read', { fails: 'denied' } as const, 'denied'],
  ])('say so of %s', async (_, standing, reason) => {
    expect(await read({ [`${AGENTS}/x.plist`]: standing })).toMatchObject([
      { unreadable: reason, label: '', argv: [] },
    ]);
  });

  it('leave out what launchd leaves out: names that do not end in .plist', async () => {
    expect(await read({ [`${AGENTS}/x.plist.bak`]: plist('') })).toEqual([]);
  });

  it('come with the script that they run, if it is one', async () => {
    const files = {
      [`${AGENTS}/a.plist`]: plist(`<key>Label</key><string>a</string>${args('/Users/kim/bin/flush')}`),
      [`${AGENTS}/b.plist`]: plist(`<key>Label</key><string>b</string>${args('/bin/zsh', '/Users/kim/b.sh')}`),
      [`${AGENTS}/c.plist`]: plist(`<key>Label</key><string>c</string>${args('/Users/kim/bin/tool')}`),
      '/Users/kim/bin/flush': '#!/usr/bin/env bash\nkillall -HUP mDNSResponder\n',
      '/Users/kim/b.sh': 'dscacheutil -flushcache\n',
      '/Users/kim/bin/tool': { bytes: Uint8Array.of(0xcf, 0xfa, 0xed, 0xfe, 0) },
    };
    expect((await read(files)).map((job) => job.script?.path ?? null)).toEqual([
      '/Users/kim/bin/flush',
      '/Users/kim/b.sh',
      null,
    ]);
  });

  it('come with what others may change of a program that runs as root', async () => {
    const daemon = (program: string, more = '') => ({
      text: plist(`<key>Label</key><string>x</string>${more}${args(program)}`),
      stat: root,
    });
    const files = {
      '/Library/LaunchDaemons/open.plist': daemon('/opt/tool/bin/forward'),
      '/Library/LaunchDaemons/other.plist': daemon('/opt/tool/bin/forward', '<key>UserName</key><string>kim</string>'),
      '/Library/LaunchDaemons/sealed.plist': daemon('/usr/bin/true'),
      '/opt': { stat: { ...root, type: 'directory', mode: 0o755 } },
      '/opt/tool': { stat: { uid: 0, gid: 80, type: 'directory', mode: 0o775 } },
      '/opt/tool/bin': { stat: { uid: 501, gid: 20, type: 'directory', mode: 0o755 } },
      '/opt/tool/bin/forward': { stat: { ...root, mode: 0o755 } },
    } as const;
    expect((await read({ ...files })).map((job) => job.open.map((file) => file.path))).toEqual([
      ['/opt/tool/bin'],
      [],
      [],
    ]);
  });

  it('are none where the directories are missing, and none on Linux', async () => {
    expect(await read({})).toEqual([]);
    expect(
      (await known(jobs, scriptedMachine({ platform: 'linux', files: { [`${AGENTS}/x.plist`]: '' } }))).jobs,
    ).toEqual([]);
  });

  it('are known as far as the directories may be listed', async () => {
    const machine = mac({});
    const denied = { ok: false, failure: { code: 'denied', detail: 'EACCES' }, ms: 1 } as const;
    const closed = { ...machine, list: async (path: string) => (path === AGENTS ? denied : machine.list(path)) };
    expect(await known(jobs, closed)).toMatchObject({ jobs: [], hidden: [AGENTS] });
  });
});

describe('what the session gives to all programs', () => {
  it('is what launchctl prints, without the names that are not set', async () => {
    const programs = Object.fromEntries(
      SESSION_VARIABLES.map((name) => [`/bin/launchctl getenv ${name}`, { exitCode: 1 }]),
    );
    const machine = mac({}, { ...programs, '/bin/launchctl getenv GOROOT': '/old/go\n' });
    expect(await known(sessionEnvironment, machine)).toEqual({ GOROOT: '/old/go' });
  });

  it('is unknown without launchctl, and nothing on Linux', async () => {
    expect(await observe(sessionEnvironment, mac({}))).toMatchObject({ reason: { code: 'missing' } });
    expect(await known(sessionEnvironment, scriptedMachine({ platform: 'linux' }))).toEqual({});
  });
});

describe("sudo's extra rules", () => {
  it('are listed even where they cannot be read', async () => {
    const files = {
      '/etc/sudoers.d/dnsflush': { fails: 'denied' } as const,
      '/etc/sudoers.d/open': '# mine\nkim ALL=(root) NOPASSWD: \\\n  /usr/bin/killall\n',
      '/etc/sudoers.d/ignored.conf': 'kim ALL=(ALL) NOPASSWD: ALL\n',
      '/etc/sudoers.d/old~': 'kim ALL=(ALL) NOPASSWD: ALL\n',
    };
    expect(await known(sudoersDropIns, mac(files))).toEqual([
      { path: '/etc/sudoers.d/dnsflush', rules: null },
      { path: '/etc/sudoers.d/open', rules: ['kim ALL=(root) NOPASSWD:    /usr/bin/killall'] },
    ]);
  });

  it('are none where there is no directory for them', async () => {
    expect(await known(sudoersDropIns, mac({}))).toEqual([]);
  });
});
