import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

export type Installer =
  | 'pkg'
  | 'archive'
  | 'homebrew'
  | 'macports'
  | 'goenv'
  | 'gvm'
  | 'asdf'
  | 'mise'
  | 'go-dl'
  | 'toolchain-module'
  | 'nix'
  | 'distribution'
  | 'unknown';

export interface GoInstallation {
  /** As found: an entry of PATH plus `go`, or a known place. */
  readonly path: string;
  readonly realPath: string;
  /** The tree it belongs to (the directory above `bin`), null where that is no Go tree (a shim, a lone file). */
  readonly root: string | null;
  /** From the tree's VERSION file (`go1.26.3`), null where there is none. */
  readonly version: string | null;
  /** CPU the binary is made for, from its header: `arm64`, `x86_64`, or `script`; null where unreadable. */
  readonly arch: string | null;
  readonly installer: Installer;
}

export interface GoInstallations {
  /** In the order of PATH in a new terminal; the first one wins. Each real file once. */
  readonly onPath: readonly GoInstallation[];
  /** In known places, but not on PATH. */
  readonly elsewhere: readonly GoInstallation[];
}

export const goInstallations = defineFact<GoInstallations>({
  id: 'toolchain.go-installations',
  limitMs: 3_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'toolchain.go-installations', detail: '' });
  },
});
