import { type About, defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { rosetta } from '../../machine/facts/rosetta.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { type System, system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { type Homebrew, homebrews } from '../../shell/facts/homebrew.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { evaluateBrew } from '../../shell/fixes/evaluate-brew.ts';
import { goEnv } from '../facts/go-env.ts';
import { type GoInstallation, type GoInstallations, goInstallations } from '../facts/go-installations.ts';
import { installRosetta } from '../fixes/install-rosetta.ts';
import { leaveRosetta } from '../fixes/leave-rosetta.ts';
import { type PathPlace, putOnPath } from '../fixes/put-on-path.ts';
import { bestOf, directoryOf, isNative } from '../reading/choose-go.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.architecture';

/** GOARCH's names for what binaries' headers call otherwise. */
const CPU_OF_GOARCH: Readonly<Record<string, string>> = { amd64: 'x86_64', '386': 'i386' };

/** Whether go, and the terminal, are made for this computer's CPU. */
export const architecture = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { found: goInstallations, system, date: today },
  hints: { goEnv, surroundings, account: shellAccount, startup: startupFiles, brews: homebrews, rosetta },
  grounds: ['toolchain.go-present'],
  judge({ found, system: computer, date }, hints, about) {
    const verdicts: Verdict[] = [];
    if (computer.translated) {
      const terminal = hints.surroundings.known ? hints.surroundings.value.terminal : null;
      verdicts.push(
        warning('toolchain.architecture.translated', {
          params: { terminal: terminal ?? '' },
          cause: 'terminal-under-rosetta',
          evidence: about.evidenceOf(system).filter((one) => one.source.includes('proc_translated')),
          fixes: [leaveRosetta(terminal)],
          subject: 'terminal',
        }),
      );
    }
    const [winner] = found.onPath;
    if (!winner) return verdicts.length > 0 ? verdicts : [ok('toolchain.architecture.none')];
    const hostArch = hints.goEnv.known ? hints.goEnv.value.values['GOHOSTARCH'] : undefined;
    const asked = hostArch === undefined ? null : (CPU_OF_GOARCH[hostArch] ?? hostArch);
    const arch = winner.arch === null || winner.arch === 'script' ? asked : winner.arch;
    const parts = {
      params: { path: winner.path, arch: arch ?? '', cpu: computer.cpu },
      evidence: [pathEvidence(winner.realPath, 'ok', arch)],
    };
    if (arch === null) return [...verdicts, unknown('toolchain.architecture.unreadable', parts)];
    if (arch.split('+').includes(computer.cpu)) {
      return verdicts.length > 0 ? verdicts : [ok('toolchain.architecture.native', parts)];
    }
    return [...verdicts, foreign(winner, arch, computer, found, date, hints, about, parts)];
  },
});

function foreign(
  winner: GoInstallation,
  arch: string,
  computer: System,
  found: GoInstallations,
  date: string,
  hints: PathPlace & {
    readonly brews: Observation<readonly Homebrew[]>;
    readonly rosetta: Observation<boolean | null>;
  },
  about: About,
  parts: VerdictParts,
): Verdict {
  if (about.platform !== 'darwin') {
    // A 32-bit program runs on its 64-bit relative; anything else needs an emulator.
    const runs = arch === 'i386' && computer.cpu === 'x86_64';
    return runs ? note('toolchain.architecture.narrower', parts) : warning('toolchain.architecture.other-cpu', parts);
  }
  if (arch !== 'x86_64') return problem('toolchain.architecture.cannot-run', parts);
  const native = [...found.onPath.slice(1), ...found.elsewhere].filter((one) => {
    return one.arch !== null && one.arch !== 'script' && isNative(one, computer.cpu);
  });
  const better = bestOf(native, date, computer.cpu);
  const intelHomebrew = winner.installer === 'homebrew' && winner.realPath.startsWith('/usr/local/');
  const name = intelHomebrew ? 'intel-homebrew' : 'amd64';
  const suffix = better ? '-native-there' : '';
  const fixes = better ? putFirst(directoryOf(better), directoryOf(winner), intelHomebrew, hints, about) : [];
  const params = { ...parts.params, better: better?.path ?? '' };
  if (hints.rosetta.known && hints.rosetta.value === false) {
    const more = { ...parts, params, cause: 'rosetta-not-installed', subject: 'go' };
    return problem(`toolchain.architecture.no-rosetta${suffix}`, { ...more, fixes: [...fixes, installRosetta([ID])] });
  }
  return warning(`toolchain.architecture.${name}${suffix}`, {
    ...parts,
    params,
    cause: intelHomebrew ? 'homebrew-intel-on-apple-silicon' : 'go-amd64-on-apple-silicon',
    fixes,
    subject: 'go',
  });
}

/**
 * Where a start-up file asks the Intel Homebrew for its folders and never the native one, that one line names the
 * wrong program. In every other case the right folder goes in front.
 */
function putFirst(
  directory: string,
  over: string,
  intelHomebrew: boolean,
  { account, brews, startup }: PathPlace & { readonly brews: Observation<readonly Homebrew[]> },
  about: About,
): readonly Fix[] {
  const native = brews.known ? brews.value.find(({ prefix }) => `${prefix}/bin` === directory) : undefined;
  const lines = startup.known
    ? startup.value.flatMap((file) => (file.owner === 'person' ? (file.evaluated ?? []) : []))
    : [];
  const [line, ...more] = lines.filter(({ tool }) => tool === 'brew');
  if (intelHomebrew && native && line && more.length === 0 && !line.conditional && account.known) {
    const fix = evaluateBrew(line, native, account.value.shell, [ID]);
    if (fix) return [fix];
  }
  return putOnPath(directory, 'first', { account, startup }, about, [ID], over);
}
