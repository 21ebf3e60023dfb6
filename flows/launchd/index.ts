import type { Flow } from '../flow.ts';
import { dnsFlusher } from './checks/dns-flusher.ts';
import { jobsTouchingGo } from './checks/jobs-touching-go.ts';
import { notLoaded } from './checks/not-loaded.ts';
import { sessionEnvironmentCheck } from './checks/session-environment.ts';
import { switchedOff } from './checks/switched-off.ts';
import { unsafeJobs } from './checks/unsafe-jobs.ts';

export const launchd: Flow = {
  id: 'launchd',
  checks: [sessionEnvironmentCheck, jobsTouchingGo, dnsFlusher, unsafeJobs, switchedOff, notLoaded],
};
