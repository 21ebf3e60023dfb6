import type { Catalogue } from '../words.ts';

const who: Catalogue = {
  'explain.resolver.head': 'Who answers for {host}',
  'explain.resolver.failed': 'who answers for it could not be found out: {subject} ({code}) {detail}',
  'explain.resolver.asker.programs': 'curl, git and browsers',
  'explain.resolver.asker.go': 'Go programs',
  'explain.resolver.asker.go-static': 'Go without cgo (CGO_ENABLED=0)',
  'explain.resolver.asker.go-static-old': 'Go 1.19 or older without cgo',
  'explain.resolver.asker.go-own': 'Go with netdns=go',
  'explain.resolver.asker.container': 'containers',
  'explain.resolver.reason.no-cgo':
    '{who}: the C library is not in reach of programs built like that (the go command on Linux is one), so Go looks by itself.',
  'explain.resolver.reason.godebug': '{who}: GODEBUG says so in a new terminal.',
  'explain.resolver.reason.needs-libc':
    '{who}: Go leaves this name to the C library, as the settings here say something that only the C library does.',
  'explain.resolver.reason.old': '{who}: before Go 1.20, a program built like that could not ask macOS.',
};

const ways: Catalogue = {
  'explain.resolver.way.system': 'They ask macOS (libSystem), and mDNSResponder looks it up, in this order:',
  'explain.resolver.way.libc': 'They ask the C library, which looks in this order (/etc/nsswitch.conf):',
  'explain.resolver.way.musl': 'They ask the C library (musl), which reads no /etc/nsswitch.conf.',
  'explain.resolver.way.go.files-dns': 'Go looks by itself, in this order:',
  'explain.resolver.way.go.dns-files': 'Go looks by itself, servers first:',
  'explain.resolver.way.go.files': 'Go looks by itself, and asks no server:',
  'explain.resolver.way.go.dns': 'Go looks by itself, and reads no hosts file:',
  'explain.resolver.way.docker':
    'On Docker’s own network they see neither /etc/hosts nor /etc/nsswitch.conf of this computer, but their own.',
  'explain.resolver.way.machine':
    '{product} keeps a virtual machine, and its resolver is asked: not /etc/hosts and not /etc/resolver of this Mac.',
  'explain.resolver.product.docker-desktop': 'Docker Desktop',
  'explain.resolver.product.colima': 'Colima',
  'explain.resolver.product.orbstack': 'OrbStack',
  'explain.resolver.product.rancher-desktop': 'Rancher Desktop',
  'explain.resolver.product.lima': 'Lima',
  'explain.resolver.product.podman': 'Podman',
};

const places: Catalogue = {
  'explain.resolver.status.not-reached': 'It is not asked any more.',
  'explain.resolver.status.perhaps': 'It is asked only if the one before does not know the name.',
  'explain.resolver.ends': 'A rule behind `{source}` in /etc/nsswitch.conf ends it here: nothing after it is asked.',
  'explain.resolver.hosts.none': '{path}: no line names it.',
  'explain.resolver.hosts.missing': '{path} is not there.',
  'explain.resolver.hosts.unreadable': '{path} is closed to them, so what stands in it does not count.',
  'explain.resolver.hosts.line': '{path}:{line} says {address}',
  'explain.resolver.hosts.found': '{lines}.',
  'explain.resolver.from.file': '{path}',
  'explain.resolver.from.default': 'The default servers',
  'explain.resolver.from.supplemental': 'A VPN, or another program, answers for {domain} and all below it',
  'explain.resolver.from.tunnel': 'A VPN ({interface}) answers for {domain} and all below it',
  'explain.resolver.from.domain': 'A resolver of its own for {domain} and all below it',
  'explain.resolver.from.docker.copied': 'The servers of this computer, which Docker copies',
  'explain.resolver.from.docker.filtered':
    'The servers of this computer, without those that only this computer itself reaches',
  'explain.resolver.from.docker.configured': 'The servers that /etc/docker/daemon.json names',
  'explain.resolver.from.docker.public':
    'Google’s public servers, since this computer’s own cannot be reached from a container',
  'explain.resolver.from.nobody': 'There is no resolver for {names}.',
  'explain.resolver.servers.some': '{where}: asks {servers} for {names}.',
  'explain.resolver.servers.none': '{where}: no server is named there, so nobody is asked for {names}.',
  'explain.resolver.servers.port': '{address} port {port}',
  'explain.resolver.servers.no-name': '{where}: nobody is asked for a name like this.',
  'explain.resolver.servers.rotates': 'With `rotate`, which server comes first changes from time to time.',
  'explain.resolver.multicast.asks':
    'The local network: every computer on it is asked at once (multicast). I do not ask, as all of them would hear it.',
  'explain.resolver.multicast.not-this-name':
    'The local network (`{source}`) is asked only for names like `printer.local`, not for this one.',
  'explain.resolver.multicast.no-daemon': 'The local network (`{source}`) cannot be asked: avahi-daemon does not run.',
  'explain.resolver.own-name.localhost': '`{source}` knows this name: it means this computer.',
  'explain.resolver.own-name.container': 'The container’s own /etc/hosts knows this name: it means the container.',
  'explain.resolver.own-name.this-computer': '`{source}` knows this name: it is this computer’s own.',
  'explain.resolver.own-name.gateway': '`{source}` knows this name: it means the router.',
  'explain.resolver.own-name.other': '`{source}` knows only this computer’s own names.',
  'explain.resolver.module.missing': '`{source}` is not installed, and is passed over.',
  'explain.resolver.module.not-running':
    '`{source}` is installed, but the program behind it does not run: passed over.',
  'explain.resolver.module.installed': '`{source}` is asked; what it says cannot be seen from here.',
  'explain.resolver.module.unknown': 'Whether `{source}` is installed here could not be seen.',
  'explain.resolver.everybody': 'the local network',
  'explain.resolver.question.name': '{server}: {name} {answer}',
  'explain.resolver.question.zone': '{server}: asked whether it keeps `{name}` itself',
  'explain.resolver.question.again': '{line} ({times} times)',
  'explain.resolver.said.nothing': 'is there, without an address',
  'explain.resolver.said.denied': 'does not exist',
  'explain.resolver.said.failed': 'could not be found out (SERVFAIL)',
  'explain.resolver.said.refused': 'is refused (REFUSED)',
  'explain.resolver.said.referral': 'is not answered, only passed back',
  'explain.resolver.said.silent': 'gets no answer in time',
  'explain.resolver.said.closed': 'nobody listens there',
  'explain.resolver.said.unknown': 'was not asked',
};

const endings: Catalogue = {
  'explain.resolver.ending.addresses': '{addresses}',
  'explain.resolver.ending.addresses-from': '{addresses}, said by {server}',
  'explain.resolver.ending.own-addresses': 'the addresses of this computer itself',
  'explain.resolver.ending.unknown': 'What comes back cannot be seen from here.',
  'explain.resolver.ending.machine':
    'What comes back cannot be seen from here. Such a machine usually hands names on to the Mac, but not always those of a VPN.',
  'explain.resolver.ending.musl': 'What comes back is not worked out for this C library.',
  'explain.resolver.ending.none.no-such-name': 'no such name',
  'explain.resolver.ending.none.no-address': 'the name is there, but has no address',
  'explain.resolver.ending.none.try-again': 'nothing: no server could say',
  'explain.resolver.ending.none.misbehaving': 'nothing: Go says `server misbehaving`',
  'explain.resolver.ending.none.timeout': 'nothing: no server answers in time (`i/o timeout`)',
  'explain.resolver.ending.none.closed': 'nothing: nobody listens there (`connection refused`)',
  'explain.resolver.ending.none.not-asked': 'nothing: Go asks nobody for names below `onion`',
  'explain.resolver.ending.none.broken':
    'nothing: /etc/nsswitch.conf has a rule that the C library cannot read, so it asks nobody',
  'explain.resolver.ending.none.system-error':
    'nothing, and an error of the system: what should be asked last is not installed',
};

const rest: Catalogue = {
  'explain.resolver.mode.stub':
    '/etc/resolv.conf names systemd-resolved, a program of this computer that asks the servers of the network.',
  'explain.resolver.mode.uplink': '/etc/resolv.conf is a list that systemd-resolved makes of the network’s servers.',
  'explain.resolver.mode.static': '/etc/resolv.conf names systemd-resolved, without the network’s search domains.',
  'explain.resolver.mode.missing': '/etc/resolv.conf is not there, so this computer itself is asked (127.0.0.1).',
  'explain.resolver.uplinks':
    'systemd-resolved hands questions on to {servers}; to which of them it does for this name cannot be seen from here.',
  'explain.resolver.alike': 'All of them ask the same, and get the same.',
  'explain.resolver.differ': 'Not the same for all',
  'explain.resolver.outcome.asks.addresses': '{who}: {servers} says {addresses}.',
  'explain.resolver.outcome.asks.own-addresses': '{who}: this computer itself.',
  'explain.resolver.outcome.asks.none': '{who}: asking {servers}, they get no address.',
  'explain.resolver.outcome.asks.unknown': '{who}: what they get cannot be seen from here.',
  'explain.resolver.outcome.asks-nobody.addresses': '{who}: {addresses}, without asking any server.',
  'explain.resolver.outcome.asks-nobody.own-addresses': '{who}: this computer itself, without asking any server.',
  'explain.resolver.outcome.asks-nobody.none': '{who}: no address, and no server is asked.',
  'explain.resolver.outcome.asks-nobody.unknown': '{who}: what they get cannot be seen from here.',
  'explain.resolver.memories': 'Where the answers come from',
  'explain.resolver.memories.zone':
    '{server} speaks for the zone of {name} itself; others may remember that for {n|one second|# seconds}.',
  'explain.resolver.memories.memory':
    '{server} remembers {name} from an earlier question, for {n|one more second|# more seconds}.',
  'explain.resolver.memories.own-times':
    '{server} gives {name} the same time a second later, {n|one second|# seconds}, and does not speak for the zone: it hands questions on, or sets times of its own.',
  'explain.resolver.memories.stretched':
    '{server} remembers {name} for {n|one more second|# more seconds}, which is longer than the zone allows. A change will be seen late by way of it.',
  'explain.resolver.unseen': 'What I cannot see',
  'explain.resolver.unseen.encrypted-dns':
    'Encrypted DNS, set by a profile or an app, stands in front of all this and is listed nowhere that I may read.',
  'explain.resolver.unseen.private-relay': 'iCloud Private Relay may look names up elsewhere for Safari.',
  'explain.resolver.unseen.scoped': 'A program that binds itself to one interface asks that one’s servers: {listed}.',
  'explain.resolver.unseen.preferences':
    'mDNSResponder has preferences of its own here (com.apple.mDNSResponder.plist), which may make it try more names.',
  'explain.resolver.unseen.remembered': 'mDNSResponder may still have an older answer in its memory.',
  'explain.resolver.unseen.nscd': 'nscd runs here, and may still have an older answer in its memory.',
  'explain.resolver.unseen.browsers': 'A browser may ask a server of its own over HTTPS, if it is set to.',
};

/** `gomend explain resolver`: from a name to an answer. */
export const explainResolver: Catalogue = { ...who, ...ways, ...places, ...endings, ...rest };
