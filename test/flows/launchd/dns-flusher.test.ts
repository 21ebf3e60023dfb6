import { describe, expect, it } from 'vitest';
import { dnsFlusher } from '../../../flows/launchd/checks/dns-flusher.ts';
import type { SudoersDropIn } from '../../../flows/launchd/facts/sudoers-drop-ins.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';
import { grantsFlush } from '../../../flows/launchd/sudoers-rules.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

function verdicts(jobs: readonly LaunchdJob[], dropIns?: readonly SudoersDropIn[]) {
  const needs = { jobs: listOf(...jobs), date: '2026-03-04' };
  const hints = dropIns ? { dropIns } : {};
  return judging(dnsFlusher, { needs, hints });
}

const shell = (text: string, more: Partial<LaunchdJob> = {}) =>
  job({ label: 'local.dnsflush', argv: ['/bin/sh', '-c', text], repeats: ['interval'], everySeconds: 60, ...more });

const homeMade = shell('sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder');

describe('a job that flushes DNS on a timer', () => {
  it.each([
    ['by sudo in an agent', homeMade, 'launchd.dns-flusher.sudo'],
    ['by sudo with options', shell('sudo -n -u root /usr/bin/killall -HUP mDNSResponder'), 'launchd.dns-flusher.sudo'],
    [
      'by a command of its own',
      job({ argv: ['/usr/bin/dscacheutil', '-flushcache'], repeats: ['calendar'] }),
      'launchd.dns-flusher.timer',
    ],
    [
      'as a daemon',
      job({
        place: 'daemon',
        argv: ['/usr/bin/killall', '-HUP', 'mDNSResponder'],
        repeats: ['interval'],
        everySeconds: 300,
      }),
      'launchd.dns-flusher.timer',
    ],
    [
      'kept alive',
      shell('killall -1 mDNSResponder', { everySeconds: null, repeats: ['kept-alive'] }),
      'launchd.dns-flusher.timer',
    ],
    [
      'in a loop',
      shell('while true; do killall -HUP mDNSResponder; sleep 60; done', { repeats: [], everySeconds: null }),
      'launchd.dns-flusher.timer',
    ],
    ['by way of kill and pgrep', shell('kill -HUP $(pgrep mDNSResponder)'), 'launchd.dns-flusher.timer'],
    [
      'by a script',
      job({
        argv: ['/Users/kim/bin/flush'],
        script: { path: '/Users/kim/bin/flush', text: '#!/bin/sh\n# tidy\nsudo killall -HUP mDNSResponder\n' },
        repeats: ['interval'],
        everySeconds: 300,
      }),
      'launchd.dns-flusher.sudo',
    ],
    [
      'by sudo as the program itself',
      job({
        argv: ['/usr/bin/sudo', '/usr/bin/killall', '-HUP', 'mDNSResponder'],
        repeats: ['interval'],
        everySeconds: 600,
      }),
      'launchd.dns-flusher.sudo',
    ],
  ])('%s is warned about', (_, one, message) => {
    const found = verdicts([job(), one]);
    expect(said(found)).toEqual([`warning ${message}`]);
    expect(found[0]?.cause).toBe('dns-flush-timer-unsafe');
    expect(found[0]?.evidence[0]?.source).toBe(one.plist);
  });
});

describe('a job that only looks like it', () => {
  it.each([
    ['asks the cache', shell('dscacheutil -q host -a name example.test')],
    ['names mDNSResponder in a remark', shell('# killall -HUP mDNSResponder\n/usr/local/bin/sync')],
    [
      'names it in a remark of its script',
      job({ script: { path: '/x/sync.sh', text: '# sudo killall -HUP mDNSResponder\nrsync a b' } }),
    ],
    ['prints the command', shell('echo "run sudo killall -HUP mDNSResponder yourself"')],
    ['watches the log', shell('log stream --predicate \'process == "mDNSResponder"\'')],
    ['hangs up another program', shell('killall -HUP dnsmasq')],
    ['tests whether it is alive', shell('killall -0 mDNSResponder')],
  ])('%s, and is healthy', (_, one) => {
    expect(said(verdicts([one]))).toEqual(['ok launchd.dns-flusher.none']);
  });

  it('and runs at an event without sudo is only worth a note', () => {
    const one = job({ place: 'daemon', argv: ['/usr/bin/killall', '-HUP', 'mDNSResponder'] });
    expect(said(verdicts([one]))).toEqual(['note launchd.dns-flusher.at-events']);
  });

  it.each([{ off: true }, { switchedOff: true }])('and is switched off is only worth a note (%j)', (more) => {
    expect(said(verdicts([{ ...homeMade, ...more }]))).toEqual(['note launchd.dns-flusher.off']);
  });
});

describe('a rule of sudo that a flusher left behind', () => {
  const path = '/etc/sudoers.d/dnsflush';
  const hidden = [{ path, rules: null }];

  const rule = (commands: string) => [{ path, rules: [`kim ALL=(root) NOPASSWD: ${commands}`] }];

  it.each<[string, readonly SudoersDropIn[]]>([
    ['for killall', rule('/usr/bin/dscacheutil, /usr/bin/killall')],
    ['for pkill', rule('/usr/bin/pkill')],
    ['beside a file that cannot be read', [...rule('/usr/bin/killall'), { path: '/etc/sudoers.d/other', rules: null }]],
  ])('%s is warned about', (_, dropIns) => {
    const found = verdicts([job()], dropIns);
    expect(said(found)).toEqual(['warning launchd.dns-flusher.right']);
    expect(found[0]).toMatchObject({ cause: 'dns-flush-timer-unsafe', params: { files: [path] } });
    expect(found[0]?.fixes).toHaveLength(1);
  });

  it('is seen to go by the check itself', () => {
    const dropIns = [{ path, rules: ['kim ALL=(root) NOPASSWD: /usr/bin/killall, /usr/sbin/tcpdump'] }];
    const [step] = verdicts([], dropIns)[0]?.fixes[0]?.steps ?? [];
    expect(step).toMatchObject({ kind: 'person', doneWhen: ['launchd.dns-flusher'] });
  });

  it.each<[string, readonly SudoersDropIn[]]>([
    ['nobody can say what stands in the file', hidden],
    ['the file is for something else', rule('/usr/bin/pmset')],
    ['it allows that one signal alone', rule('/usr/bin/killall -HUP mDNSResponder')],
    ['it only empties the cache', rule('/usr/bin/dscacheutil -flushcache')],
    ['everything is allowed, which was meant', rule('ALL')],
    ['it takes that very right away', rule('ALL, !/usr/bin/killall')],
    ['only that right is taken away', rule('!/usr/bin/killall')],
    ['it is taken away behind a tag', rule('NOEXEC: ! /usr/bin/pkill')],
    ['it wants a password again', rule('/usr/bin/pmset, PASSWD: /usr/bin/killall')],
    ['it wants a password', [{ path, rules: ['kim ALL=(root) /usr/bin/killall'] }]],
    ['there is no file', []],
  ])('is none: %s', (_, dropIns) => {
    expect(said(verdicts([job()], dropIns))).toEqual(['ok launchd.dns-flusher.none']);
  });

  it('may stand in a file that cannot be read, which the person is asked to look at while the job is there', () => {
    const odd = [{ path: '/etc/sudoers.d/$(x) y', rules: null }];
    const [fix, ...others] = verdicts([homeMade], odd)[0]?.fixes ?? [];
    expect(others).toEqual([]);
    expect(fix?.id).toBe('launchd.move-job-aside');
    expect(fix?.steps.at(-1)).toMatchObject({
      kind: 'person',
      instruction: { params: { path: "'/etc/sudoers.d/$(x) y'" } },
    });
    expect(fix?.touches).toContain('launchd.sudoers-drop-ins');
  });
});

describe('what cannot be read', () => {
  it('leaves the answer open', () => {
    expect(said(verdicts([job({ unreadable: 'denied', label: '', argv: [] })]))).toEqual(['unknown launchd.unread']);
  });
});

describe('the cure', () => {
  it('stops the agent and moves its list out of the directory', () => {
    const [fix] = verdicts([homeMade])[0]?.fixes ?? [];
    expect(fix?.steps).toEqual([
      {
        kind: 'run',
        argv: ['/bin/launchctl', 'bootout', 'gui/501/local.dnsflush'],
        changes: [],
        inverse: ['/bin/launchctl', 'bootstrap', 'gui/501', homeMade.plist],
      },
      { kind: 'move', from: homeMade.plist, to: '/Users/kim/local.dnsflush.plist.gomend-2026-03-04', as: 'person' },
    ]);
    expect(fix).toMatchObject({ effect: 'now', touches: ['launchd.jobs'], proves: ['launchd.dns-flusher'] });
  });

  it('boots nothing out that is not loaded', () => {
    const [fix] = verdicts([{ ...homeMade, loaded: false }])[0]?.fixes ?? [];
    expect(fix?.steps.map((step) => step.kind)).toEqual(['move']);
  });

  it('leaves a loaded daemon to the next restart, as only root may stop it', () => {
    const daemon = job({
      place: 'daemon',
      label: 'test.flush',
      argv: ['/usr/bin/killall', '-HUP', 'mDNSResponder'],
      repeats: ['interval'],
      everySeconds: 60,
    });
    const [fix] = verdicts([daemon])[0]?.fixes ?? [];
    expect(fix).toMatchObject({ effect: 'restart', steps: [{ kind: 'move', as: 'root' }] });
  });

  it('moves a sudoers file that grants nothing else', () => {
    const rule = 'kim ALL=(root) NOPASSWD: /usr/bin/dscacheutil, /usr/bin/killall';
    const found = verdicts([homeMade], [{ path: '/etc/sudoers.d/dnsflush', rules: [rule] }])[0];
    const step = { kind: 'move', from: '/etc/sudoers.d/dnsflush', as: 'root' };
    expect(found?.fixes[0]?.steps.at(-1)).toMatchObject(step);
    expect(found?.evidence).toContainEqual(
      expect.objectContaining({ source: '/etc/sudoers.d/dnsflush', excerpt: rule }),
    );
  });

  it.each([
    ['cannot be read', null],
    [
      'grants other things too',
      ['kim ALL=(root) NOPASSWD: /usr/bin/killall', 'kim ALL=(ALL) NOPASSWD: /usr/sbin/tcpdump'],
    ],
    ['grants other things with a password', ['kim ALL=(root) /bin/ls, NOPASSWD: /usr/bin/killall']],
  ])('leaves a sudoers file that %s to the person', (_, rules) => {
    const fixes = verdicts([homeMade], [{ path: '/etc/sudoers.d/mine', rules }])[0]?.fixes ?? [];
    expect(fixes[0]?.steps.at(-1)).toMatchObject({
      kind: 'person',
      instruction: { key: 'step.launchd.sudoers-by-hand' },
    });
  });

  it.each([
    ['negated', '!/usr/bin/killall', false],
    ['negated behind a tag', 'NOEXEC: !/usr/bin/killall', false],
    ['negated twice', '!!/usr/bin/killall', true],
    ['beside a negated one', '/usr/bin/dscacheutil, !/usr/bin/killall', true],
    ['plain', '/usr/bin/killall', true],
    ['behind PASSWD', '/bin/ls, PASSWD: /usr/bin/killall', false],
  ])('a command that is %s', (_, commands, granted) => {
    expect(grantsFlush(`kim ALL=(root) NOPASSWD: ${commands}`)).toBe(granted);
  });

  it('does not touch rules that have nothing to do with it', () => {
    const fixes =
      verdicts([homeMade], [{ path: '/etc/sudoers.d/other', rules: ['%admin ALL=(ALL) ALL'] }])[0]?.fixes ?? [];
    expect(fixes.map((fix) => fix.id)).toEqual(['launchd.move-job-aside']);
  });
});
