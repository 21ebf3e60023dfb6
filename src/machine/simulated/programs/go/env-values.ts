import { findOnPath } from '../on-path.ts';
import type { Call } from '../program.ts';
import type { GoSettings } from './settings.ts';
import { nearest } from './toolchain.ts';
import { atLeast } from './version.ts';

/** Every variable that `go env` prints, in the order of that release. */
export function envValues(call: Call, settings: GoSettings): ReadonlyMap<string, string> {
  const { version } = settings;
  const values = new Map<string, string>(entries(call, settings));
  const known = [...values.keys()].filter((name) => since(name) <= Number(/^1\.(\d+)/.exec(version)?.[1] ?? 0));
  const order = atLeast(version, 23) ? [...known].sort() : known;
  return new Map(order.map((name) => [name, values.get(name) ?? '']));
}

/** Minor release that first printed a variable; what is not named has always been there. */
const SINCE: Readonly<Record<string, number>> = {
  GOVCS: 16,
  GOVERSION: 16,
  GOEXPERIMENT: 17,
  GOAMD64: 18,
  GOWORK: 18,
  GOTOOLCHAIN: 21,
  GOARM64: 23,
  GODEBUG: 23,
  GOTELEMETRY: 23,
  GOTELEMETRYDIR: 23,
  GOAUTH: 24,
  GOCACHEPROG: 24,
  GOFIPS140: 24,
};

function since(name: string): number {
  return SINCE[name] ?? 0;
}

function entries(call: Call, settings: GoSettings): readonly (readonly [string, string])[] {
  const { version, hostArch, root } = settings;
  const home = call.environment['HOME'] ?? '';
  const get = (name: string, otherwise = '') => settings.get(name) || otherwise;
  const goos = get('GOOS', 'darwin');
  const goarch = get('GOARCH', hostArch);
  const gopath = get('GOPATH', home === '' || `${home}/go` === root ? '' : `${home}/go`);
  const first = gopath.split(':')[0] ?? '';
  const flags = atLeast(version, 20) ? '-O2 -g' : '-g -O2';
  const cc = get('CC', call.image.defaultCC ?? 'clang');
  const cgo = cgoEnabled(call, settings, goos, goarch, cc);
  const moduleOff = get('GO111MODULE') === 'off';
  return [
    ['GO111MODULE', get('GO111MODULE')],
    ['GOARCH', goarch],
    // 1.27 prints where `go install` really puts programs.
    ['GOBIN', get('GOBIN', atLeast(version, 27) && first !== '' ? `${first}/bin` : '')],
    ['GOCACHE', get('GOCACHE', home === '' ? '' : `${home}/Library/Caches/go-build`)],
    ['GOENV', settings.userFile ?? ''],
    ['GOEXE', goos === 'windows' ? '.exe' : ''],
    ['GOEXPERIMENT', get('GOEXPERIMENT')],
    ['GOFLAGS', get('GOFLAGS')],
    ['GOHOSTARCH', hostArch],
    ['GOHOSTOS', 'darwin'],
    ['GOINSECURE', get('GOINSECURE')],
    ['GOMODCACHE', get('GOMODCACHE', first === '' ? '' : `${first}/pkg/mod`)],
    ['GONOPROXY', get('GONOPROXY', get('GOPRIVATE'))],
    ['GONOSUMDB', get('GONOSUMDB', get('GOPRIVATE'))],
    ['GOOS', goos],
    ['GOPATH', gopath],
    ['GOPRIVATE', get('GOPRIVATE')],
    ['GOPROXY', get('GOPROXY')],
    ['GOROOT', root ?? ''],
    ['GOSUMDB', get('GOSUMDB')],
    ['GOTMPDIR', get('GOTMPDIR')],
    ['GOTOOLCHAIN', get('GOTOOLCHAIN')],
    ['GOTOOLDIR', `${root ?? ''}/pkg/tool/darwin_${hostArch}`],
    ['GOVCS', get('GOVCS')],
    ['GOVERSION', `go${version}`],
    ['GCCGO', get('GCCGO', 'gccgo')],
    ...(goarch === 'amd64' ? [['GOAMD64', get('GOAMD64', 'v1')] as const] : []),
    ...(goarch === 'arm64' ? [['GOARM64', get('GOARM64', 'v8.0')] as const] : []),
    ['AR', get('AR', 'ar')],
    ['CC', cc],
    ['CXX', get('CXX', call.image.defaultCC === 'cc' ? 'c++' : 'clang++')],
    ['CGO_ENABLED', cgo ? '1' : '0'],
    ['GOMOD', moduleOff ? '' : (nearest(call, 'go.mod')?.path ?? '/dev/null')],
    ['GOWORK', call.environment['GOWORK'] || (moduleOff ? '' : (nearest(call, 'go.work')?.path ?? ''))],
    ['CGO_CFLAGS', get('CGO_CFLAGS', flags)],
    ['CGO_CPPFLAGS', get('CGO_CPPFLAGS')],
    ['CGO_CXXFLAGS', get('CGO_CXXFLAGS', flags)],
    ['CGO_FFLAGS', get('CGO_FFLAGS', flags)],
    ['CGO_LDFLAGS', get('CGO_LDFLAGS', flags)],
    ['PKG_CONFIG', get('PKG_CONFIG', 'pkg-config')],
    ['GOGCCFLAGS', gccFlags(call, version, goarch, cgo)],
    ['GOAUTH', get('GOAUTH', 'netrc')],
    ['GOCACHEPROG', get('GOCACHEPROG')],
    ['GODEBUG', call.environment['GODEBUG'] ?? ''],
    ['GOFIPS140', get('GOFIPS140', 'off')],
    ['GOTELEMETRY', 'local'],
    ['GOTELEMETRYDIR', home === '' ? '' : `${home}/Library/Application Support/go/telemetry`],
  ];
}

/** Source: cmd/go cfg `defaultContext`. The stub in /usr/bin counts as a compiler, whether it works or not. */
function cgoEnabled(call: Call, settings: GoSettings, goos: string, goarch: string, cc: string): boolean {
  const given = settings.get('CGO_ENABLED');
  if (given === '0' || given === '1') return given === '1';
  if (goos !== 'darwin' || goarch !== settings.hostArch) return false;
  if (call.environment['CC'] || !atLeast(settings.version, 20)) return true;
  return findOnPath(call, cc.split(' ')[0] ?? cc) !== null;
}

function gccFlags(call: Call, version: string, goarch: string, cgo: boolean): string {
  const temporary = (call.environment['TMPDIR'] || '/tmp').replace(/\/$/, '');
  const arch = goarch === 'arm64' ? '-arch arm64' : atLeast(version, 22) ? '-arch x86_64 -m64' : '-m64';
  const map = atLeast(version, 22) ? '-ffile-prefix-map' : '-fdebug-prefix-map';
  const number = 1_000_000_000 + call.mac.state.terminal.pid;
  return (
    `-fPIC ${arch}${cgo ? ' -pthread' : ''} -fno-caret-diagnostics -Qunused-arguments -fmessage-length=0 ` +
    `${map}=${temporary}/go-build${number}=/tmp/go-build -gno-record-gcc-switches -fno-common`
  );
}
