import { describe, expect, it } from 'vitest';
import { unsafeJobs } from '../../../flows/launchd/checks/unsafe-jobs.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

const verdicts = (...jobs: LaunchdJob[]) => judging(unsafeJobs, { needs: { jobs: listOf(...jobs) } });

describe('the file of a job', () => {
  it.each([
    ['a daemon that belongs to the person', job({ place: 'daemon', uid: 501, mode: 0o664 }), 'list-owner'],
    ['a daemon that its group may write', job({ place: 'daemon', mode: 0o664 }), 'list-mode'],
    ['an agent for everyone that everyone may write', job({ place: 'everyone', mode: 0o666 }), 'list-mode'],
    ['an agent that its group may write', job({ mode: 0o664 }), 'list-mode'],
    ["somebody else's agent in this home", job({ uid: 502 }), 'list-owner'],
  ])('%s is warned about', (_, one, message) => {
    const found = verdicts(one);
    expect(said(found)).toEqual([`warning launchd.unsafe-jobs.${message}`]);
    expect(found[0]?.cause).toBe('launchd-plist-permissions');
  });

  it.each([
    ['an ordinary agent', job()],
    ['an agent that root put into the home directory', job({ uid: 0 })],
    ['an ordinary daemon', job({ place: 'daemon' })],
    ['a daemon that only root may read', job({ place: 'daemon', mode: 0o600, unreadable: 'denied' })],
    ['a list whose attributes could not be had', job({ uid: -1, mode: 0 })],
  ])('%s is healthy', (_, one) => {
    expect(said(verdicts(one))).toEqual(['ok launchd.unsafe-jobs.none']);
  });

  it("is closed by the person where it is the person's own", () => {
    const own = verdicts(job({ mode: 0o666 }))[0]?.fixes[0];
    const path = '/Users/kim/Library/LaunchAgents/test.sync.plist';
    expect(own?.steps).toEqual([
      { kind: 'run', argv: ['/bin/chmod', '0644', path], changes: [], inverse: ['/bin/chmod', '0666', path] },
    ]);
  });

  it.each(['daemon', 'everyone'] as const)('is given to root where it belongs to everybody (%s)', (place) => {
    const one = job({ place, uid: 501, gid: 20, mode: 0o664 });
    const rights = { op: 'set-job-list-rights', path: one.plist };
    expect(verdicts(one)[0]?.fixes[0]?.steps).toEqual([
      {
        kind: 'privileged',
        operation: { ...rights, uid: 0, gid: 0, mode: 0o644 },
        inverse: null,
      },
    ]);
  });

  it('is not opened to everybody again', () => {
    const one = job({ place: 'daemon', mode: 0o666 });
    expect(verdicts(one)[0]?.fixes[0]?.steps).toMatchObject([{ kind: 'privileged', inverse: null }]);
  });

  it.each([
    ['that could not be read', { unreadable: 'denied', label: '' }],
    ['that is a link', { link: true }],
    ['whose group is not known', { gid: -1 }],
  ])('is not handed to root unseen: a list %s', (_, more) => {
    const steps = verdicts(job({ place: 'daemon', uid: 501, ...more }))[0]?.fixes[0]?.steps;
    expect(steps?.map((step) => step.kind)).toEqual(['person']);
  });

  it.each([
    ['in a home directory', { path: '/Users/kim/bin/forward', uid: 501, mode: 0o755 }],
    ["of Homebrew's", { path: '/opt/homebrew/sbin/dnsmasq', uid: 501, mode: 0o755 }],
  ])('is not mended while others may change the program that root would run (%s)', (_, open) => {
    const [found] = verdicts(job({ place: 'daemon', uid: 501, mode: 0o664, open: [open] }));
    expect(found).toMatchObject({
      status: 'warning',
      message: 'launchd.unsafe-jobs.list-and-program',
      cause: 'launchd-plist-permissions',
      params: { path: open.path },
      fixes: [],
    });
  });

  it('is mended though others may change the program, where it does not run as root', () => {
    const one = job({ place: 'daemon', uid: 501, userName: 'kim', argv: ['/Users/kim/bin/x'] });
    expect(verdicts(one)[0]?.fixes[0]?.steps[0]?.kind).toBe('privileged');
  });
});

describe('a program that runs as root', () => {
  const daemon = (path: string, uid: number, mode: number) =>
    job({ place: 'daemon', argv: [path], open: [{ path, uid, mode }] });

  it('from a home directory is warned about, without a cause that would be a guess', () => {
    const found = verdicts(daemon('/Users/kim/bin/forward', 501, 0o755));
    expect(said(found)).toEqual(['warning launchd.unsafe-jobs.program-open']);
    expect(found[0]?.cause).toBeNull();
  });

  it('that everybody may write is warned about', () => {
    expect(said(verdicts(daemon('/opt/tool/bin/forward', 0, 0o777)))).toEqual([
      'warning launchd.unsafe-jobs.program-open',
    ]);
  });

  it.each(['/opt/homebrew/opt/dnsmasq/sbin/dnsmasq', '/Applications/Net.app/Contents/helper'])(
    "from %s, which is the person's on most Macs, is only worth a note",
    (path) => {
      expect(said(verdicts(daemon(path, 501, 0o755)))).toEqual(['note launchd.unsafe-jobs.program-shared']);
    },
  );
});

describe('a program that runs as the person', () => {
  const agent = (path: string, uid: number, mode: number) => job({ argv: [path], open: [{ path, uid, mode }] });

  it('that anybody may change is warned about', () => {
    expect(said(verdicts(agent('/opt/tool/bin/forward', 0, 0o777)))).toEqual([
      'warning launchd.unsafe-jobs.agent-open',
    ]);
  });

  it('that another account installed is nobody else’s business', () => {
    expect(said(verdicts(agent('/opt/homebrew/bin/forward', 502, 0o755)))).toEqual(['ok launchd.unsafe-jobs.none']);
  });
});

describe('sudo in an agent', () => {
  it('is warned about', () => {
    const one = job({ argv: ['/bin/zsh', '-lc', 'sudo -n /usr/sbin/route add 10.0.0.0/8 10.1.1.1'] });
    expect(said(verdicts(one))).toEqual(['warning launchd.unsafe-jobs.sudo-in-agent']);
  });

  it.each([
    [
      'a daemon that becomes another account by it',
      job({ place: 'daemon', argv: ['/usr/bin/sudo', '-u', 'kim', '/usr/bin/true'] }),
    ],
    ['an agent that is off', job({ off: true, argv: ['/usr/bin/sudo', '/usr/bin/true'] })],
    ['an agent that only names it', job({ argv: ['/bin/sh', '-c', 'echo "no sudo here" # sudo reboot'] })],
    [
      'a DNS flusher, which has a finding of its own',
      job({ argv: ['/usr/bin/sudo', '/usr/bin/killall', '-HUP', 'mDNSResponder'] }),
    ],
  ])('is not what %s is warned about', (_, one) => {
    expect(said(verdicts(one))).toEqual(['ok launchd.unsafe-jobs.none']);
  });
});
