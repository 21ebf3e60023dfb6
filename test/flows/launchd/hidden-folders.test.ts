import { expect, it } from 'vitest';
import { dnsFlusher } from '../../../flows/launchd/checks/dns-flusher.ts';
import { jobsTouchingGo } from '../../../flows/launchd/checks/jobs-touching-go.ts';
import { switchedOff } from '../../../flows/launchd/checks/switched-off.ts';
import { unsafeJobs } from '../../../flows/launchd/checks/unsafe-jobs.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

it.each([
  ['flush DNS', dnsFlusher],
  ['touch Go', jobsTouchingGo],
  ['were switched off', switchedOff],
  ['are unsafe', unsafeJobs],
])('whether jobs %s is unknown where a folder of jobs may not be looked into', (_, check) => {
  const jobs = { ...listOf(job({ switchedOff: false })), hidden: ['/Library/LaunchDaemons'] };
  expect(said(judging(check, { needs: { jobs, date: '2026-11-20' } }))).toEqual(['unknown launchd.hidden']);
});
