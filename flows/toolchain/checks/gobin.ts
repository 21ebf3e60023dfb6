import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, skipped, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { pathEntries } from '../../shell/facts/path-entries.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { hiddenFromApps } from '../../shell/hidden-from-apps.ts';
import { cacheOwners } from '../facts/cache-owners.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { type GoDirectory, goDirectories } from '../facts/go-directories.ts';
import { goEnv } from '../facts/go-env.ts';
import { putOnPath } from '../fixes/put-on-path.ts';
import { removeSetting } from '../fixes/remove-setting.ts';
import { byHand } from '../reading/by-hand.ts';
import {
  environmentEvidence,
  evidenceOfOrigin,
  type Origin,
  originOf,
  pathEvidence,
  placeOf,
} from '../reading/origin.ts';
import { takenByRoot } from '../reading/taken-by-root.ts';

const ID = 'toolchain.gobin';

/** Whether programs that `go install` makes can be written, and are found afterwards. */
export const gobin = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { directories: goDirectories, settings, file: userEnvFile, date: today },
  hints: { goEnv, owners: cacheOwners, account: shellAccount, startup: startupFiles, path: pathEntries },
  grounds: ['toolchain.go-runs', 'toolchain.gopath'],
  judge({ directories, settings: set, file, date }, hints, about) {
    const { gobin: value, bin, programs, onPath } = directories;
    const origin = originOf('GOBIN', set, file);
    const program = hints.goEnv.known && hints.goEnv.value.brokenBy === null ? hints.goEnv.value.program : null;
    const fixes = origin ? removeSetting(origin, { date, program, startup: hints.startup, proves: [ID] }) : [];
    const evidence: readonly Evidence[] = [
      ...(origin ? evidenceOfOrigin(origin) : []),
      ...(bin ? [pathEvidence(bin.path, bin.state)] : []),
    ];
    const parts: VerdictParts = { params: { value, directory: bin?.path ?? '', programs }, evidence };
    const taken = bin && !bin.writable ? takenByRoot(bin.path, hints.owners) : null;
    if (taken) return [taken];
    const unusable = judgePlace(value, bin, origin, {
      ...parts,
      params: { ...parts.params, name: 'GOBIN', ...(origin ? placeOf(origin) : {}) },
      fixes,
    });
    if (unusable) return [unusable];
    if (!bin) return [ok('toolchain.gobin.none', parts)];
    if (onPath) return [ok('toolchain.gobin.on-path', parts)];
    // Start-up files that stop without a terminal hide it from us; a terminal has it.
    const hidden = hints.startup.known ? hiddenFromApps(set, hints.startup.value) : null;
    if (hidden?.directories.includes(bin.path)) return [ok('toolchain.gobin.on-path', parts)];
    if (programs.length === 0) return [ok('toolchain.gobin.nothing-installed', parts)];
    // It was meant to be there, and is misspelt: that is said once, and mended there.
    const entries = hints.path.known ? hints.path.value.entries : [];
    if (entries.some((entry) => entry.meant === bin.path && entry.windowsLine !== true)) {
      return [skipped('runner.ground', { params: { ground: 'shell.path-entries' }, evidence })];
    }
    return [
      warning('toolchain.gobin.not-on-path', {
        ...parts,
        evidence: [...evidence, environmentEvidence('PATH', set.of('PATH').inNewTerminal ?? '')],
        cause: 'gobin-not-on-path',
        fixes: putOnPath(bin.path, 'last', hints, about, [ID]),
      }),
    ];
  },
});

/** null: programs can be put there. */
function judgePlace(
  value: string,
  bin: GoDirectory | null,
  origin: Origin | null,
  parts: VerdictParts,
): Verdict | null {
  const hand = byHand('', origin, parts.fixes ?? []);
  if (value !== '' && !value.startsWith('/')) {
    return problem(`toolchain.gobin.relative${hand}`, { ...parts, cause: 'gobin-not-writable' });
  }
  if (!bin) return null;
  if (/\/shims(?:\/|$)/.test(bin.path) && origin) {
    return warning(`toolchain.gobin.in-shims${hand}`, { ...parts, cause: 'version-manager-gobin-wrong' });
  }
  if (bin.state === 'not-a-directory') {
    return problem(`toolchain.gobin.not-a-directory${hand}`, { ...parts, cause: 'gobin-not-writable' });
  }
  if (!bin.writable) {
    const params = { ...parts.params, nearest: bin.nearest };
    // Nobody has to be able to write to a default that nobody uses yet; it says so when it is used.
    if (bin.state === 'missing' && !origin) return note('toolchain.gobin.cannot-be-made', { ...parts, params });
    return problem(`toolchain.gobin.not-writable${hand}`, { ...parts, params, cause: 'gobin-not-writable' });
  }
  return null;
}
