import type { CheckId } from '../../model/finding.ts';

/** Where more is written. */
export interface FurtherReading {
  /** As it is cited: `launchctl(1)`, `Go Modules Reference`. A manual page is on every Mac. */
  readonly name: string;
  readonly url?: string;
  /** When it was read for what gomend says, `2026-10-19` or `2026-10`; absent: it is only where to read on. */
  readonly seen?: string;
}

const PATH_HELPER: FurtherReading = { name: 'path_helper(8)' };
const ZSH: FurtherReading = { name: 'zsh(1)' };
const LAUNCHCTL: FurtherReading = { name: 'launchctl(1)' };
const LAUNCHD_LIST: FurtherReading = { name: 'launchd.plist(5)' };
const SCUTIL: FurtherReading = { name: 'scutil(8)' };
const NETWORKSETUP: FurtherReading = { name: 'networksetup(8)' };
const RESOLVER_FILES: FurtherReading = { name: 'resolver(5)' };
const SUDOERS: FurtherReading = { name: 'sudoers(5)' };
const XCODE_SELECT: FurtherReading = { name: 'xcode-select(1)' };
const INSTALL: FurtherReading = { name: 'Download and install', url: 'https://go.dev/doc/install' };
const MODULES: FurtherReading = { name: 'Go Modules Reference', url: 'https://go.dev/ref/mod' };
const TOOLCHAINS: FurtherReading = { name: 'Go Toolchains', url: 'https://go.dev/doc/toolchain' };
const ENVIRONMENT: FurtherReading = {
  name: 'Go environment variables',
  url: 'https://go.dev/doc/install/source#environment',
};
const NAMES: FurtherReading = {
  name: 'package net, Name Resolution',
  url: 'https://pkg.go.dev/net#hdr-Name_Resolution',
};
const HTTP_PROXY: FurtherReading = {
  name: 'package net/http, ProxyFromEnvironment',
  url: 'https://pkg.go.dev/net/http#ProxyFromEnvironment',
};
const CGO: FurtherReading = { name: 'cmd/cgo', url: 'https://pkg.go.dev/cmd/cgo' };

/** Where to read on about what a check looks at. Only what the checks and the knowledge base themselves rest on. */
const READING: Readonly<Record<CheckId, readonly FurtherReading[]>> = {
  'shell.login-shell': [ZSH],
  'shell.startup': [ZSH],
  'shell.path-replaced': [PATH_HELPER, ZSH],
  'shell.path-order': [PATH_HELPER],
  'shell.path-entries': [PATH_HELPER],
  'shell.brew-shellenv': [PATH_HELPER, { name: 'Homebrew/install', url: 'https://github.com/Homebrew/install' }],
  'shell.go-variables': [ENVIRONMENT],
  'shell.this-terminal': [ZSH],
  'shell.gui-apps': [LAUNCHCTL],
  'shell.open-files': [LAUNCHCTL],
  'shell.rights': [SUDOERS],
  'shell.sudo-touch-id': [SUDOERS],
  'toolchain.go-present': [INSTALL],
  'toolchain.go-wins': [PATH_HELPER, INSTALL],
  'toolchain.env-values': [ENVIRONMENT],
  'toolchain.env-file': [ENVIRONMENT],
  'toolchain.goroot': [ENVIRONMENT],
  'toolchain.go-runs': [INSTALL],
  'toolchain.version-manager': [TOOLCHAINS],
  'toolchain.version-supported': [{ name: 'All releases', url: 'https://go.dev/dl/' }],
  'toolchain.project-file': [TOOLCHAINS, MODULES],
  'toolchain.architecture': [INSTALL],
  'toolchain.downloaded-programs': [{ name: 'spctl(8)' }],
  'toolchain.refused-programs': [{ name: 'codesign(1)' }],
  'toolchain.program-identity': [{ name: 'Go 1.24 release notes', url: 'https://go.dev/doc/go1.24' }],
  'toolchain.installed-programs': [{ name: 'Go 1.25 release notes', url: 'https://go.dev/doc/go1.25' }],
  'toolchain.tool-versions': [TOOLCHAINS],
  'toolchain.cache-owners': [MODULES],
  'toolchain.gopath': [ENVIRONMENT],
  'toolchain.gobin': [ENVIRONMENT],
  'toolchain.command-line-tools': [XCODE_SELECT],
  'toolchain.linker': [XCODE_SELECT],
  'toolchain.debugger': [XCODE_SELECT],
  'toolchain.c-compiler': [CGO],
  'resolver.network': [SCUTIL],
  'resolver.hosts-file': [RESOLVER_FILES],
  'resolver.hosts-override': [RESOLVER_FILES],
  'resolver.resolver-files': [RESOLVER_FILES],
  'resolver.manual-servers': [NETWORKSETUP],
  'resolver.supplemental': [SCUTIL],
  'resolver.servers': [SCUTIL],
  'resolver.local-server': [SCUTIL],
  'resolver.address-kinds': [NAMES],
  'resolver.search-domains': [RESOLVER_FILES],
  'resolver.go-path': [NAMES],
  'resolver.tools-path': [NAMES],
  'resolver.encrypted-dns': [{ name: 'profiles(1)' }],
  'resolver.agreement': [SCUTIL, NAMES],
  'resolver.log': [RESOLVER_FILES],
  'proxy.goproxy-value': [MODULES],
  'proxy.private-patterns': [MODULES],
  'proxy.sumdb': [MODULES],
  'proxy.project': [MODULES],
  'proxy.project-toolchain': [TOOLCHAINS],
  'proxy.private-modules': [MODULES],
  'proxy.git-rewrites': [MODULES],
  'proxy.git-proxies': [MODULES],
  'proxy.version-control': [MODULES],
  'proxy.build-context': [MODULES],
  'proxy.environment': [HTTP_PROXY],
  'proxy.system': [NETWORKSETUP, HTTP_PROXY],
  'proxy.captive-portal': [MODULES],
  'proxy.clock': [{ name: 'systemsetup(8)' }],
  'proxy.trust-files': [{ name: 'Go 1.27 release notes', url: 'https://go.dev/doc/go1.27' }],
  'proxy.tls': [{ name: 'security(1)' }],
  'proxy.goproxy-answers': [MODULES],
  'proxy.credentials': [MODULES],
  'proxy.database': [MODULES],
  'launchd.session-environment': [LAUNCHCTL],
  'launchd.jobs-touching-go': [LAUNCHD_LIST],
  'launchd.dns-flusher': [LAUNCHD_LIST],
  'launchd.unsafe-jobs': [LAUNCHD_LIST],
  'launchd.broken-jobs': [LAUNCHD_LIST],
  'launchd.list-places': [{ name: 'launchd(8)' }],
  'launchd.wrong-domain': [LAUNCHCTL],
  'launchd.loaded-twice': [LAUNCHCTL],
  'launchd.restarts': [LAUNCHD_LIST],
  'launchd.switched-off': [LAUNCHCTL],
  'launchd.not-loaded': [LAUNCHCTL],
  'launchd.refresher': [LAUNCHD_LIST],
  'launchd.install-refresher': [LAUNCHD_LIST],
  'launchd.remove-refresher': [LAUNCHD_LIST],
};

/** Empty for a check that nothing is noted of. */
export function readingOf(check: CheckId): readonly FurtherReading[] {
  return Object.hasOwn(READING, check) ? (READING[check] ?? []) : [];
}

/** Of one manual page alone: who cites several tells of programs that have none on a Mac. */
const MANUAL_PAGE = /^([\w.-]+)\((\d\w?)\)(?!.*\(\d)/;

/** The command that shows a manual page; null: the source is none. */
export function manualCommand({ name, url }: FurtherReading): string | null {
  const [, page, section] = url === undefined ? (MANUAL_PAGE.exec(name) ?? []) : [];
  return page === undefined || section === undefined ? null : `man ${section} ${page}`;
}
