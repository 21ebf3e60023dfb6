import type { Catalogue } from '../words.ts';
import { readFiles } from './read-files.ts';
import { readGo } from './read-go.ts';
import { readLaunchd } from './read-launchd.ts';
import { readLog } from './read-log.ts';
import { readNetwork } from './read-network.ts';
import { readTools } from './read-tools.ts';

const frame: Catalogue = {
  'read.head': 'Read as {title}:',
  'read.head-command': 'Read as {title} (`{command}`):',
  'read.more': '{n} more',
  'read.not-understood': '{n|1 line was|# lines were} not understood:',
  'read.progress': '{bytes} read.',
  'read.progress-of': '{bytes} of {of} read.',
  'read.unread-line': 'line {line}: {text}',
  'read.unread-more': '{n|1 more|# more}; `--verbose` shows all.',
  'read.nothing-found': 'Nothing in it is what `{prints}` prints.',
  'read.looks-like': 'It looks rather like {other}: try `gomend read {other}`.',
  'read.wants.command': '(tell the command with --command)',
  'read.wants.file-name': '(tell its own name with --file-name)',
};

const titles: Catalogue = {
  'read.title.brew-config': 'Homebrew’s own settings',
  'read.title.brew-doctor': 'what Homebrew complains about',
  'read.title.goroutine-stacks': 'what the goroutines of a Go program wait for',
  'read.title.csrutil': 'System Integrity Protection',
  'read.title.dscacheutil': 'the addresses that macOS finds for a name',
  'read.title.dscl': 'an account’s entry, with its login shell',
  'read.title.go-env': 'Go’s settings',
  'read.title.group-names': 'the groups of a person',
  'read.title.hosts': 'names given by hand',
  'read.title.ipconfig': 'what the network told this Mac (DHCP)',
  'read.title.launchctl-errors': 'launchd’s error messages',
  'read.title.launchctl-list': 'the background items of a person',
  'read.title.launchctl-print': 'one background item',
  'read.title.launchctl-print-disabled': 'background items that are switched off',
  'read.title.mdnsresponder-log': 'the log of the program that finds names',
  'read.title.networksetup': 'settings of the network services',
  'read.title.nsswitch': 'where Linux looks for names',
  'read.title.paths': 'directories that every login shell gets',
  'read.title.plist': 'a property list, often of a background item',
  'read.title.configuration-profiles': 'the configuration profiles of the Mac',
  'read.title.profiles-status': 'whether an organisation manages the Mac',
  'read.title.resolv-conf': 'name servers, for the few programs that read this file',
  'read.title.resolver-file': 'name servers for one domain',
  'read.title.route-get': 'the way out to the Internet',
  'read.title.scutil-dns': 'the name servers that macOS asks',
  'read.title.scutil-proxy': 'the proxies that macOS uses',
  'read.title.shell-rc': 'a start-up file of a shell',
  'read.title.sw-vers': 'the version of macOS',
  'read.title.system-files': 'hosts, paths, resolv.conf or a resolver file',
  'read.title.xcode-tools': 'Apple’s developer tools',
};

const lookups: Catalogue = {
  'read.dscacheutil.none': 'macOS found no address for that name: it prints nothing then.',
  'read.dscacheutil.found': '{name} is at {addresses}.',
  'read.dscacheutil.without-address': '{name} is known, but no address stands with it.',
  'read.dscacheutil.loopback': 'That is this Mac itself: /etc/hosts, or a name server, sends the name here.',
  'read.dscacheutil.like-go':
    'Browsers and Go ask the same way; dig and nslookup do not, so they may give another answer.',
  'read.ipconfig.none': 'There is no answer of a DHCP server: the network was set up by hand, or is not connected.',
  'read.ipconfig.address': 'The network gave this Mac the address {address}.',
  'read.ipconfig.routers': 'The way out is {routers}.',
  'read.ipconfig.servers': 'It names these name servers: {servers}.',
  'read.ipconfig.no-servers': 'No name server stands in it.',
  'read.ipconfig.domain': 'Its domain is {domain}.',
  'read.ipconfig.proxy': 'It offers a proxy script: {url}.',
  'read.ipconfig.may-be-overridden':
    'Settings made by hand and a VPN come before it: `scutil --dns` shows what is asked in the end.',
  'read.route-get.none': 'There is no way out: this Mac was not connected to a network.',
  'read.route-get.interface': 'What goes to the Internet leaves through {interface}.',
  'read.route-get.gateway': 'It goes to {gateway} first.',
  'read.route-get.tunnel': '{interface} is a tunnel: a VPN carries everything.',
};

const person: Catalogue = {
  'read.dscl.shell': 'The login shell of the account is {shell}.',
  'read.dscl.files-zsh': 'It reads ~/.zprofile and ~/.zshrc in every new terminal window.',
  'read.dscl.files-bash':
    'It reads ~/.bash_profile in every new terminal window, and ~/.bashrc only where that says so.',
  'read.dscl.files-sh': 'It reads ~/.profile in every new terminal window.',
  'read.dscl.files-fish': 'It reads ~/.config/fish/config.fish in every new terminal window.',
  'read.dscl.files-csh': 'It reads ~/.tcshrc or ~/.cshrc in every new terminal window.',
  'read.dscl.files-unknown': 'Which files that one reads, gomend does not know.',
  'read.dscl.added-shell': '{shell} does not come with macOS; if it is gone, no terminal window opens any more.',
  'read.dscl.others': 'Also in it: {keys}.',
  'read.group-names.admin': 'This person is an administrator of the Mac; mostly, sudo is allowed then.',
  'read.group-names.no-admin': 'This person is no administrator of the Mac; mostly, sudo is refused then.',
  'read.configuration-profiles.none': 'No configuration profile is installed, or none that was shown.',
  'read.configuration-profiles.some': 'These configuration profiles are installed: {profiles}.',
  'read.configuration-profiles.managed': 'One of them is the device management of an organisation.',
  'read.configuration-profiles.names':
    'One decides how names are looked up (encrypted DNS or a DNS filter); servers set by hand have no say against it.',
  'read.configuration-profiles.proxy': 'One sets the proxy of the system; a proxy changed by hand is set again.',
  'read.configuration-profiles.roots':
    'One brings a certificate that the Mac trusts, as companies do that inspect TLS.',
  'read.configuration-profiles.jobs':
    'One decides which background items may run; the switches in System Settings are locked.',
  'read.profiles-status.managed':
    'An organisation manages this Mac, and may set name servers, proxies and certificates on it.',
  'read.profiles-status.alone': 'No organisation manages this Mac.',
  'read.profiles-status.server': 'It is managed from {server}.',
  'read.profiles-status.dep': 'It was enrolled through Apple’s programme for organisations.',
  'read.profiles-status.no-dep': 'It was not enrolled through Apple’s programme for organisations.',
};

/** What a pasted output means, in words. */
export const read: Catalogue = {
  ...frame,
  ...titles,
  ...lookups,
  ...person,
  ...readNetwork,
  ...readLaunchd,
  ...readLog,
  ...readGo,
  ...readTools,
  ...readFiles,
};
