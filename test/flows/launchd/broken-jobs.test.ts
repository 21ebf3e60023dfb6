import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { brokenJobs } from '../../../flows/launchd/checks/broken-jobs.ts';
import { jobs } from '../../../flows/launchd/facts/jobs.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';
import { listFaults } from '../../../flows/launchd/list-faults.ts';
import { Observations } from '../../../src/engine/observations.ts';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

const PATH = '/opt/tools/sbin/dnsmasq';
const dnsmasq = (more: Parameters<typeof job>[0]) => job({ label: 'test.dnsmasq', argv: [PATH], ...more });
const verdicts = (...all: LaunchdJob[]) => said(judging(brokenJobs, { needs: { jobs: listOf(...all) } }));
const program = (state: 'there' | 'missing' | 'closed' | 'unknown', path = PATH) => ({ path, state });
const NONE = ['ok launchd.broken-jobs.none'];

describe('a job that can never start', () => {
  it.each([
    ['whose program is gone', dnsmasq({ program: program('missing') }), 'program-missing'],
    ['whose program is a folder', dnsmasq({ program: program('closed') }), 'program-closed'],
    ['whose disk is away', dnsmasq({ program: program('missing', '/Volumes/Tools/dnsmasq') }), 'program-away'],
    ['that names its program by ~', dnsmasq({ faults: [{ kind: 'home-sign', said: '~/dnsmasq' }] }), 'home-sign'],
    ['without a program', dnsmasq({ argv: [], faults: [{ kind: 'no-program', said: '' }] }), 'no-program'],
    [
      'whose list is damaged',
      job({
        label: '',
        plist: '/Library/LaunchDaemons/homebrew.mxcl.dnsmasq.plist',
        argv: [],
        unreadable: 'garbage',
        faults: [{ kind: 'damaged', said: '' }],
      }),
      'damaged',
    ],
  ])('%s is warned about', (_, one, message) => {
    expect(verdicts(one)).toEqual([`warning launchd.broken-jobs.${message}`]);
  });

  it.each([
    ['whose program is there', dnsmasq({ program: program('there') })],
    ['whose program this account may not see', dnsmasq({ program: program('unknown') })],
    ['that is off', dnsmasq({ program: program('missing'), off: true })],
    ['that was switched off', dnsmasq({ program: program('missing'), switchedOff: true })],
    ['that has nothing to do with Go', job({ label: 'test.photos', program: program('missing', '/opt/photos') })],
  ])('%s is none', (_, one) => {
    expect(verdicts(one)).toEqual(NONE);
  });
});

describe('the faults of a list', () => {
  const list = (body: string) => `<?xml version="1.0"?>\n<plist version="1.0"><dict>${body}</dict></plist>`;
  const label = '<key>Label</key><string>x</string>';
  it.each([
    ['a label and a program', list(`${label}<key>Program</key><string>/x</string>`), []],
    ['a program of its bundle', list(`${label}<key>BundleProgram</key><string>Contents/x</string>`), []],
    [
      'a name that launchd looks for on its PATH',
      list(`${label}<key>ProgramArguments</key><array><string>true</string></array>`),
      [],
    ],
    ['no label', list('<key>Program</key><string>/x</string>'), ['no-label']],
    ['no program', list(label), ['no-program']],
    ['an empty list of words', list(`${label}<key>ProgramArguments</key><array/>`), ['no-program']],
    ['a home sign', list(`${label}<key>Program</key><string>~/x</string>`), ['home-sign']],
    ['a home variable', list(`${label}<key>Program</key><string>$HOME/x</string>`), ['home-sign']],
    ['what is not for it to say', 'bplist00', []],
  ])('%s', (_, text, kinds) => {
    expect(listFaults(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('on a simulated Mac', () => {
  const at = '/Library/LaunchDaemons/test.dns.plist';
  async function read(file: object | string) {
    const text = stringify({ name: 'x', title: 'x', extends: 'healthy', state: { files: { [at]: file } } });
    const machine = scenarioMachine(loadScenario(text, 'x.yaml'), { pace: 'instant' });
    const list = await new Observations(machine, new AbortController().signal).observe(jobs);
    expect(machine.unknownCommands).toEqual([]);
    return list.known ? list.value.jobs.find((one) => one.plist === at) : undefined;
  }

  it('a damaged list is told by what plutil says', async () => {
    expect(await read('<?xml version="1.0"?>\n<plist version="1.0"><dict><key>Label</key>')).toMatchObject({
      unreadable: 'garbage',
      faults: [{ kind: 'damaged', said: expect.stringContaining(at) }],
    });
  });

  it('a program is looked for where the list names it', async () => {
    const found = await read({
      plist: { Label: 'test.dns', ProgramArguments: ['/opt/gone/dnsd'], KeepAlive: { SuccessfulExit: false } },
    });
    expect(found).toMatchObject({
      program: { path: '/opt/gone/dnsd', state: 'missing' },
      revived: true,
      faults: [],
      triggers: ['KeepAlive'],
    });
  });
});
