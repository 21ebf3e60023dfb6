import type { Platform } from '../../../src/machine/port.ts';

/** A place where a `go` stands if it is installed that way. */
export type KnownPlace =
  | { readonly program: string }
  /** One per entry of `parent` whose name begins with `prefix`: `<parent>/<entry>/<below>`. */
  | { readonly parent: string; readonly prefix: string; readonly below: string };

/** Where this person's installers keep what they install. */
export interface OwnPlaces {
  readonly home: string;
  /** Where go keeps modules (`GOMODCACHE`). */
  readonly moduleCache: string;
  /** GOENV_ROOT, ASDF_DATA_DIR, MISE_DATA_DIR and the like, where the environment has them. */
  readonly environment: Readonly<Record<string, string>>;
}

const MAC: readonly KnownPlace[] = [
  { program: '/usr/local/go/bin/go' },
  { program: '/opt/homebrew/bin/go' },
  { parent: '/opt/homebrew/opt', prefix: 'go@', below: 'bin/go' },
  { program: '/usr/local/bin/go' },
  { parent: '/usr/local/opt', prefix: 'go@', below: 'bin/go' },
  { program: '/opt/local/bin/go' },
  // What Homebrew keeps without links after `brew unlink go`.
  { program: '/opt/homebrew/opt/go/bin/go' },
  { program: '/usr/local/opt/go/bin/go' },
];

const LINUX: readonly KnownPlace[] = [
  { program: '/usr/local/go/bin/go' },
  { program: '/usr/bin/go' },
  { program: '/usr/lib/go/bin/go' },
  { parent: '/usr/lib', prefix: 'go-', below: 'bin/go' },
  { program: '/usr/lib/golang/bin/go' },
  { program: '/snap/bin/go' },
  { program: '/home/linuxbrew/.linuxbrew/bin/go' },
  { parent: '/home/linuxbrew/.linuxbrew/opt', prefix: 'go@', below: 'bin/go' },
];

/**
 * Where Go is usually found, best for everyday use first. Version managers' stand-ins come before the
 * versions behind them, and toolchains that go fetched for itself come last.
 * Source: the installers' own documentation.
 */
export function knownPlaces(platform: Platform, { home, moduleCache, environment }: OwnPlaces): readonly KnownPlace[] {
  const goenv = environment['GOENV_ROOT'] || `${home}/.goenv`;
  const asdf = environment['ASDF_DATA_DIR'] || `${home}/.asdf`;
  const mise = environment['MISE_DATA_DIR'] || `${environment['XDG_DATA_HOME'] || `${home}/.local/share`}/mise`;
  const gvm = environment['GVM_ROOT'] || `${home}/.gvm`;
  return [
    ...(platform === 'darwin' ? MAC : LINUX),
    { program: `${goenv}/shims/go` },
    { program: `${asdf}/shims/go` },
    { program: `${mise}/shims/go` },
    { program: `${home}/.nix-profile/bin/go` },
    { program: '/run/current-system/sw/bin/go' },
    { program: '/nix/var/nix/profiles/default/bin/go' },
    { program: `${home}/go/bin/go` },
    { program: `${home}/.go/bin/go` },
    { program: `${home}/.local/go/bin/go` },
    { program: '/opt/go/bin/go' },
    // Beside /usr/local/go: archives that were unpacked under their own names.
    { parent: '/usr/local', prefix: 'go', below: 'bin/go' },
    { parent: `${home}/sdk`, prefix: 'go', below: 'bin/go' },
    { parent: `${gvm}/gos`, prefix: 'go', below: 'bin/go' },
    { parent: `${goenv}/versions`, prefix: '', below: 'bin/go' },
    { parent: `${asdf}/installs/golang`, prefix: '', below: 'go/bin/go' },
    { parent: `${mise}/installs/go`, prefix: '', below: 'bin/go' },
    // As mise laid them out at first.
    { parent: `${mise}/installs/go`, prefix: '', below: 'go/bin/go' },
    { parent: `${moduleCache}/golang.org`, prefix: 'toolchain@', below: 'bin/go' },
  ];
}
