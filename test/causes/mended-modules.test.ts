import { describe, expect, it } from 'vitest';
import { MODULES_GIT } from './areas/modules-git.ts';
import { MODULES_PROJECT } from './areas/modules-project.ts';
import { MODULES_SERVERS } from './areas/modules-servers.ts';
import { MODULES_TOOLCHAIN } from './areas/modules-toolchain.ts';
import { examined } from './case.ts';
import { mendCases } from './mend-cases.ts';

const MENDED: Readonly<Record<string, readonly string[]>> = {
  'private-module-needs-goprivate': ['toolchain.write-go-setting'],
  'gotoolchain-local-too-old': ['toolchain.unset-go-setting', 'shell.comment-out-line', 'toolchain.write-go-setting'],
  'toolchain-download-off': ['toolchain.unset-go-setting', 'shell.comment-out-line'],
  'toolchain-download-unchecked': ['toolchain.unset-go-setting', 'shell.comment-out-line'],
  'goproxy-blocked': ['proxy.use-mirror'],
  'goproxy-comma-no-fallback': ['proxy.pass-over-uncovered'],
  'sumdb-blocked': ['proxy.use-database-mirror'],
  'goauth-refused': ['toolchain.unset-go-setting', 'shell.comment-out-line'],
  'netrc-readable-by-others': ['proxy.close-netrc'],
  'git-rewrite-broken': ['proxy.drop-rewrite'],
  'govcs-invalid': ['toolchain.unset-go-setting', 'shell.comment-out-line'],
  'govcs-forbids-git': ['toolchain.unset-go-setting'],
};
const CASES = [...MODULES_PROJECT, ...MODULES_TOOLCHAIN, ...MODULES_SERVERS, ...MODULES_GIT].filter(
  ({ cause }) => MENDED[cause] !== undefined,
);

mendCases(CASES);

describe('what is offered', () => {
  it.each(Object.entries(MENDED))('%s', async (cause, fixes) => {
    const macs = CASES.filter((one) => one.cause === cause).flatMap(({ found }) => found);
    const offered = new Set<string>();
    for (const mac of macs) {
      const { findings } = await examined(mac);
      for (const finding of findings.filter((one) => one.cause === cause)) {
        for (const fix of finding.fixes) if (fix.steps.every(({ kind }) => kind !== 'person')) offered.add(fix.id);
      }
    }
    for (const fix of fixes) expect([...offered]).toContain(fix);
  });
});
