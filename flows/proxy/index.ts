import type { Flow } from '../flow.ts';
import { captivePortal } from './checks/captive-portal.ts';
import { clock } from './checks/clock.ts';
import { database } from './checks/database.ts';
import { environment } from './checks/environment.ts';
import { goproxyAnswers } from './checks/goproxy-answers.ts';
import { goproxyValue } from './checks/goproxy-value.ts';
import { privatePatterns } from './checks/private-patterns.ts';
import { sumdb } from './checks/sumdb.ts';
import { system } from './checks/system.ts';
import { tls } from './checks/tls.ts';
import { trustFiles } from './checks/trust-files.ts';

/** How go reaches its servers: the settings first, then the way there, then the answers. */
export const proxy: Flow = {
  id: 'proxy',
  checks: [
    goproxyValue,
    privatePatterns,
    sumdb,
    environment,
    system,
    captivePortal,
    clock,
    trustFiles,
    tls,
    goproxyAnswers,
    database,
  ],
};
