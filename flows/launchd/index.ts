import type { Flow } from '../flow.ts';
import { brokenJobs } from './checks/broken-jobs.ts';
import { dnsFlusher } from './checks/dns-flusher.ts';
import { jobsTouchingGo } from './checks/jobs-touching-go.ts';
import { listPlaces } from './checks/list-places.ts';
import { loadedTwice } from './checks/loaded-twice.ts';
import { notLoaded } from './checks/not-loaded.ts';
import { installRefresher, refresher, removeRefresher } from './checks/refresher.ts';
import { restarts } from './checks/restarts.ts';
import { sessionEnvironmentCheck } from './checks/session-environment.ts';
import { switchedOff } from './checks/switched-off.ts';
import { unsafeJobs } from './checks/unsafe-jobs.ts';
import { wrongDomain } from './checks/wrong-domain.ts';

export const launchd: Flow = {
  id: 'launchd',
  checks: [
    sessionEnvironmentCheck,
    jobsTouchingGo,
    dnsFlusher,
    unsafeJobs,
    brokenJobs,
    listPlaces,
    wrongDomain,
    loadedTwice,
    restarts,
    switchedOff,
    notLoaded,
    refresher,
  ],
};

/** Judged only where somebody names them to `gomend fix`. */
export const onRequest = [installRefresher, removeRefresher] as const;
