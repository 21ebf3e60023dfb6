import type { FileEntry } from './file-entries.ts';

const GO_ENV = `# Defaults of the go command; the environment and 'go env -w' come first.

GOPROXY=https://proxy.golang.org,direct
GOSUMDB=sum.golang.org

GOTOOLCHAIN=auto
`;

/** As much of a GOROOT as is ever looked at. */
export function goTree(
  root: string,
  tree: {
    readonly version: string;
    readonly arch: 'arm64' | 'x86_64';
    readonly defaultCC?: string;
    readonly goEnv?: string | null;
  },
): Readonly<Record<string, FileEntry>> {
  const { version, arch, defaultCC = 'clang' } = tree;
  const platform = `darwin_${arch === 'arm64' ? 'arm64' : 'amd64'}`;
  const ships = Number(/^1\.(\d+)/.exec(version)?.[1] ?? 0) >= 21;
  const goEnv = tree.goEnv === undefined ? (ships ? GO_ENV : null) : tree.goEnv;
  return {
    [root]: { directory: true },
    [`${root}/VERSION`]: `go${version}\n${ships ? 'time 2026-05-05T15:59:06Z\n' : ''}`,
    ...(goEnv === null ? {} : { [`${root}/go.env`]: goEnv }),
    [`${root}/bin/go`]: { program: 'go', version, arch, defaultCC },
    [`${root}/bin/gofmt`]: { program: 'gofmt', version, arch },
    [`${root}/pkg/tool/${platform}/compile`]: { program: 'compile', version, arch },
    [`${root}/src/fmt/print.go`]: 'package fmt\n',
    [`${root}/src/runtime/runtime.go`]: 'package runtime\n',
  };
}

const TOOLS = ['git', 'clang', 'clang++', 'cc', 'c++', 'make', 'ar', 'ld', 'lldb', 'python3'];

/** The developer directory of Apple's Command Line Tools, with one SDK. */
export function commandLineToolsTree(root: string, sdk: string): Readonly<Record<string, FileEntry>> {
  return {
    [`${root}/SDKs/MacOSX${sdk}.sdk/usr/include/stdlib.h`]: '/* declarations */\n',
    [`${root}/SDKs/MacOSX.sdk`]: { link: `MacOSX${sdk}.sdk` },
    [`${root}/Library/PrivateFrameworks/LLDB.framework/Versions/A/Resources/debugserver`]: { program: 'debugserver' },
    [`${root}/usr/bin/xcrun`]: { program: 'xcrun' },
    ...Object.fromEntries(TOOLS.map((name) => [`${root}/usr/bin/${name}`, { program: name }])),
  };
}
