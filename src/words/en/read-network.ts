import type { Catalogue } from '../words.ts';

const dns: Catalogue = {
  'read.scutil-dns.none':
    'It names no resolver at all. macOS prints that while it has no network; or the rest of the output was cut off.',
  'read.scutil-dns.no-default':
    'It has no resolver for names in general: either that part was left out, or macOS has none.',
  'read.scutil-dns.default-without-server':
    'The first resolver has no name server: this Mac was offline, so names on the Internet cannot be found.',
  'read.scutil-dns.default': 'Every name that nothing below claims is asked of {servers}.',
  'read.scutil-dns.default-through': 'Every name that nothing below claims is asked of {servers}, through {interface}.',
  'read.scutil-dns.tunnel':
    '{interface} is a tunnel: a VPN or a similar program answers for all names, not the network that this Mac is in.',
  'read.scutil-dns.loopback':
    'An address of this Mac itself stands among them: a program on it answers. While that program does not run, names may not be found.',
  'read.scutil-dns.default-not-reachable':
    'macOS sees no way to that server now (“Not Reachable”), so names cannot be found through it.',
  'read.scutil-dns.no-address-lookups':
    'That resolver may not be asked for addresses: it has neither “Request A records” nor “Request AAAA records”.',
  'read.scutil-dns.no-ipv6':
    'IPv6 addresses are not asked for, because this Mac had no way out over IPv6. That is common, and no fault.',
  'read.scutil-dns.more-defaults':
    '{n|1 more resolver without a domain stands|# more resolvers without a domain stand} behind it; the first one comes before them.',
  'read.scutil-dns.search': 'A name of one word, without a dot, is tried with {domains} behind it.',
  'read.scutil-dns.domain-without-server':
    'Names that end in {domain} go to a resolver without a server, so they are not found there.',
  'read.scutil-dns.domain-supplemental':
    'Names that end in {domain} are asked of {servers} instead. A VPN, or another network service, has added that (“Supplemental”).',
  'read.scutil-dns.domain-through': 'Names that end in {domain} are asked of {servers} instead, through {interface}.',
  'read.scutil-dns.domain-file':
    'Names that end in {domain} are asked of {servers} instead. It is bound to no network, as what a file in /etc/resolver adds.',
  'read.scutil-dns.multicast':
    '{n|1 entry is|# entries are} for names of devices nearby (“mdns”). “Not Reachable” is normal there: they have no server.',
  'read.scutil-dns.scoped':
    'The resolvers “for scoped queries” serve only programs that bind themselves to one network. Ordinary lookups do not use them.',
  'read.scutil-dns.scoped-interfaces':
    'The resolvers “for scoped queries” ({interfaces}) serve only programs that bind themselves to that network. Ordinary lookups do not use them.',
  'read.scutil-dns.service-specific':
    '{n|1 resolver serves|# resolvers serve} only programs that belong to one service, such as a VPN for single apps.',
  'read.scutil-dns.reachable': '“Reachable” says that there is a way to a server, not that the server answers.',
  'read.scutil-dns.not-shown':
    'It does not show everything: /etc/hosts comes before all of it, and encrypted DNS of a profile or an app stays hidden.',
};

const proxy: Catalogue = {
  'read.proxy.none': 'macOS is set to use no proxy.',
  'read.proxy.on': 'The {kind} proxy is switched on: {address}.',
  'read.proxy.on-without-host': 'The {kind} proxy is switched on, but no address stands there.',
  'read.proxy.off-with-host': 'For {kind}, a proxy is entered ({address}) but switched off, so it is not used.',
  'read.proxy.pac': 'A script decides for each address which proxy is used: {url}.',
  'read.proxy.pac-without-url': 'A script is to decide which proxy is used, but its address is missing.',
  'read.proxy.pac-off': 'The address of a proxy script is entered ({url}) but switched off.',
  'read.proxy.discovery': 'macOS also asks the network itself for such a script (proxy auto-discovery).',
  'read.proxy.exceptions': 'These are reached without the proxy: {names}.',
  'read.proxy.exception-joined':
    '“{name}” is one single entry with a separator in it, so macOS takes it for one name. If several were meant, each needs an entry of its own.',
  'read.proxy.simple-names': 'Names without a dot are reached without it, too.',
  'read.proxy.scoped': 'Further settings for single networks stand below __SCOPED__; they are not told here.',
  'read.proxy.go-does-not-read':
    'Go and git do not read this: they look at the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY. So a browser can work where `go` fails.',
  'read.proxy.go-has-its-own':
    'Go and git would not read this anyway: they look at the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY.',
};

const networksetup: Catalogue = {
  'read.networksetup.which':
    'Which question it answers cannot be told from the text. Give the command: `--command "networksetup -getdnsservers Wi-Fi"`.',
  'read.networksetup.no-services': 'It lists no network service that is switched on.',
  'read.networksetup.order': 'macOS prefers these in this order, as far as they are connected: {names}.',
  'read.networksetup.services': 'These network services are switched on: {names}.',
  'read.networksetup.disabled': 'Switched off: {names}.',
  'read.networksetup.without-device': 'Without a device of their own, as a VPN or an app adds them: {names}.',
  'read.networksetup.names-differ':
    'The names can be changed by anybody; other commands want them exactly as they stand here.',
  'read.networksetup.dns-by-network':
    'No name server is set by hand. The network (DHCP) or a VPN supplies them; those never show here, `scutil --dns` has them.',
  'read.networksetup.dns-by-network-on':
    'No name server is set by hand for {service}. The network (DHCP) or a VPN supplies them; those never show here, `scutil --dns` has them.',
  'read.networksetup.dns-by-hand': 'These name servers are set by hand: {servers}.',
  'read.networksetup.dns-by-hand-on': 'These name servers are set by hand for {service}: {servers}.',
  'read.networksetup.dns-replaces':
    'They take the place of those that each network supplies, also in another office or at home.',
  'read.networksetup.dns-loopback':
    'An address of this Mac itself stands among them: a program on it answers. While that program does not run, names may not be found.',
  'read.networksetup.domains': 'These search domains are set by hand: {domains}.',
  'read.networksetup.domains-on': 'These search domains are set by hand for {service}: {domains}.',
  'read.networksetup.domains-none': 'No domains are set by hand.',
  'read.networksetup.domains-none-on': 'No domains are set by hand for {service}.',
  'read.networksetup.bypass': 'These are reached without the proxy: {domains}.',
  'read.networksetup.bypass-on': 'On {service}, these are reached without the proxy: {domains}.',
  'read.networksetup.bypass-none': 'Nothing is exempt from the proxy.',
  'read.networksetup.bypass-none-on': 'Nothing is exempt from the proxy of {service}.',
  'read.networksetup.pac': 'A script decides which proxy is used: {url}.',
  'read.networksetup.pac-on': 'On {service}, a script decides which proxy is used: {url}.',
  'read.networksetup.pac-off': 'No proxy script is used.',
  'read.networksetup.pac-off-on': 'No proxy script is used on {service}.',
  'read.networksetup.proxy-on': 'This proxy is switched on: {address}.',
  'read.networksetup.proxy-on-on': 'This proxy is switched on for {service}: {address}.',
  'read.networksetup.proxy-on-nowhere': 'This proxy is switched on, but no address stands there.',
  'read.networksetup.proxy-on-nowhere-on': 'This proxy is switched on for {service}, but no address stands there.',
  'read.networksetup.proxy-off': 'This proxy is switched off.',
  'read.networksetup.proxy-off-on': 'This proxy is switched off for {service}.',
  'read.networksetup.proxy-kept': 'Its address is kept ({address}), which does nothing while it is off.',
  'read.networksetup.proxy-unknown': 'Whether this proxy is switched on does not stand in the text.',
  'read.networksetup.proxy-authenticated': 'It wants a name and a password.',
  'read.networksetup.discovery-on': 'macOS asks the network itself for a proxy script (auto-discovery is on).',
  'read.networksetup.discovery-off': 'macOS does not ask the network for a proxy script (auto-discovery is off).',
  'read.networksetup.unknown-service':
    'There is no network service called {service} on that Mac. `networksetup -listallnetworkservices` prints the names.',
  'read.networksetup.needs-admin': 'It was refused: only an administrator may change that. Nothing was changed.',
  'read.networksetup.refused':
    'It was refused, and said so on standard output. Its exit code does not tell; only the words do.',
};

export const readNetwork: Catalogue = { ...dns, ...proxy, ...networksetup };
