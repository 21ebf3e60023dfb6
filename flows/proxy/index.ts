import type { Flow } from '../flow.ts';
import { buildContextCheck } from './checks/build-context.ts';
import { captivePortal } from './checks/captive-portal.ts';
import { clock } from './checks/clock.ts';
import { credentials } from './checks/credentials.ts';
import { database } from './checks/database.ts';
import { environment } from './checks/environment.ts';
import { gitProxiesCheck } from './checks/git-proxies.ts';
import { gitRewrites } from './checks/git-rewrites.ts';
import { goproxyAnswers } from './checks/goproxy-answers.ts';
import { goproxyValue } from './checks/goproxy-value.ts';
import { privateModules } from './checks/private-modules.ts';
import { privatePatterns } from './checks/private-patterns.ts';
import { projectCheck } from './checks/project.ts';
import { projectToolchainCheck } from './checks/project-toolchain.ts';
import { sumdb } from './checks/sumdb.ts';
import { system } from './checks/system.ts';
import { tls } from './checks/tls.ts';
import { trustFiles } from './checks/trust-files.ts';
import { versionControl } from './checks/version-control.ts';

/** How go reaches its servers: the settings first, then the way there, then the answers. */
export const proxy: Flow = {
  id: 'proxy',
  checks: [
    goproxyValue,
    privatePatterns,
    sumdb,
    projectCheck,
    projectToolchainCheck,
    privateModules,
    gitRewrites,
    gitProxiesCheck,
    versionControl,
    buildContextCheck,
    environment,
    system,
    captivePortal,
    clock,
    trustFiles,
    tls,
    goproxyAnswers,
    credentials,
    database,
  ],
};
