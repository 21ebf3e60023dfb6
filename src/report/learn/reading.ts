import type { CheckId } from '../../model/finding.ts';
import type { Sayer } from '../sayer.ts';

/** Where more is written. */
export interface FurtherReading {
  /** As it is cited: `launchctl(1)`, `Go Modules Reference`. A manual page is on every Mac. */
  readonly name: string;
  readonly url?: string;
  /** When it was read for what gomend says, `2026-10-19` or `2026-10`; absent: it is only where to read on. */
  readonly seen?: string;
}

/** Pages on the web; what each is called is `reading.<page>`. */
const PAGES = {
  install: 'https://go.dev/doc/install',
  environment: 'https://go.dev/doc/install/source#environment',
  modules: 'https://go.dev/ref/mod',
  toolchains: 'https://go.dev/doc/toolchain',
  releases: 'https://go.dev/dl/',
  notes124: 'https://go.dev/doc/go1.24',
  notes125: 'https://go.dev/doc/go1.25',
  notes127: 'https://go.dev/doc/go1.27',
  names: 'https://pkg.go.dev/net#hdr-Name_Resolution',
  proxies: 'https://pkg.go.dev/net/http#ProxyFromEnvironment',
  cgo: 'https://pkg.go.dev/cmd/cgo',
  homebrew: 'https://github.com/Homebrew/install',
} as const;

/** A page of the web, or a manual page as it is cited. */
type Place = keyof typeof PAGES | `${string}(${number})`;

/** Where to read on about what a check looks at. Only what the checks and the knowledge base themselves rest on. */
const READING: Readonly<Record<CheckId, readonly Place[]>> = {
  'shell.login-shell': ['zsh(1)'],
  'shell.startup': ['zsh(1)'],
  'shell.path-replaced': ['path_helper(8)', 'zsh(1)'],
  'shell.path-order': ['path_helper(8)'],
  'shell.path-entries': ['path_helper(8)'],
  'shell.brew-shellenv': ['path_helper(8)', 'homebrew'],
  'shell.go-variables': ['environment'],
  'shell.this-terminal': ['zsh(1)'],
  'shell.gui-apps': ['launchctl(1)'],
  'shell.open-files': ['launchctl(1)'],
  'shell.rights': ['sudoers(5)'],
  'shell.sudo-touch-id': ['sudoers(5)'],
  'toolchain.go-present': ['install'],
  'toolchain.go-wins': ['path_helper(8)', 'install'],
  'toolchain.env-values': ['environment'],
  'toolchain.env-file': ['environment'],
  'toolchain.goroot': ['environment'],
  'toolchain.go-runs': ['install'],
  'toolchain.version-manager': ['toolchains'],
  'toolchain.version-supported': ['releases'],
  'toolchain.project-file': ['toolchains', 'modules'],
  'toolchain.architecture': ['install'],
  'toolchain.downloaded-programs': ['spctl(8)'],
  'toolchain.refused-programs': ['codesign(1)'],
  'toolchain.program-identity': ['notes124'],
  'toolchain.installed-programs': ['notes125'],
  'toolchain.tool-versions': ['toolchains'],
  'toolchain.cache-owners': ['modules'],
  'toolchain.gopath': ['environment'],
  'toolchain.gobin': ['environment'],
  'toolchain.command-line-tools': ['xcode-select(1)'],
  'toolchain.linker': ['xcode-select(1)'],
  'toolchain.debugger': ['xcode-select(1)'],
  'toolchain.c-compiler': ['cgo'],
  'resolver.network': ['scutil(8)'],
  'resolver.hosts-file': ['resolver(5)'],
  'resolver.hosts-override': ['resolver(5)'],
  'resolver.resolver-files': ['resolver(5)'],
  'resolver.manual-servers': ['networksetup(8)'],
  'resolver.supplemental': ['scutil(8)'],
  'resolver.servers': ['scutil(8)'],
  'resolver.local-server': ['scutil(8)'],
  'resolver.address-kinds': ['names'],
  'resolver.search-domains': ['resolver(5)'],
  'resolver.go-path': ['names'],
  'resolver.tools-path': ['names'],
  'resolver.encrypted-dns': ['profiles(1)'],
  'resolver.agreement': ['scutil(8)', 'names'],
  'resolver.log': ['resolver(5)'],
  'proxy.goproxy-value': ['modules'],
  'proxy.private-patterns': ['modules'],
  'proxy.sumdb': ['modules'],
  'proxy.project': ['modules'],
  'proxy.project-toolchain': ['toolchains'],
  'proxy.private-modules': ['modules'],
  'proxy.git-rewrites': ['modules'],
  'proxy.git-proxies': ['modules'],
  'proxy.version-control': ['modules'],
  'proxy.build-context': ['modules'],
  'proxy.environment': ['proxies'],
  'proxy.system': ['networksetup(8)', 'proxies'],
  'proxy.captive-portal': ['modules'],
  'proxy.clock': ['systemsetup(8)'],
  'proxy.trust-files': ['notes127'],
  'proxy.tls': ['security(1)'],
  'proxy.goproxy-answers': ['modules'],
  'proxy.credentials': ['modules'],
  'proxy.database': ['modules'],
  'launchd.session-environment': ['launchctl(1)'],
  'launchd.jobs-touching-go': ['launchd.plist(5)'],
  'launchd.dns-flusher': ['launchd.plist(5)'],
  'launchd.unsafe-jobs': ['launchd.plist(5)'],
  'launchd.broken-jobs': ['launchd.plist(5)'],
  'launchd.list-places': ['launchd(8)'],
  'launchd.wrong-domain': ['launchctl(1)'],
  'launchd.loaded-twice': ['launchctl(1)'],
  'launchd.restarts': ['launchd.plist(5)'],
  'launchd.switched-off': ['launchctl(1)'],
  'launchd.not-loaded': ['launchctl(1)'],
  'launchd.refresher': ['launchd.plist(5)'],
  'launchd.install-refresher': ['launchd.plist(5)'],
  'launchd.remove-refresher': ['launchd.plist(5)'],
};

/** Empty for a check that nothing is noted of. */
export function readingOf(check: CheckId, words: Sayer): readonly FurtherReading[] {
  const places = Object.hasOwn(READING, check) ? (READING[check] ?? []) : [];
  return places.map((place) =>
    isPage(place) ? { name: words.say(`reading.${place}`), url: PAGES[place] } : { name: place },
  );
}

function isPage(place: Place): place is keyof typeof PAGES {
  return Object.hasOwn(PAGES, place);
}

/** Of one manual page alone: who cites several tells of programs that have none on a Mac. */
const MANUAL_PAGE = /^([\w.-]+)\((\d\w?)\)(?!.*\(\d)/;

/** The command that shows a manual page; null: the source is none. */
export function manualCommand({ name, url }: FurtherReading): string | null {
  const [, page, section] = url === undefined ? (MANUAL_PAGE.exec(name) ?? []) : [];
  return page === undefined || section === undefined ? null : `man ${section} ${page}`;
}
