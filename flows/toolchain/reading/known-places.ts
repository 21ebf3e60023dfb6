import type { Platform } from '../../../src/machine/port.ts';

/** A place where a `go` stands if it is installed that way. */
export type KnownPlace =
  | { readonly program: string }
  /** One per entry of `parent` whose name begins with `prefix`: `<parent>/<entry>/<below>`. */
  | { readonly parent: string; readonly prefix: string; readonly below: string };

const MAC: readonly KnownPlace[] = [
  { program: '/usr/local/go/bin/go' },
  { program: '/opt/homebrew/bin/go' },
  { parent: '/opt/homebrew/opt', prefix: 'go@', below: 'bin/go' },
  { program: '/usr/local/bin/go' },
  { parent: '/usr/local/opt', prefix: 'go@', below: 'bin/go' },
  { program: '/opt/local/bin/go' },
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
 *
 * @param moduleCache where go keeps modules (`GOMODCACHE`)
 */
export function knownPlaces(platform: Platform, home: string, moduleCache: string): readonly KnownPlace[] {
  return [
    ...(platform === 'darwin' ? MAC : LINUX),
    { program: `${home}/.goenv/shims/go` },
    { program: `${home}/.asdf/shims/go` },
    { program: `${home}/.local/share/mise/shims/go` },
    { program: `${home}/.nix-profile/bin/go` },
    { program: '/run/current-system/sw/bin/go' },
    { program: `${home}/go/bin/go` },
    { program: `${home}/.local/go/bin/go` },
    { parent: `${home}/sdk`, prefix: 'go', below: 'bin/go' },
    { parent: `${home}/.gvm/gos`, prefix: 'go', below: 'bin/go' },
    { parent: `${home}/.goenv/versions`, prefix: '', below: 'bin/go' },
    { parent: `${home}/.asdf/installs/golang`, prefix: '', below: 'go/bin/go' },
    { parent: `${home}/.local/share/mise/installs/go`, prefix: '', below: 'bin/go' },
    { parent: `${moduleCache}/golang.org`, prefix: 'toolchain@', below: 'bin/go' },
  ];
}
