import { readBinaryHeader } from '../../../src/go/binary-header.ts';
import { isAtLeast } from '../../../src/go/go-version.ts';
import { MODULE_HOST } from '../programs.ts';
import { broken, cannotSay, endedWell, type Ground, leftOut, type Proof, passed, printedBy } from '../proof.ts';
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

export const race: Proof = {
  id: 'race',
  settings: 'clean',
  builds: ['racy'],
  alone: false,
  simulated: true,
  skip: noRaceDetector,
  steps: () => [{ kind: 'run', name: 'racy', build: 'racy', args: [] }],
  judge({ racy }) {
    if (racy?.kind !== 'ended') return cannotSay('proving.too-slow');
    // The locked half comes first. Exit code 66 is the detector's own (go.dev/doc/articles/race_detector, GORACE).
    const [before = '', after] = racy.stderr.split('guarded 2000\n');
    if (after === undefined || before.includes('DATA RACE')) return broken({}, 'false-alarm');
    return racy.exitCode === 66 && after.includes('WARNING: DATA RACE') ? passed() : broken();
  },
};

/** Source: internal/platform/supported.go, cmd/go/internal/work/init.go: on darwin without cgo since 1.20. */
const RACE_TARGETS = ['darwin/amd64', 'darwin/arm64', 'linux/amd64', 'linux/arm64', 'linux/ppc64le', 'linux/s390x'];

function noRaceDetector(ground: Ground) {
  const target = `${ground.os}/${ground.arch}`;
  if (!RACE_TARGETS.includes(target)) return leftOut('no-target', { target });
  if (ground.os === 'darwin' && isAtLeast(ground.version, 1, 20)) return null;
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

export const crossBuild: Proof = {
  id: 'cross-build',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: true,
  steps: (ground) => targetsOf(ground).flatMap((target) => variantSteps(ground, target)),
  judge(results, ground) {
    const targets = targetsOf(ground);
    const wrong = targets.filter(({ name, format, cpu }) => {
      const file = variantFile(results, name);
      if (file === null) return true;
      const header = readBinaryHeader(file.head);
      return header.format !== format || header.architectures.join() !== cpu;
    });
    const names = (list: readonly Target[]) => list.map(({ name }) => name.replace('-', '/'));
    return wrong.length > 0 ? broken({ targets: names(wrong) }) : passed({ targets: names(targets) });
  },
};
