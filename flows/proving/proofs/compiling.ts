import { readBinaryHeader } from '../../../src/go/binary-header.ts';
import { isAtLeast } from '../../../src/go/go-version.ts';
import { outputOf } from '../builds.ts';
import { MODULE_HOST } from '../programs.ts';
import {
  broken,
  cannotSay,
  endedWell,
  type Ground,
  leftOut,
  type Proof,
  passed,
  printedBy,
  type Step,
  type StepResult,
} from '../proof.ts';
import { type Variant, variantFile, variantSteps } from './building.ts';

/** With the person's own settings, as the only proof: it is their `go build` that it is about. */
export const hello: Proof = {
  id: 'hello',
  settings: 'own',
  builds: ['hello'],
  alone: true,
  simulated: true,
  steps: () => [
    { kind: 'run', name: 'run', build: 'hello', args: [] },
    { kind: 'go', name: 'module', args: ['list', '-m'], in: 'hello', settings: 'own' },
  ],
  judge({ run, module }, ground) {
    const said = printedBy(run).trim();
    if (!endedWell(run) || said !== `hello from ${ground.versionText} on ${ground.os}/${ground.arch}`) return broken();
    if (!endedWell(module) || printedBy(module).trim() !== `${MODULE_HOST}/hello`) return broken({}, 'no-module');
    return passed({ version: ground.versionText, target: `${ground.os}/${ground.arch}` });
  },
};

export const vetAndGofmt: Proof = {
  id: 'vet-and-gofmt',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: false,
  steps: (ground) => [
    { kind: 'go', name: 'vet', args: ['vet', 'main.go'], in: 'vetted' },
    { kind: 'program', name: 'gofmt', path: gofmtOf(ground), args: ['-l', '.'], in: 'vetted' },
    { kind: 'go', name: 'version', args: ['version', gofmtOf(ground)], in: 'vetted' },
    { kind: 'go', name: 'vet-version', args: ['tool', 'vet', '-V=full'], in: 'vetted' },
  ],
  judge({ vet, gofmt, version, 'vet-version': vetVersion }, ground) {
    if (vet?.kind !== 'ended' || vet.exitCode === 0 || !/Printf format %d/.test(printedBy(vet)))
      return broken({}, 'vet');
    if (!endedWell(gofmt) || printedBy(gofmt).trim() !== 'ugly.go') return broken({}, 'gofmt');
    const others = [version, vetVersion].filter((one) => !printedBy(one).split(/\s+/).includes(ground.versionText));
    return others.length > 0
      ? broken({ version: ground.versionText }, 'other-version')
      : passed({ version: ground.versionText });
  },
};

const gofmtOf = ({ root }: Ground) => `${root}/bin/gofmt`;

export const cgo: Proof = {
  id: 'cgo',
  settings: 'clean',
  builds: ['cgo'],
  alone: false,
  simulated: true,
  skip: noCompiler,
  steps: () => [{ kind: 'run', name: 'run', build: 'cgo', args: [] }],
  judge: ({ run }, { cc }) => (endedWell(run) && printedBy(run).trim() === 'sum=42' ? passed({ cc }) : broken({ cc })),
};

function noCompiler({ cgo: enabled, ccUsable, cc, platform }: Ground) {
  if (!enabled) return leftOut('off');
  return ccUsable ? null : leftOut(`no-compiler.${platform}`, { cc });
}

/** As Go does it by default, and without cgo: there it must work as well, or say that it cannot. */
export const race: Proof = {
  id: 'race',
  settings: 'clean',
  builds: ['racy'],
  alone: true,
  simulated: true,
  skip: noRaceDetector,
  steps: (ground) => {
    const path = outputOf(ground, 'racy-without-cgo');
    const args = ['build', '-race', '-o', path, '.'];
    const built: Step = { kind: 'go', name: 'build-without', args, in: 'racy', environment: { CGO_ENABLED: '0' } };
    const ran: Step = { kind: 'program', name: 'racy-without', path, args: [], in: 'racy' };
    return [{ kind: 'run', name: 'racy', build: 'racy', args: [] }, built, ...(raceNeedsCgo(ground) ? [] : [ran])];
  },
  judge({ racy, 'build-without': built, 'racy-without': without }, ground) {
    if (racy?.kind !== 'ended') return cannotSay('proving.too-slow');
    const fault = raceFault(racy);
    if (fault !== null) return broken({}, fault);
    if (!raceNeedsCgo(ground)) return raceFault(without) === null ? passed() : broken({}, 'without-cgo');
    // A Go that needs it no more is no fault.
    if (endedWell(built)) return passed({}, 'ok-with-cgo');
    return /-race requires cgo/.test(printedBy(built)) ? passed({}, 'ok-with-cgo') : broken({}, 'without-cgo');
  },
};

/** null: the planted race is found, and nothing else. */
function raceFault(ran: StepResult | undefined): 'problem' | 'false-alarm' | null {
  if (ran?.kind !== 'ended') return 'problem';
  // The locked half comes first. Exit code 66 is the detector's own (go.dev/doc/articles/race_detector, GORACE).
  const [before = '', after] = ran.stderr.split('guarded 2000\n');
  if (after === undefined || before.includes('DATA RACE')) return 'false-alarm';
  return ran.exitCode === 66 && after.includes('WARNING: DATA RACE') ? null : 'problem';
}

/** On darwin it works without cgo since 1.20 (release notes of Go 1.20). */
function raceNeedsCgo({ os, version }: Ground): boolean {
  return !(os === 'darwin' && isAtLeast(version, 1, 20));
}

/** Source: internal/platform/supported.go, cmd/go/internal/work/init.go: on darwin without cgo since 1.20. */
const RACE_TARGETS = ['darwin/amd64', 'darwin/arm64', 'linux/amd64', 'linux/arm64', 'linux/ppc64le', 'linux/s390x'];

function noRaceDetector(ground: Ground) {
  const target = `${ground.os}/${ground.arch}`;
  if (!RACE_TARGETS.includes(target)) return leftOut('no-target', { target });
  if (!raceNeedsCgo(ground)) return null;
  return noCompiler(ground) === null ? null : leftOut('needs-cgo');
}

interface Target extends Variant {
  readonly format: 'mach-o' | 'elf';
  readonly cpu: string;
}

/** As the linker names them, and as their headers do. */
function targetsOf({ arch }: Pick<Ground, 'arch'>): readonly Target[] {
  const cpus: Readonly<Record<string, string>> = { amd64: 'x86_64' };
  const target = (os: string, goarch: string): Target => ({
    name: `${os}-${goarch}`,
    format: os === 'darwin' ? 'mach-o' : 'elf',
    cpu: cpus[goarch] ?? goarch,
    environment: { GOOS: os, GOARCH: goarch, CGO_ENABLED: '0' },
  });
  // Linux machines beside a Mac (containers, virtual machines) have the Mac's own CPU.
  return [target('darwin', 'arm64'), target('darwin', 'amd64'), target('linux', arch)];
}

const CROSS_SAYS = 'built for another system';

/** The programs that this computer can perhaps run: its own, and on a Mac the other CPU's by way of Rosetta. */
function triedOn(ground: Ground): readonly Target[] {
  return targetsOf(ground).filter(({ environment }) => environment?.['GOOS'] === ground.os);
}

export const crossBuild: Proof = {
  id: 'cross-build',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: true,
  steps: (ground) => [
    ...targetsOf(ground).flatMap((target) => variantSteps(ground, target)),
    ...triedOn(ground).map(
      ({ name }): Step => ({
        kind: 'program',
        name: `${name}-run`,
        path: outputOf(ground, name),
        args: [],
        in: 'cross',
        limitMs: RUN_MS,
      }),
    ),
  ],
  judge(results, ground) {
    const targets = targetsOf(ground);
    const wrong = targets.filter(({ name, format, cpu }) => {
      const file = variantFile(results, name);
      if (file === null) return true;
      const header = readBinaryHeader(file.head);
      return header.format !== format || header.architectures.join() !== cpu;
    });
    const names = (list: readonly Target[]) => list.map(({ name }) => name.replace('-', '/'));
    if (wrong.length > 0) return broken({ targets: names(wrong) });
    const tried = triedOn(ground);
    const ran = tried.filter(({ name }) => printedBy(results[`${name}-run`]).includes(CROSS_SAYS));
    // One that the system does not start at all is for a CPU that it cannot play (no Rosetta, or an Intel Mac).
    const [own] = tried.filter(({ name }) => name === `${ground.os}-${ground.arch}`);
    const ended = tried.filter((one) => one === own || results[`${one.name}-run`]?.kind === 'ended');
    const silent = ended.filter((one) => !ran.includes(one));
    if (silent.length > 0) return broken({ targets: names(silent) }, 'does-not-run');
    const rest = targets.filter(({ name }) => !ran.some((one) => one.name === name));
    const params = { targets: names(targets), ran: names(ran), rest: names(rest) };
    return passed(params, ground.os === 'darwin' && ran.length === tried.length ? 'ok-both' : 'ok');
  },
};

/** Rosetta translates a program before it first runs. */
const RUN_MS = 30_000;
