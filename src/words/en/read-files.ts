import type { Catalogue } from '../words.ts';

const hosts: Catalogue = {
  'read.hosts.stock': 'It adds nothing to what every Mac has.',
  'read.hosts.elsewhere': 'Somebody added: {entries}.',
  'read.hosts.here':
    'Sent to this Mac itself, or nowhere: {names}. That is how such names are tested here, or blocked.',
  'read.hosts.go-hosts': 'Go needs {names}, and this file decides where that is; if the address is wrong, go fails.',
  'read.hosts.no-localhost': 'No line names localhost, which the file of every Mac does.',
  'read.hosts.no-ipv6-localhost':
    'The line that names ::1 localhost, too, is missing or made a remark; every Mac has it.',
  'read.hosts.too-long':
    '{lines|Line|Lines} of 1024 letters and more are cut into pieces by macOS, so their names get lost: {lines}.',
  'read.hosts.before-dns': 'What stands here comes before every name server, VPN or not, and for exactly these names.',
};

const paths: Catalogue = {
  'read.goroutine-stacks.total':
    '{n|One goroutine|# goroutines} stood at {groups|one place|# different places}. A goroutine is work that goes on beside other work.',
  'read.goroutine-stacks.creator': '{n|One was|# were} started by {name} ({at}).',
  'read.goroutine-stacks.largest':
    'The largest group: {n|one goroutine|# goroutines} in the state “{state}”, in {where}.',
  'read.goroutine-stacks.long': 'In {where} one has stood for {minutes|a minute|# minutes}.',
  'read.goroutine-stacks.next':
    'Many in one place are no fault by themselves. Read it a second time some minutes later: what has grown since is what is never given back.',
  'read.paths.entries': 'These directories come to PATH, in this order: {entries}.',
  'read.paths.missing': 'Missing, though every Mac needs them: {paths}.',
  'read.paths.login-shells':
    'Login shells put them before everything that was on PATH until then. Programs that are no shell do not read this file.',
  'read.paths.comment':
    'Line {line} looks like a remark, but this file knows none: “{text}” becomes a directory on PATH.',
  'read.paths.carriage-return': 'Line {line} ends as on Windows, so the directory is not found.',
  'read.paths.blanks': 'Line {line} has blanks at an end, and they count: the directory is not found.',
  'read.paths.not-expanded': 'Line {line} (“{text}”) is taken as it stands: ~ and $ mean nothing here.',
  'read.paths.relative': 'Line {line} (“{text}”) does not begin with /, so it depends on where one stands.',
  'read.paths.several': 'Line {line} (“{text}”) has a colon in it; each directory belongs on a line of its own.',
};

const resolver: Catalogue = {
  'read.resolver-file.serves': 'Names that end in {domain} are asked of {servers}, instead of the usual name servers.',
  'read.resolver-file.servers': 'It names {servers}.',
  'read.resolver-file.which':
    'For which names it counts does not stand in it: the file’s own name decides. Give it: `--file-name /etc/resolver/NAME`.',
  'read.resolver-file.loopback': 'An address of this Mac itself stands there: a program on it has to answer.',
  'read.resolver-file.dead': 'macOS finds nothing in it that it knows, so it makes no resolver of it.',
  'read.resolver-file.copy': '{file} looks like a copy, but every file in that directory counts, whatever its name.',
  'read.resolver-file.at-once':
    'macOS notices a change of such a file by itself; nothing has to be flushed or restarted.',
  'read.resolver-file.leading-blank': 'Line {line} begins with a blank, so macOS ignores it: “{text}”.',
  'read.resolver-file.two-blanks':
    'Line {line} has two blanks where only one is allowed, so its value is lost: “{text}”.',
  'read.resolver-file.carriage-return': 'Line {line} ends as on Windows, which spoils its value.',
  'read.resolver-file.no-value': 'Line {line} has no value: “{text}”.',
  'read.resolver-file.not-an-address': 'Line {line} names no address; a name is not allowed there: “{text}”.',
  'read.resolver-file.address-with-colon-port':
    'Line {line} has the port behind a colon, which macOS does not understand; write `port` on a line of its own: “{text}”.',
  'read.resolver-file.not-a-number': 'Line {line} needs a number: “{text}”.',
  'read.resolver-file.unknown-keyword': 'Line {line} begins with a word that macOS does not know: “{text}”.',
  'read.resolver-file.over-limit': 'Line {line} is one too many of its kind, and is ignored: “{text}”.',
  'read.resolver-file.multicast-port': 'Line {line} names port 5353, which macOS takes for names of devices nearby.',
  'read.resolver-file.no-server': 'No usable server is left in it, so these names are not found through it.',
  'read.resolv-conf.by-macos': 'macOS made this file itself, from what `scutil --dns` shows.',
  'read.resolv-conf.by-others':
    'It lacks the heading that macOS gives it. On Linux that is normal; on a Mac somebody else wrote it, and it does not follow the network.',
  'read.resolv-conf.servers': 'It names {servers}.',
  'read.resolv-conf.no-servers': 'It names no usable name server.',
  'read.resolv-conf.search': 'A short name is tried with {domains} behind it.',
  'read.resolv-conf.unknown': 'Go does not know these words in it: {words}.',
  'read.resolv-conf.who-reads':
    'On a Mac hardly anything reads it: dig, nslookup, and Go programs told to (GODEBUG=netdns=go). So dig and go may disagree.',
  'read.nsswitch.order': 'Host names are looked for in this order: {sources}.',
  'read.nsswitch.linux': 'Linux reads it; macOS has no such file.',
};

const plist: Catalogue = {
  'read.plist.job': 'It is the file of a background item, {label}.',
  'read.plist.no-label': 'It looks like the file of a background item, but without the label that launchd needs.',
  'read.plist.program': 'It starts {program}.',
  'read.plist.no-program': 'It names no program to start.',
  'read.plist.relative-program': '{program} is no full path; launchd knows no ~ and nothing of a shell’s PATH.',
  'read.plist.run-at-load': 'It starts as soon as it is loaded.',
  'read.plist.keep-alive': 'launchd starts it again whenever it ends.',
  'read.plist.network-state': 'It asks to run while there is a network; launchd does not offer that any more.',
  'read.plist.interval': 'It starts every {seconds|second|# seconds}, except for what falls into sleep.',
  'read.plist.calendar': 'It starts at set times.',
  'read.plist.disabled': 'It says of itself that it is switched off; `launchctl enable` can override that.',
  'read.plist.environment': 'It sets variables for its program: {names}.',
  'read.plist.environment-not-text': 'Variables must be texts, and these are not: {names}.',
  'read.plist.flushes':
    'It empties the cache of names. macOS keeps that in order itself, so this costs more than it helps, and hides what is really wrong.',
  'read.plist.only-a-file': 'A file is not yet a loaded item: `launchctl print DOMAIN/LABEL` tells that.',
  'read.plist.keys': 'It is a list of {n|1 setting|# settings}: {keys}.',
  'read.plist.other': 'It holds one value, and no settings by name.',
};

const shell: Catalogue = {
  'read.shell-rc.sets': 'It sets what matters to Go: {settings}.',
  'read.shell-rc.unsets': 'It takes away {names}.',
  'read.shell-rc.path': 'It changes PATH, where programs are looked for, {n|once|# times}.',
  'read.shell-rc.others': 'It sets {n|1 other variable|# other variables}.',
  'read.shell-rc.sources': 'It has {n|1 other file|# other files} read as well; what those set is not known here.',
  'read.shell-rc.evals': '{n|1 line runs|# lines run} what a program prints; what that sets is not known here.',
  'read.shell-rc.nothing-of-go': 'Nothing in it is about Go.',
  'read.shell-rc.not-run': 'It was read, not run: what stands behind a condition may never happen.',
  'read.shell-rc.gopath-equals-goroot': 'GOPATH is set to the same as GOROOT; they must be different directories.',
  'read.shell-rc.gopath-literal-tilde': 'The ~ in GOPATH stands in quotes, so it stays a ~; go refuses that.',
  'read.shell-rc.goproxy-plain-http': 'GOPROXY names an address that is not encrypted (http).',
  'read.shell-rc.goroot-is-bin-folder': 'GOROOT ends in bin; it must name the directory above.',
  'read.shell-rc.goroot-pinned-to-cellar-version':
    'GOROOT names one version in Homebrew’s Cellar; the next upgrade takes that away. Go finds GOROOT by itself.',
  'read.shell-rc.path-overwritten':
    'PATH is set anew without what was on it before, so most programs are not found any more.',
  'read.shell-rc.path-wrong-gopath-bin':
    'PATH gets the GOPATH directory itself; programs are in the bin directory below it.',
  'read.shell-rc.not-shell-syntax': 'A line means to set something, but no shell reads it like that.',
  'read.shell-rc.unterminated-quote': 'A quote is not closed, so everything behind it belongs to one text.',
};

export const readFiles: Catalogue = { ...hosts, ...paths, ...resolver, ...plist, ...shell };
