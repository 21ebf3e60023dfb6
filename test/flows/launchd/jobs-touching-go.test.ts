import { expect, it } from 'vitest';
import { jobsTouchingGo } from '../../../flows/launchd/checks/jobs-touching-go.ts';
import { switchedOff } from '../../../flows/launchd/checks/switched-off.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

const touching = (...jobs: LaunchdJob[]) => judging(jobsTouchingGo, { needs: { jobs: listOf(...jobs) } });
const switched = (...jobs: LaunchdJob[]) => judging(switchedOff, { needs: { jobs: listOf(...jobs) } });

it('a job that sets Go up for itself is worth a note', () => {
  const found = touching(job({ environment: { GOPROXY: 'http://127.0.0.1:4000', PATH: '/usr/bin', PORT: '1' } }));
  expect(said(found)).toEqual(['note launchd.jobs-touching-go.own']);
  expect(found[0]?.params['names']).toEqual(['GOPROXY']);
});

it('a job that sets Go up for the session is worth a note', () => {
  const found = touching(
    job({ argv: ['sh', '-c', 'launchctl setenv GOROOT /usr/local/go; launchctl setenv EDITOR vi'] }),
  );
  expect(said(found)).toEqual(['note launchd.jobs-touching-go.session']);
  expect(found[0]?.params['names']).toEqual(['GOROOT']);
});

it.each([
  ['a PATH of its own', job({ environment: { PATH: '/opt/homebrew/bin:/usr/bin' } })],
  ['launchctl for something else', job({ argv: ['/bin/launchctl', 'setenv', 'EDITOR', 'vi'] })],
  ['a variable that only begins like one of Go', job({ environment: { GOOGLE_API: 'x', GOD: '1' } })],
])('a job with %s is not', (_, one) => {
  expect(said(touching(one))).toEqual(['ok launchd.jobs-touching-go.none']);
});

it('a job that cannot be read leaves it open', () => {
  expect(said(touching(job(), job({ label: '', unreadable: 'denied' })))).toEqual(['unknown launchd.unread']);
});

it('jobs that Login Items switched off are named together', () => {
  const found = switched(
    job(),
    job({ label: 'test.mirror', switchedOff: true }),
    job({ label: 'test.b', switchedOff: true }),
  );
  expect(said(found)).toEqual(['note launchd.switched-off.some']);
  expect(found[0]).toMatchObject({ cause: 'launchd-disabled-by-user', params: { labels: ['test.mirror', 'test.b'] } });
  expect(found[0]?.fixes[0]?.steps[0]).toMatchObject({ kind: 'person', doneWhen: ['launchd.switched-off'] });
});

it.each([
  ['a job that is simply not loaded', job({ loaded: false })],
  ['a job whose own file says that it is off', job({ off: true, switchedOff: true })],
])('%s was not switched off by anybody', (_, one) => {
  expect(said(switched(one))).toEqual(['ok launchd.switched-off.none']);
});

it('without a graphical session it is not known', () => {
  expect(said(switched(job({ switchedOff: null })))).toEqual(['unknown launchd.switched-off.not-told']);
});
