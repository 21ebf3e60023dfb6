import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { cacheOwners } from '../facts/cache-owners.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { type GoDirectory, goDirectories } from '../facts/go-directories.ts';
import { goEnv } from '../facts/go-env.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { removeSetting } from '../fixes/remove-setting.ts';
import { writeGoSetting } from '../fixes/write-go-setting.ts';
import { byHand } from '../reading/by-hand.ts';
import { evidenceOfOrigin, originOf, pathEvidence, placeOf } from '../reading/origin.ts';
import { takenByRoot } from '../reading/taken-by-root.ts';

const ID = 'toolchain.gopath';

/** Whether GOPATH, where go keeps modules and installs programs, is a place where that can work. */
export const gopath = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { directories: goDirectories, settings, file: userEnvFile, date: today },
  hints: { found: goInstallations, goEnv, owners: cacheOwners, startup: startupFiles },
  judge({ directories, settings: set, file, date }, hints, about) {
    const origin = originOf('GOPATH', set, file);
    const winner = hints.found.known ? hints.found.value.onPath[0] : undefined;
    const program = hints.goEnv.known && hints.goEnv.value.brokenBy === null ? hints.goEnv.value.program : null;
    const fixes = origin ? removeSetting(origin, { date, program, startup: hints.startup, proves: [ID] }) : [];
    const evidence = origin ? evidenceOfOrigin(origin) : [];
    const value = origin?.value ?? '';
    const hand = byHand('', origin, fixes);
    const place = origin ? placeOf(origin) : {};
    const parts: VerdictParts = { params: { name: 'GOPATH', ...place, value, home: about.home }, evidence, fixes };
    const written = value.split(':').filter((entry) => entry !== '');
    const tilde = written.find((entry) => entry.startsWith('~'));
    if (tilde !== undefined) {
      return [
        problem(`toolchain.gopath.tilde${hand}`, { ...withParams(parts, { entry: tilde }), cause: 'gopath-wrong' }),
      ];
    }
    const relative = written.find((entry) => !entry.startsWith('/'));
    if (relative !== undefined) {
      return [
        problem(`toolchain.gopath.relative${hand}`, {
          ...withParams(parts, { entry: relative }),
          cause: 'gopath-wrong',
        }),
      ];
    }
    const same = directories.entries.find(
      (entry) => winner?.root !== undefined && entry.path.replace(/\/+$/, '') === winner.root,
    );
    if (same && winner?.root) {
      if (origin) return [equalsGoroot(winner.root, winner.path, parts, hand)];
      const own =
        program === null || file.path === null
          ? []
          : writeGoSetting('GOPATH', `${about.home}/gopath`, { program, file: file.path, proves: [ID] });
      return [gorootAtDefault(winner.root, winner.path, { ...parts, fixes: own })];
    }
    if (!origin) return [ok('toolchain.gopath.default', { params: { value: directories.entries[0]?.path ?? '' } })];
    const [first] = directories.entries;
    const taken = first && !first.writable ? takenByRoot(first.path, hints.owners) : null;
    if (taken) return [taken];
    return [misplaced(directories.entries, about.home, parts, hand)];
  },
});

function withParams(parts: VerdictParts, params: Record<string, string>): VerdictParts {
  return { ...parts, params: { ...parts.params, ...params } };
}

function equalsGoroot(root: string, program: string, parts: VerdictParts, hand: string): Verdict {
  const evidence = [...(parts.evidence ?? []), pathEvidence(root, 'directory')];
  const more = { ...withParams(parts, { root, program }), evidence, cause: 'gopath-equals-goroot' };
  return warning(`toolchain.gopath.equals-goroot${hand}`, more);
}

/** Go unpacked into `~/go`: it leaves its own tree alone, and has no GOPATH then (go/build defaultGOPATH). */
function gorootAtDefault(root: string, program: string, parts: VerdictParts): Verdict {
  const evidence = [pathEvidence(root, 'directory')];
  const more = { ...withParams(parts, { root, program }), evidence, cause: 'gopath-equals-goroot' };
  return problem('toolchain.gopath.goroot-at-default', more);
}

function misplaced(entries: readonly GoDirectory[], home: string, parts: VerdictParts, hand: string): Verdict {
  const [first] = entries;
  if (!first) return ok('toolchain.gopath.ok', { ...parts, fixes: [] });
  const more = withParams(parts, { entry: first.path, nearest: first.nearest });
  const evidence = [...(parts.evidence ?? []), pathEvidence(first.path, first.state)];
  const wrong = { ...more, evidence, cause: 'gopath-wrong' };
  if (first.state === 'not-a-directory') return problem(`toolchain.gopath.not-a-directory${hand}`, wrong);
  if (first.state === 'missing') {
    const parent = first.path.replace(/\/+$/, '').replace(/\/[^/]*$/, '') || '/';
    // go makes all that is missing when it needs it, if it may; a place far from anything there is looks like a slip.
    if (!first.writable) return problem(`toolchain.gopath.nowhere${hand}`, wrong);
    if (first.nearest !== parent) return warning(`toolchain.gopath.far${hand}`, wrong);
    return ok('toolchain.gopath.not-yet', { ...more, evidence, fixes: [] });
  }
  if (first.state === 'directory' && !first.writable) return problem(`toolchain.gopath.not-writable${hand}`, wrong);
  if (/\/bin\/*$/.test(first.path)) return warning(`toolchain.gopath.is-bin${hand}`, wrong);
  if (first.path.replace(/\/+$/, '') === home) return note('toolchain.gopath.is-home', { ...more, evidence });
  return ok('toolchain.gopath.ok', { ...more, evidence, fixes: [] });
}
