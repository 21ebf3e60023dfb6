import type { Catalogue } from '../words.ts';

const tools: Catalogue = {
  'check.resolver.tools-path': 'how installed programs look names up',
  'finding.resolver.tools-path.only-mac.summary':
    'elsewhere than on a Mac, Go programs ask the name servers themselves as a rule',
  'finding.resolver.tools-path.nothing-to-miss.summary':
    'this Mac asks the same name servers for all names, so every program finds the same',
  'finding.resolver.tools-path.harmless.summary':
    '{names} {names|looks|look} names up without the system, which costs nothing here',
  'finding.resolver.tools-path.unseen.summary':
    'could not see how installed programs were built, so not whether they miss names below {domains}',
  'finding.resolver.tools-path.ok.summary':
    '{n|the program|all # programs} that {n|tells|tell} how {n|it was|they were} built {n|follows|follow} the name servers for {domains}',
  'finding.resolver.tools-path.netgo.summary': '{name} does not find names below {domains}',
  'finding.resolver.tools-path.netgo.meaning':
    'This Mac asks special name servers for {domains}, usually those of a VPN. {name} was built with the tag netgo, so it reads /etc/resolv.conf by itself and passes over them. If it ever needs such a name, it says "no such host" while browsers find it.',
  'finding.resolver.tools-path.netgo.advice':
    'Where it has to reach such hosts, have it built without that tag. No setting at its start changes it. Programs in containers do not know those name servers either.',
  'finding.resolver.tools-path.old-without-cgo.summary': '{name} does not find names below {domains}',
  'finding.resolver.tools-path.old-without-cgo.meaning':
    'This Mac asks special name servers for {domains}, usually those of a VPN. {name} was built by {go} without C code, and before Go 1.20 such programs read /etc/resolv.conf by themselves and pass over them. If it ever needs such a name, it says "no such host" while browsers find it.',
  'finding.resolver.tools-path.old-without-cgo.advice':
    'Where it has to reach such hosts, have it built anew by Go 1.20 or later; C code is not needed for that.',
  'finding.resolver.tools-path.own-default.summary': '{name} looks names up without the system, by its own choice',
  'finding.resolver.tools-path.own-default.meaning':
    'Its makers set netdns=go in it. So it reads /etc/resolv.conf by itself and passes over the special name servers that this Mac has for {domains}.',
  'finding.resolver.tools-path.own-default.advice':
    'Where it has to reach such hosts, start it with `GODEBUG=netdns=cgo` in front, for that one command.',
  'finding.resolver.tools-path.go-itself.summary': 'this go does not find {host}',
  'finding.resolver.tools-path.go-itself.meaning':
    'Only special name servers know {host}; this Mac asks them for {domains}. This go was built so that it reads /etc/resolv.conf by itself and passes over them ({go}). It gets "no such host" while browsers and curl find it.',
  'finding.resolver.tools-path.go-itself.advice':
    'Install a Go of the official kind, or any of 1.20 or later that was not built with the tag netgo.',
  'finding.resolver.tools-path.go-itself-later.summary': 'this go does not find names below {domains}',
  'finding.resolver.tools-path.go-itself-later.meaning':
    'It was built so that it reads /etc/resolv.conf by itself ({go}), and passes over the special name servers for {domains}. Nothing that it needs now lies there, but the next module may.',
  'finding.resolver.tools-path.go-itself-later.advice':
    'Install a Go of the official kind, or any of 1.20 or later that was not built with the tag netgo.',
  'finding.resolver.tools-path.builds-netgo.summary': 'GOFLAGS has every program built so that it misses {domains}',
  'finding.resolver.tools-path.builds-netgo.meaning':
    'The setting {flags} has the tag netgo in it. Programs that you build with it ask only the name servers in /etc/resolv.conf, and not those that this Mac has for {domains}. go itself is not concerned.',
  'finding.resolver.tools-path.builds-netgo.advice':
    'Take netgo out of GOFLAGS if your programs are to run on this Mac.',
};

const kinds: Catalogue = {
  'fact.resolver.families': 'trying the kinds of address that this network carries',
  'check.resolver.address-kinds': 'IPv4 and IPv6',
  'finding.resolver.address-kinds.ok.summary': 'this network carries the kinds of address that go needs',
  'finding.resolver.address-kinds.host-has-ipv6-alone.summary':
    '{host} has an IPv6 address alone, and this network has no IPv6',
  'finding.resolver.address-kinds.host-has-ipv6-alone.meaning':
    'Addresses come in two kinds, an old one (IPv4) and a new one (IPv6). The name servers know {addresses} for it, and nothing of the old kind. This computer has no way to addresses of the new kind, so the system does not even ask for them, and programs say "no such host".',
  'finding.resolver.address-kinds.host-has-ipv6-alone.advice':
    'Use a network that has IPv6, or the VPN through which that host is meant to be reached. Changing name servers does not help: their answer is right.',
  'finding.resolver.address-kinds.network-has-ipv6-alone.summary': 'this network has IPv6 alone, and {host} has none',
  'finding.resolver.address-kinds.network-has-ipv6-alone.meaning':
    'Addresses come in two kinds, an old one (IPv4) and a new one (IPv6). The name servers know {addresses} for it, all of the old kind, and this network carries only the new one. Such a network usually has a name server that translates; the one in use here does not, and trying the old kind all the same led nowhere.',
  'finding.resolver.address-kinds.network-has-ipv6-alone.advice':
    'Let the network give its own name servers: public ones entered by hand do not translate. If it did give them, ask who looks after it for DNS64, or use another network.',
  'finding.resolver.address-kinds.dead.summary': 'IPv6 of this network leads nowhere',
  'finding.resolver.address-kinds.dead.meaning':
    'This computer has a route for IPv6, and nothing came back from the IPv6 addresses of {hosts}; by IPv4 they are there. Go tries the other kind after a third of a second, so every new connection takes that much longer. Programs without that patience fail, and so does a host that has IPv6 alone.',
  'finding.resolver.address-kinds.dead.advice':
    'Restart the router, or tell who looks after the network. If it cannot be mended: System Settings, Network, your connection, Details, TCP/IP, Configure IPv6, "Link-Local Only". Undo it the same way.',
  'finding.resolver.address-kinds.one-host-dead.summary': '{hosts} cannot be reached by IPv6',
  'finding.resolver.address-kinds.one-host-dead.meaning':
    'By IPv4 it is there. Go tries that after a third of a second, so it works. Whether this network or that host is the reason cannot be told from one host.',
  'finding.resolver.address-kinds.one-host-dead.advice': 'Nothing to do as long as it works.',
  'fix.resolver.network-with-both.title': 'Get to a network that carries {host}',
  'fix.resolver.network-with-both.why': 'The answer of the name servers is right; it is the way there that is missing.',
  'fix.resolver.network-with-both.risk': 'None. Nothing is changed by me.',
  'fix.resolver.network-with-both.undo': 'There is nothing to take back.',
  'fix.resolver.network-with-both.instruction':
    'Use another network, connect the VPN that leads to {host}, or take name servers that were entered by hand out again. I look again by myself.',
};

const search: Catalogue = {
  'fact.resolver.search-answers': 'asking what the search domains do to names',
  'check.resolver.search-domains': 'search domains',
  'finding.resolver.search-domains.none.summary': 'no search domain completes names here',
  'finding.resolver.search-domains.ok.summary':
    'the search {domains|domain|domains} {domains} {domains|gives|give} no host of go another address',
  'finding.resolver.search-domains.wildcard.summary':
    'below {domains} every name has an address, also one that does not exist',
  'finding.resolver.search-domains.wildcard.meaning':
    'This computer completes names with {domains}. A name of random letters there has the address {addresses}. So a mistyped short name leads there, and the error says "connection refused" or shows a foreign certificate, not "no such host". Programs that look names up by themselves (Go with netdns=go, most on Linux and in containers) get there with longer names, too.',
  'finding.resolver.search-domains.wildcard.advice':
    'Nothing that go needs is concerned now. Remember it when an error about a name makes no sense.',
  'finding.resolver.search-domains.short-name.summary':
    '{host} is not known; what answers is a catch-all below {domain}',
  'finding.resolver.search-domains.short-name.meaning':
    'The name {host} has no dot, so it is completed to {host}.{domain}. That name has the address {addresses}, and so has every other name there, also one that does not exist. What answers at that address is not what go needs.',
  'finding.resolver.search-domains.short-name.advice':
    'Write the whole name of that host in the setting that names it. If that fails as well, whoever looks after it has to say what its name is.',
  'finding.resolver.search-domains.asked-first.summary': 'go takes {host}.{domain} for {host}',
  'finding.resolver.search-domains.asked-first.meaning':
    '/etc/resolv.conf asks for names to be completed before they are asked for as they are (ndots), and go reads that file here. {host}.{domain} has the address {addresses}, as every name below {domain} has. So go never asks for {host} itself.',
  'finding.resolver.search-domains.asked-first.advice':
    'Take the line with ndots, or the search domain, out of what writes /etc/resolv.conf.',
  'finding.resolver.search-domains.instead.summary': 'go gets another host in place of {host}',
  'finding.resolver.search-domains.instead.meaning':
    'The name servers have no address for {host}. go looks names up by itself here, and then tries them with the search domains behind them: {host}.{domain} has the address {addresses}. So go talks to that one, and the error speaks of certificates or refused connections, not of the name.',
  'finding.resolver.search-domains.instead.advice':
    'What is wrong is that {host} is not found; see what is said about the name servers. The search domain only hides it.',
};

const encrypted: Catalogue = {
  'fact.resolver.encrypted-answers': 'asking the encrypted name server of a profile',
  'check.resolver.encrypted-dns': 'encrypted DNS',
  'finding.resolver.encrypted-dns.only-mac.summary': 'profiles with encrypted DNS are a matter of macOS',
  'finding.resolver.encrypted-dns.none.summary':
    'no configuration profile has this Mac look names up another way; iCloud Private Relay would not show here',
  'finding.resolver.encrypted-dns.not-told.summary':
    'could not see whether a configuration profile has this Mac look names up another way',
  'finding.resolver.encrypted-dns.installed.summary':
    'the profile {profile} may have macOS look names up by encrypted DNS',
  'finding.resolver.encrypted-dns.installed.meaning':
    'Such a profile sends look-ups to a server of its own, and the list of name servers does not show it. Whether it is in force on this network can be seen from outside only indirectly, and nothing here tells: the listed servers give the same. Go asks the system, so it follows the profile. Programs that look names up by themselves (GODEBUG=netdns=go, the tag netgo) and containers do not.',
  'finding.resolver.encrypted-dns.installed.advice':
    'Nothing to do. If names differ between programs one day, {organization} has set this up and can say what it does.',
  'finding.resolver.encrypted-dns.in-force.summary':
    'names are looked up another way than the list of name servers says: {profile}',
  'finding.resolver.encrypted-dns.in-force.meaning':
    'The system finds {hosts}, and the listed name servers say something else. macOS shows nowhere who answered. The profile {profile} can bring encrypted DNS, so it is the likely one. Go asks the system, so it follows. Programs that look names up by themselves (GODEBUG=netdns=go, the tag netgo) and containers do not, and fail on such names.',
  'finding.resolver.encrypted-dns.in-force.advice':
    'Nothing to do as long as it works. {organization} has set this up; ask there before you change name servers.',
  'finding.resolver.encrypted-dns.server-fails.summary':
    'macOS does not find {host}, and {server}, the encrypted DNS of the profile {profile}, gives no answer',
  'finding.resolver.encrypted-dns.server-fails.meaning':
    'The profile of {organization} can have macOS look names up there and nowhere else. The listed name servers know {host}, so the name is all right. Everything that asks the system fails with such a name, Go among it.',
  'finding.resolver.encrypted-dns.server-fails.advice':
    'Tell {organization} what you see here; the server, or the way to it, has to be mended. Where you put the profile there yourself, you may take it out under System Settings, VPN & Device Management.',
  'finding.resolver.encrypted-dns.past-profile.summary': 'GODEBUG makes go pass over the encrypted DNS of {profile}',
  'finding.resolver.encrypted-dns.past-profile.meaning':
    'The profile {profile} of {organization} can have macOS look names up by encrypted DNS. With netdns=go in GODEBUG, go does not ask macOS: it sends its questions openly to {servers}. Names that only the server of the profile knows are "no such host" for go alone.',
  'finding.resolver.encrypted-dns.past-profile.advice':
    'I would take netdns=go out of GODEBUG. See what is said about it.',
};

const local: Catalogue = {
  'fact.resolver.local-holders': 'looking which program on this computer holds the port for names',
  'check.resolver.local-server': 'who answers for names on this computer',
  'finding.resolver.local-server.only-mac.summary': 'who answers on this computer is looked at on a Mac alone',
  'finding.resolver.local-server.none.summary': 'no name is looked up on this computer itself',
  'finding.resolver.local-server.not-asked.summary': 'nothing that go needs was answered by {servers} on this computer',
  'finding.resolver.local-server.unseen.summary':
    'names are answered by {servers} on this computer, by whom could not be seen',
  'finding.resolver.local-server.product.summary': 'names are answered on this computer by {product}, run by {user}',
  'finding.resolver.local-server.stranger.summary':
    'names are answered on this computer by a program that I do not know: {program}',
  'finding.resolver.local-server.stranger.meaning':
    'It waits at {servers}, and runs as {user}. Whatever it answers is believed by every program. Filters, VPNs and tools for developers do that; I only know some of them.',
  'finding.resolver.local-server.stranger.advice':
    'If you or your company put it there, nothing to do. Otherwise find out what brought it before you trust this Mac with passwords.',
  'finding.resolver.local-server.odd-place.summary':
    'names are answered by a program in a place for leftovers: {program}',
  'finding.resolver.local-server.odd-place.meaning':
    'It waits at {servers}, and runs as {user}. Whatever it answers is believed by every program on this Mac. Nobody installs a name server in a folder for temporary files or downloads, where any program can put another in its place.',
  'finding.resolver.local-server.odd-place.advice':
    'Find out what started it, and who entered {servers} as name server. I change nothing here: what it is has to be known first.',
  'finding.resolver.servers.local-taken.summary':
    'names are looked up at {servers} on this computer, and macOS itself holds that port',
  'finding.resolver.servers.local-taken.meaning':
    'A name server of your own was to answer there. It cannot: macOS ({program}) took the port for Internet Sharing or for virtual machines, and answers those alone. Your name server says "address already in use" when it starts.',
  'finding.resolver.servers.local-taken.advice':
    'Switch Internet Sharing off, or stop the virtual machine or containers that need it, and start your name server again; or let it listen on another port or address. That part of macOS itself must not be stopped: all names go through it.',
  'finding.resolver.servers.local-mute.summary':
    '{program} holds the port at {servers} on this computer, and does not answer',
  'finding.resolver.servers.local-mute.meaning':
    'Names are looked up there, and nothing comes back. The program runs as {user}; it may hang, or wait for a server behind it that is gone.',
  'finding.resolver.servers.local-mute.advice':
    'Start that program again. If it stays silent, look which server it asks in turn, or let the network bring its own name servers.',
};

/** By which ways names are looked up, and what a network does to them. */
export const resolverWays: Catalogue = { ...tools, ...kinds, ...search, ...encrypted, ...local };
