import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, skipped, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { rosetta } from '../../machine/facts/rosetta.ts';
import { system } from '../../machine/facts/system.ts';
import { commandLineTools } from '../facts/command-line-tools.ts';
import { type Debugserver, debugserver } from '../facts/debugserver.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { type InstalledProgram, installedPrograms } from '../facts/installed-programs.ts';
import { renewCommandLineTools } from '../fixes/command-line-tools.ts';
import { isOfIntelHomebrew, newProgram } from '../fixes/new-program.ts';
import { isNative } from '../reading/choose-go.ts';
import { isDelve } from '../reading/known-tools.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.debugger';

/** Whether Delve, where it is installed, can hold on to a program here. */
export const debuggerCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: `${ID}.not-on-linux` },
  needs: { system, installed: installedPrograms, found: goInstallations },
  hints: { debugserver, tools: commandLineTools, rosetta },
  judge({ system: { cpu }, installed, found }, hints) {
    const delves = installed.programs.filter(isDelve);
    const [delve] = delves;
    if (!delve) return [ok(`${ID}.none`)];
    const [winner] = found.onPath;
    const fixesFor = (one: InstalledProgram) =>
      winner && isNative(winner, cpu) ? newProgram(one, ID, 'newest') : ([] as const);
    const verdicts: Verdict[] = [];
    for (const one of delves) {
      const { path, built, architectures } = one;
      const parts = { params: { path, version: built?.version ?? '' }, subject: path, fixes: fixesFor(one) };
      const foreign = cpu === 'arm64' && !architectures.includes('arm64') && architectures.includes('x86_64');
      // Without Rosetta it does not even start, and that is said of all such programs.
      if (foreign && hints.rosetta.known && hints.rosetta.value) {
        const evidence = [pathEvidence(path, 'ok', architectures.join('+'))];
        const fixes = isOfIntelHomebrew(one) ? [] : parts.fixes;
        verdicts.push(problem(`${ID}.under-rosetta`, { ...parts, fixes, evidence, cause: 'dlv-under-rosetta' }));
      } else if (/^v0\./.test(built?.version ?? '')) {
        const evidence = [pathEvidence(path, 'ok', `${built?.package} ${built?.version}`)];
        verdicts.push(warning(`${ID}.old`, { ...parts, evidence, cause: 'dlv-codesign-old' }));
      }
    }
    if (!hints.debugserver.known || !hints.tools.known) {
      return verdicts.length > 0 ? verdicts : [unknown(`${ID}.unclear`)];
    }
    if (hints.debugserver.value.path === null) {
      // One root: what is wrong with the tools as a whole has its own finding.
      const { usable, headers } = hints.tools.value;
      const whole = usable && headers !== false;
      verdicts.push(whole ? withoutServer(hints.debugserver.value, delve) : waiting());
    }
    return verdicts.length > 0 ? verdicts : [ok(`${ID}.fine`, { params: { path: delve.path } })];
  },
});

function waiting(): Verdict {
  return skipped('runner.ground', { params: { ground: 'toolchain.command-line-tools' }, subject: 'debugserver' });
}

function withoutServer({ places }: Debugserver, { path }: InstalledProgram): Verdict {
  return problem(`${ID}.no-debugserver`, {
    params: { path },
    evidence: places.map((place) => pathEvidence(place, 'missing')),
    cause: 'dlv-debugserver-missing',
    fixes: [renewCommandLineTools(ID, ['toolchain.debugserver'])],
    subject: 'debugserver',
  });
}
