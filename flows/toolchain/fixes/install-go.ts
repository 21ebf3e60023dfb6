import type { About } from '../../../src/engine/check.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Download, Fix, Step } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { Rights } from '../../machine/facts/rights.ts';
import { MADE_FROM_STARTUP_FILES } from '../../shell/fixes/startup-edit.ts';
import type { GoDownload } from '../facts/go-download.ts';
import type { GoInstallation } from '../facts/go-installations.ts';
import { directoryOf } from '../reading/choose-go.ts';
import { type PathPlace, putOnPath } from './put-on-path.ts';

/** A first installation compiles nothing, but Homebrew may look itself up first. */
const HOMEBREW_MS = 20 * 60_000;

const TOUCHES: readonly string[] = [
  'toolchain.go-installations',
  'toolchain.go-download',
  'toolchain.go-version',
  'toolchain.go-env',
  ...MADE_FROM_STARTUP_FILES,
];

/** Facts that tell what can be installed, and where. */
export interface InstallHints extends PathPlace {
  readonly download: Observation<GoDownload | null>;
  readonly rights: Observation<Rights>;
}

export interface InstallGoOptions {
  readonly download: GoDownload;
  readonly place: PathPlace;
  readonly about: About;
  /** null: it is not known whether the person may use sudo. */
  readonly administrator: boolean | null;
  readonly proves: readonly CheckId[];
}

/** A Go where there is none, best first: the official installer, Homebrew, a folder of the person's own. */
export function installGo(options: InstallGoOptions): readonly Fix[] {
  const [home, installer, homebrew] = [intoHome(options, null), byPackage(options), byHomebrew(options)];
  return [...installer, ...homebrew, ...home];
}

/** A newer Go, the way the old one was installed; empty where that is a way that is not gomend's. */
export function updateGo(installation: GoInstallation, options: InstallGoOptions): readonly Fix[] {
  switch (installation.installer) {
    case 'pkg':
      return byPackage(options);
    case 'homebrew':
      // `go@1.26` is kept at its series on purpose.
      return /\/Cellar\/go\//.test(installation.realPath) ? upgradeByHomebrew(options) : [];
    case 'go-dl':
      return intoHome(options, directoryOf(installation));
    default:
      return [];
  }
}

/**
 * How many times its archive's size a Go takes on the disk, in whole blocks of 4 KiB: 3.5 (go1.24.9), 3.8 (go1.25.9,
 * go1.27.3) and 4.2 (go1.26.8) as measured on linux/amd64, with some to spare. The installer packs the same files.
 */
const UNPACKED_TIMES = 4.5;

function unpackedBytes({ size }: Download): number {
  return Math.ceil(size * UNPACKED_TIMES);
}

function fixOf(id: string, steps: readonly Step[], { download, proves }: InstallGoOptions, more = {}): Fix {
  const { version, source, passedOver } = download;
  return {
    id,
    subject: version,
    params: {
      version,
      source,
      newest: passedOver?.version ?? '',
      minimum: passedOver?.minimum ?? '',
      ...more,
    },
    risk: 'low',
    effect: 'new-terminal',
    steps,
    touches: TOUCHES,
    proves,
  };
}

/**
 * Where golang.org/dl puts one, so that other tools know it.
 * @param over directory of an older one, which the new one has to come before; null: there is none
 */
function intoHome(options: InstallGoOptions, over: string | null): readonly Fix[] {
  const { download, place, about, proves } = options;
  const { archive, version, target, from } = download;
  if (archive === null) return [];
  const to = `${about.home}/sdk/${version}`;
  const [onPath] = putOnPath(`${to}/bin`, over === null ? 'last' : 'first', place, about, proves, over);
  if (!onPath) return [];
  const tree = {
    to,
    within: 'go',
    mark: { file: 'VERSION', begins: `${version}\n` },
    trial: {
      argv: ['bin/go', 'version'] as const,
      environment: { GOTOOLCHAIN: 'local', GOENV: 'off', GOROOT: '', GOFLAGS: '' },
      prints: `go version ${version} ${target}\n`,
    },
  };
  const files = onPath.params['files'] ?? '';
  // What a list of somebody else's says is checked against that list, and against nothing of Go's own.
  const id = from === 'official' ? 'toolchain.install-go-home' : 'toolchain.install-go-home-elsewhere';
  const becomes = [{ at: to, bytes: unpackedBytes(archive) }];
  return [fixOf(id, [{ kind: 'fetch', download: archive, tree, becomes }, ...onPath.steps], options, { to, files })];
}

/** The official installer puts Go into /usr/local/go, for everybody, and takes away what stands there. */
function byPackage(options: InstallGoOptions): readonly Fix[] {
  const { installer, place } = options.download;
  // Who is no administrator would have to wait for one, and can have a Go of their own meanwhile.
  if (installer === null || options.administrator === false) return [];
  const operation = {
    op: 'install-go-package',
    file: `${place}/${installer.name}`,
    sha256: installer.sha256,
  } as const;
  // Root's own copy of it, which is what runs; then the new tree, while the old one may still be there.
  const becomes = [
    { at: '/private/var/root', bytes: installer.size },
    { at: '/usr/local', bytes: unpackedBytes(installer) },
  ];
  const steps: readonly Step[] = [
    { kind: 'fetch', download: installer, tree: null, becomes },
    { kind: 'privileged', operation, inverse: null },
  ];
  return [{ ...fixOf('toolchain.install-go-package', steps, options), risk: 'medium' }];
}

/** `--force` makes it no failure that it is not there (Homebrew, `uninstall`). */
function byHomebrew(options: InstallGoOptions): readonly Fix[] {
  const { homebrew } = options.download;
  if (homebrew === null) return [];
  const argv = [homebrew, 'install', 'go'] as const;
  const inverse = [homebrew, 'uninstall', '--force', 'go'] as const;
  const step = { kind: 'run', argv, changes: [], inverse, limitMs: HOMEBREW_MS } as const;
  return [{ ...fixOf('toolchain.install-go-homebrew', [step], options), effect: 'now' }];
}

function upgradeByHomebrew(options: InstallGoOptions): readonly Fix[] {
  const { homebrew } = options.download;
  if (homebrew === null) return [];
  const step = {
    kind: 'run',
    argv: [homebrew, 'upgrade', 'go'],
    changes: [],
    inverse: null,
    limitMs: HOMEBREW_MS,
  } as const;
  return [{ ...fixOf('toolchain.upgrade-go-homebrew', [step], options), effect: 'now' }];
}
