import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts } from '../../../src/engine/verdict.ts';
import { installerOf } from '../../../src/go/installer.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { today } from '../../machine/facts/today.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { type GoInstallation, type GoInstallations, goInstallations } from '../facts/go-installations.ts';
import { type GoVersionAnswer, goVersion } from '../facts/go-version.ts';
import { gorootSettings } from '../facts/goroot.ts';
import { removeSetting } from '../fixes/remove-setting.ts';
import { byHand } from '../reading/by-hand.ts';
import { environmentEvidence, evidenceOfOrigin, originOf, pathEvidence } from '../reading/origin.ts';
import type { GoTree } from '../reading/read-tree.ts';

const ID = 'toolchain.goroot';

/** Version managers set GOROOT themselves, to the version they have chosen, and set it anew each time. */
const MANAGERS: ReadonlySet<string> = new Set(['goenv', 'gvm', 'asdf', 'mise']);

/**
 * A set GOROOT makes go use another tree's compiler and library than its own; go finds its own tree by
 * itself (cfg.findGOROOT). Judged without running go, which a wrong GOROOT stops.
 */
export const goroot = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { trees: gorootSettings, settings, file: userEnvFile, date: today },
  hints: { found: goInstallations, answer: goVersion, startup: startupFiles },
  judge({ trees, settings: set, file, date }, hints) {
    const origin = originOf('GOROOT', set, file);
    const tree = origin?.from === 'user-file' ? trees.inFile : trees.inNewTerminal;
    if (!origin || !tree) return [onlyHere(trees.here, hints.found)];
    const fixes = removeSetting(origin, {
      date,
      program: null,
      startup: hints.startup,
      proves: [ID, 'toolchain.go-runs'],
    });
    const winner = hints.found.known ? (hints.found.value.onPath[0] ?? null) : null;
    const judged = judge(tree, winner, answered(hints.answer));
    const parts: VerdictParts = {
      params: {
        name: 'GOROOT',
        value: origin.value,
        version: tree.version ?? '',
        go: winner?.path ?? '',
        goVersion: winner?.version ?? '',
        file: origin.from === 'user-file' ? origin.file : (origin.setBy?.file ?? ''),
        line: origin.from === 'user-file' ? origin.line : (origin.setBy?.line ?? 0),
      },
      evidence: [...evidenceOfOrigin(origin), treeEvidence(tree)],
      fixes,
    };
    const placed = origin.from === 'user-file' || origin.setBy !== null;
    const where = placed ? byHand('', origin, fixes) : '-from-elsewhere';
    return [verdictOf(judged, parts, where)];
  },
});

type Judged = 'stale' | 'wrong-dir' | 'mismatch' | 'managed' | 'needless' | 'incomparable' | 'unreadable';

function judge(tree: GoTree, winner: GoInstallation | null, goVersionSaid: string | null): Judged {
  if (tree.state === 'missing') return 'stale';
  if (tree.state === 'unreadable') return 'unreadable';
  if (tree.state === 'not-a-directory' || !tree.hasRuntime) return 'wrong-dir';
  const managed = MANAGERS.has(installerOf(`${tree.realPath}/bin/go`, false));
  if (winner?.root === tree.realPath) return managed ? 'managed' : 'needless';
  // A stand-in has no tree: it says by running which version it stands for.
  const version = winner?.version ?? goVersionSaid;
  if (version === null || tree.version === null) return 'incomparable';
  if (version !== tree.version) return 'mismatch';
  return managed ? 'managed' : 'needless';
}

/** @param where `-from-elsewhere`, `-by-hand`, or nothing: which advice fits */
function verdictOf(judged: Judged, parts: VerdictParts, where: string): Verdict {
  switch (judged) {
    case 'stale':
      return problem(`toolchain.goroot.stale${where}`, { ...parts, cause: 'goroot-stale' });
    case 'wrong-dir':
      return problem(`toolchain.goroot.wrong-dir${where}`, { ...parts, cause: 'goroot-wrong-dir' });
    case 'mismatch':
      return problem(`toolchain.goroot.mismatch${where}`, { ...parts, cause: 'goroot-version-mismatch' });
    case 'needless':
      return note('toolchain.goroot.needless', parts);
    case 'managed':
      return ok('toolchain.goroot.managed', { ...parts, fixes: [] });
    case 'incomparable':
    case 'unreadable':
      return unknown(`toolchain.goroot.${judged}`, { ...parts, fixes: [] });
  }
}

/** Not set for new terminals: then at most this one still carries an old value. */
function onlyHere(here: GoTree | null, found: Observation<GoInstallations>): Verdict {
  if (here === null) return ok('toolchain.goroot.unset');
  const winner = found.known ? (found.value.onPath[0] ?? null) : null;
  const judged = judge(here, winner, null);
  const evidence = [environmentEvidence('GOROOT', here.path), treeEvidence(here)];
  const harmless = ['needless', 'managed', 'incomparable'].includes(judged);
  return note(`toolchain.goroot.${harmless ? 'here-harmless' : 'here-broken'}`, {
    params: { value: here.path },
    evidence,
  });
}

function treeEvidence(tree: GoTree) {
  return pathEvidence(
    tree.path,
    tree.state === 'directory' && !tree.hasRuntime ? 'no src/runtime' : tree.state,
    tree.version,
  );
}

function answered(answer: Observation<GoVersionAnswer>): string | null {
  return answer.known ? answer.value.version : null;
}
