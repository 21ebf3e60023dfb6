import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { isChosen } from '../../../src/go/version-manager.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { lineThatAdds } from '../../shell/path-origin.ts';
import { type GoInstallation, goInstallations } from '../facts/go-installations.ts';
import { type ManagerOnPath, versionManagers } from '../facts/version-managers.ts';
import { letWin } from '../fixes/let-win.ts';
import { makeStandIns } from '../fixes/make-stand-ins.ts';
import { directoryOf, isOlderVersion } from '../reading/choose-go.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.version-manager';

/** Whether what a version manager chooses has an effect: on go, and on programs that its go installed. */
export const versionManager = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { managers: versionManagers, found: goInstallations, date: today },
  hints: { account: shellAccount, startup: startupFiles },
  grounds: ['toolchain.go-present'],
  judge({ managers, found, date }, hints, about) {
    const [winner] = found.onPath;
    if (managers.length === 0 || !winner) return [ok(`${ID}.none`)];
    return managers.flatMap((one): readonly Verdict[] => {
      const hides = winner.path === one.path ? null : hidden(one, winner);
      if (hides === 'shadowed') {
        const files = hints.startup.known ? hints.startup.value : [];
        const origin = lineThatAdds(directoryOf(winner), files, about.home);
        const parts = partsOf(one, winner);
        const evidence = [...(origin ? [assignmentEvidence(origin)] : []), ...(parts.evidence ?? [])];
        const shims = one.path.slice(0, -'/go'.length);
        const fixes = letWin(shims, winner, { ...hints, date }, about, [ID]);
        return [warning(`${ID}.shadowed`, { ...parts, evidence, cause: 'version-manager-shim-shadowed', fixes })];
      }
      const parts = partsOf(one, winner);
      if (hides === 'unused') return [ok(`${ID}.unused`, parts)];
      if (hides === 'same') return [ok(`${ID}.same`, parts)];
      if (hides === 'perhaps') return [note(`${ID}.perhaps-left`, parts)];
      if (one.withoutShim.length === 0) return [ok(`${ID}.first`, parts)];
      const fixes = [makeStandIns(one, ID)];
      return [warning(`${ID}.needs-reshim`, { ...parts, cause: 'version-manager-needs-reshim', fixes })];
    });
  },
});

/** How it is with a stand-in that is not the first go. */
function hidden(
  { manager, choice }: ManagerOnPath,
  winner: GoInstallation,
): 'unused' | 'same' | 'perhaps' | 'shadowed' {
  // `mise activate` puts the chosen version itself in front, anew for each folder.
  if (choice === null || (manager === 'mise' && winner.installer === 'mise')) return 'unused';
  const chosen = winner.version === null ? null : isChosen(choice.version, winner.version);
  if (chosen === null) return 'unused';
  if (chosen) return 'same';
  // An older one that was chosen for everywhere, and a newer Go of another kind in front: they may have left the manager.
  const left = choice.everywhere && winner.installer !== manager && isOlderVersion(choice.version, winner.version);
  return left ? 'perhaps' : 'shadowed';
}

function partsOf({ manager, path, choice, withoutShim }: ManagerOnPath, winner: GoInstallation): VerdictParts {
  const params = {
    manager,
    path,
    winner: winner.path,
    version: winner.version ?? '',
    chosen: choice?.version ?? '',
    file: choice?.file ?? '',
    line: choice?.line ?? 0,
    programs: withoutShim,
  };
  const chosen = choice ? [assignmentEvidence(choice)] : [];
  return { params, evidence: [pathEvidence(winner.path, 'ok', winner.version), ...chosen], subject: path };
}
