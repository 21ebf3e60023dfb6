import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../src/conformance/data-folder.ts';
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

const CASES = [
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
const UNSEEN = [
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
const AREAS = ['shell', 'toolchain', 'clt', 'tools', 'runtime', 'resolver', 'launchd', 'modules', 'proxy', 'tls'];

interface Labelled {
  readonly area: string;
  readonly cause: string;
}

describe('the table of causes', () => {
  it('finds a cause or says why it cannot be found, not both', () => {
    const found = new Set(CASES.map(({ cause }) => cause));
    expect(UNSEEN.filter(({ cause }) => found.has(cause))).toEqual([]);
    expect(UNSEEN.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  const shared = new DataFolder(process.env['GOMEND_DATA'] || join(import.meta.dirname, '../../../shared'));
  it.skipIf(!shared.has('errors'))('has every cause behind a real message (needs ../shared)', () => {
    const cases: readonly Labelled[] = JSON.parse(shared.text('errors/cases.json'));
    const wanted = cases.filter(({ area }) => AREAS.includes(area)).map(({ cause }) => cause);
    const known = new Set([...CASES, ...UNSEEN].map(({ cause }) => cause));
    expect(wanted.length).toBeGreaterThan(50);
    expect([...new Set(wanted)].filter((cause) => !known.has(cause))).toEqual([]);
  });
});
