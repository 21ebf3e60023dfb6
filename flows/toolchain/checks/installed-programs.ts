import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { goOnMacos } from '../../../src/go/macos-minimum.ts';
import type { Excerpt } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { rosetta } from '../../machine/facts/rosetta.ts';
import { system } from '../../machine/facts/system.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { type InstalledProgram, installedPrograms } from '../facts/installed-programs.ts';
import { installRosetta } from '../fixes/install-rosetta.ts';
import { isOfIntelHomebrew, newPrograms } from '../fixes/new-program.ts';
import { cannotRun, isAncient, neededMacos } from '../reading/judge-program.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.installed-programs';

/** Whether the programs that go and Homebrew installed can start on this Mac at all. go itself has checks of its own. */
export const installedProgramsCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: `${ID}.not-on-linux` },
  needs: { system, installed: installedPrograms, found: goInstallations },
  hints: { rosetta },
  judge({ system: computer, installed: { programs }, found }, hints) {
    const [winner] = found.onPath;
    const others = programs.filter(({ path }) => path !== winner?.realPath);
    const translates = hints.rosetta.known ? hints.rosetta.value : null;
    const again = (some: readonly InstalledProgram[]) => newPrograms(some, ID);
    const verdicts: Verdict[] = [];

    const foreign = others.filter((one) => cannotRun(one, computer.cpu, translates) === 'needs-rosetta');
    const parts = partsOf(foreign, computer.version, 'rosetta', ({ architectures }) => architectures.join('+'));
    if (foreign.length > 0 && translates === null) verdicts.push(unknown(`${ID}.rosetta-unclear`, parts));
    else if (foreign.length > 0) {
      const anew = newPrograms(foreign, ID, (one) => !isOfIntelHomebrew(one));
      const fixes: readonly Fix[] = [...anew, installRosetta([ID])];
      verdicts.push(problem(`${ID}.no-rosetta`, { ...parts, cause: 'rosetta-not-installed', fixes }));
    }
    const never = others.filter((one) => cannotRun(one, computer.cpu, translates) === 'never');
    if (never.length > 0) {
      const about = partsOf(never, computer.version, 'cpu', ({ architectures }) => architectures.join('+'));
      verdicts.push(problem(`${ID}.other-cpu`, { ...about, fixes: again(never) }));
    }
    const startable = others.filter((one) => cannotRun(one, computer.cpu, translates) === null);
    const ancient = startable.filter((one) => isAncient(one, computer.version));
    if (ancient.length > 0) {
      const about = partsOf(ancient, computer.version, 'ancient', () => message('evidence.no-system-library'));
      const cause = 'binary-built-by-ancient-go';
      verdicts.push(problem(`${ID}.ancient`, { ...about, cause, fixes: again(ancient) }));
    }
    const early = startable.filter((one) => !ancient.includes(one) && neededMacos(one, computer) !== null);
    if (early.length > 0) {
      const about = partsOf(early, computer.version, 'macos', (one) =>
        message('evidence.needs-macos', { version: neededMacos(one, computer) ?? '' }),
      );
      const runs = winner?.version ? goOnMacos(winner.version, computer.version, 'arm64').refusal === null : false;
      const fixes = runs ? again(early) : [];
      verdicts.push(warning(`${ID}.macos-too-old`, { ...about, cause: 'macos-too-old-for-go', fixes }));
    }
    return verdicts.length > 0 ? verdicts : [ok(`${ID}.fine`, { params: { looked: others.length } })];
  },
});

function partsOf(
  programs: readonly InstalledProgram[],
  macos: string,
  subject: string,
  seen: (program: InstalledProgram) => Excerpt,
): VerdictParts {
  return {
    params: { names: programs.map(({ path }) => baseName(path)), count: programs.length, macos },
    evidence: programs.map((program) => pathEvidence(program.path, 'ok', seen(program))),
    subject,
  };
}
