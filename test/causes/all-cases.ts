import { CLT, CLT_UNSEEN } from './areas/clt.ts';
import { LAUNCHD, LAUNCHD_UNSEEN } from './areas/launchd.ts';
import { MODULES_SETTINGS, MODULES_UNSEEN } from './areas/modules.ts';
import { MODULES_GIT } from './areas/modules-git.ts';
import { MODULES_PROJECT } from './areas/modules-project.ts';
import { MODULES_SERVERS } from './areas/modules-servers.ts';
import { MODULES_TOOLCHAIN } from './areas/modules-toolchain.ts';
import { PROXY, PROXY_UNSEEN } from './areas/proxy.ts';
import { RESOLVER, RESOLVER_UNSEEN } from './areas/resolver.ts';
import { RUNTIME, RUNTIME_UNSEEN } from './areas/runtime.ts';
import { SHELL, SHELL_UNSEEN } from './areas/shell.ts';
import { TLS, TLS_UNSEEN } from './areas/tls.ts';
import { TOOLCHAIN, TOOLCHAIN_UNSEEN } from './areas/toolchain.ts';
import { TOOLS, TOOLS_UNSEEN } from './areas/tools.ts';
import type { CauseCase, UnseenCause } from './case.ts';

/** Every cause that is found on simulated Macs. */
export const CASES: readonly CauseCase[] = [
  ...SHELL,
  ...TOOLCHAIN,
  ...CLT,
  ...TOOLS,
  ...RUNTIME,
  ...RESOLVER,
  ...LAUNCHD,
  ...MODULES_SETTINGS,
  ...MODULES_PROJECT,
  ...MODULES_TOOLCHAIN,
  ...MODULES_SERVERS,
  ...MODULES_GIT,
  ...PROXY,
  ...TLS,
];

/** And those that no check can see. */
export const UNSEEN: readonly UnseenCause[] = [
  ...SHELL_UNSEEN,
  ...TOOLCHAIN_UNSEEN,
  ...CLT_UNSEEN,
  ...TOOLS_UNSEEN,
  ...RUNTIME_UNSEEN,
  ...RESOLVER_UNSEEN,
  ...LAUNCHD_UNSEEN,
  ...MODULES_UNSEEN,
  ...PROXY_UNSEEN,
  ...TLS_UNSEEN,
];
