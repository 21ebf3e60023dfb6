import { PROXY_VARIABLES } from '../../src/go/variables.ts';
import type { SettingsOf } from './proof.ts';

type Environment = Readonly<Record<string, string>>;

/** Variables of Go itself; those of version managers (`GOENV_ROOT`) have an underscore, but for cgo's. */
const GO_SETTING = /^(?:GO[A-Z0-9]+|CGO_\w+|CC|CXX|FC|AR|GO_EXTLINK_ENABLED|PKG_CONFIG)$/;

/**
 * Nothing is downloaded, whatever is set: no other toolchain (`local`), no module (`GOPROXY=off`). What go and the C
 * compiler keep for a moment lies in the private directory, so that nothing of it stays when they are ended.
 */
function offline(scratch: string): Environment {
  return { GOTOOLCHAIN: 'local', GOPROXY: 'off', TMPDIR: `${scratch}/tmp`, LC_ALL: 'C' };
}

/** What a proof's command gets. Source of the names: `go help environment`. */
export function environmentFor(
  settings: SettingsOf,
  own: Environment,
  { scratch, cache, cc }: { readonly scratch: string; readonly cache: string; readonly cc: string },
): Environment {
  if (settings === 'own') return { ...own, ...offline(scratch) };
  const others = Object.entries(own).filter(
    ([name]) => !GO_SETTING.test(name) && !PROXY_VARIABLES.some((proxy) => proxy === name),
  );
  return {
    ...Object.fromEntries(others),
    ...offline(scratch),
    GOENV: 'off',
    GOWORK: 'off',
    GO111MODULE: 'on',
    GOFLAGS: '-modcacherw -buildvcs=false',
    GOPATH: `${scratch}/gopath`,
    GOMODCACHE: `${scratch}/gopath/pkg/mod`,
    // The packages of the standard library, once compiled, are good for every program.
    ...(cache === '' ? {} : { GOCACHE: cache }),
    ...(cc === '' ? {} : { CC: cc }),
  };
}
