import type { Catalogue } from '../words.ts';
import { resolverFiles } from './resolver-files.ts';
import { resolverLog } from './resolver-log.ts';
import { resolverServers } from './resolver-servers.ts';
import { resolverWays } from './resolver-ways.ts';

const facts: Catalogue = {
  'fact.resolver.network': 'looking for a way into the network',
  'fact.resolver.configuration': 'reading which name servers this computer asks',
  'fact.resolver.network-services': 'listing the network services',
  'fact.resolver.service-servers': 'looking for name servers that were entered by hand',
  'fact.resolver.needed-hosts': 'working out which hosts go needs',
  'fact.resolver.go-path': 'working out by which way go looks names up',
  'fact.resolver.planned-questions': 'working out which name server is asked for what',
  'fact.resolver.server-latency': 'timing how fast the name servers answer',
  'fact.resolver.server-answers': 'asking the name servers for the hosts that go needs',
  'fact.resolver.nonsense-answers': 'asking the name servers for a name that does not exist',
  'fact.resolver.denial-ages': 'asking again whether a host does not exist, to see who remembers',
  'fact.resolver.system-answers': 'asking the system for the hosts that go needs',
  'fact.resolver.hosts': 'reading /etc/hosts',
  'fact.resolver.pinned-hosts': 'trying the addresses that /etc/hosts pins',
  'fact.resolver.files': 'reading the files in /etc/resolver',
};

const checks: Catalogue = {
  'check.resolver.network': 'a network is there',
  'check.resolver.hosts-file': '/etc/hosts',
  'check.resolver.hosts-override': "go's hosts in /etc/hosts",
  'check.resolver.resolver-files': 'files in /etc/resolver',
  'check.resolver.manual-servers': 'name servers entered by hand',
  'check.resolver.supplemental': 'name servers of VPNs',
  'check.resolver.servers': 'name servers answer',
  'check.resolver.go-path': 'how go looks names up',
  'check.resolver.agreement': 'system and name servers agree',
};

const network: Catalogue = {
  'finding.resolver.network.ok.summary': 'this computer is connected, by way of {interface}',
  'finding.resolver.network.not-needed.summary': 'with your settings go needs no network',
  'finding.resolver.network.local.summary': 'there is no way to the internet, but name servers are within reach',
  'finding.resolver.network.none.summary': 'this computer is connected to no network',
  'finding.resolver.network.none.meaning':
    'It has no way to any other computer, so go can fetch nothing. On a Mac the error often says "no such host", which sounds like something else.',
  'finding.resolver.network.none.advice':
    'Connect to a network first. Until then there is nothing else about name servers or proxies worth changing.',
  'fix.resolver.connect.title': 'Connect to a network',
  'fix.resolver.connect.why': 'Everything else that fails now fails because of this.',
  'fix.resolver.connect.risk': 'None. Nothing is changed by me.',
  'fix.resolver.connect.undo': 'There is nothing to take back.',
  'fix.resolver.connect.instruction':
    'Switch on Wi-Fi or plug in the cable, and choose your network. I look again by myself.',
};

const goPath: Catalogue = {
  'finding.resolver.go-path.system.summary': 'go looks names up the way every other program does',
  'finding.resolver.go-path.go.summary': 'go asks the name servers itself, as it usually does on Linux',
  'finding.resolver.go-path.forced-system.summary': 'GODEBUG tells go to look names up by way of the system',
  'finding.resolver.go-path.forced-system.meaning':
    'The setting {item} makes go use the same way as every other program. On a Mac it does that anyway.',
  'finding.resolver.go-path.forced-system.advice': 'Nothing to do. The setting could go, and nothing would change.',
  'finding.resolver.go-path.harmless.summary': 'GODEBUG makes go look names up by itself, which costs nothing here',
  'finding.resolver.go-path.harmless.meaning':
    'With {item} go asks {servers} directly and passes over what macOS knows about certain domains. At the moment macOS knows nothing of that kind.',
  'finding.resolver.go-path.harmless.advice':
    'I would still take it out: with the next VPN it would hide the names behind it.',
  'finding.resolver.go-path.as-usual.summary': 'GODEBUG makes go look names up by itself, as it does here anyway',
  'finding.resolver.go-path.as-usual.meaning': 'The setting {item} changes little on this system.',
  'finding.resolver.go-path.as-usual.advice': 'Nothing to do.',
  'finding.resolver.go-path.split.summary': 'GODEBUG makes go miss the name servers for {domains}',
  'finding.resolver.go-path.split.meaning':
    'This Mac asks special name servers for {domains}, usually those of a VPN. With {item} go passes over them and asks {servers} for everything. Nothing that go needs now lies there, but the next module may.',
  'finding.resolver.go-path.split.advice':
    'I would take {item} out of GODEBUG. Editing /etc/resolv.conf would not help: macOS writes that file itself.',
  'finding.resolver.go-path.lost.summary': 'GODEBUG hides {host} from go',
  'finding.resolver.go-path.lost.meaning':
    'Only special name servers know {host}; this Mac asks them for {domains}. With {item} go passes over them and asks {servers}, which answer "no such host", while browsers and curl find it.',
  'finding.resolver.go-path.lost.advice':
    'I would take {item} out of GODEBUG and leave its other settings. A line in /etc/hosts, or the name servers of the VPN written into Wi-Fi, would break as soon as something moves.',
};

const agreement: Catalogue = {
  'finding.resolver.agreement.ok.summary':
    'the system and its name servers agree about {n|the host that go needs|# hosts that go needs}',
  'finding.resolver.agreement.nothing.summary': 'there was nothing to compare between the system and its name servers',
  'finding.resolver.agreement.stale.summary': 'the system says there is no {host}, but its name servers know it',
  'finding.resolver.agreement.stale.meaning':
    'Asked directly, the name servers answer {direct}. The system still gives the answer "no such host" from its memory, and go gets that one.',
  'finding.resolver.agreement.stale.advice':
    'I would empty the memory once. A job that does so every few minutes is no cure: it slows every lookup down and hides the cause.',
  'finding.resolver.agreement.system-none.summary': 'other programs do not find {host}, go does',
  'finding.resolver.agreement.system-none.meaning':
    'The name servers answer {direct}, and go asks them itself. Programs that ask the system are told that there is no such host.',
  'finding.resolver.agreement.system-none.advice': 'Nothing that go needs. Look at /etc/nsswitch.conf if git fails.',
  'finding.resolver.agreement.go-none.summary': 'other programs find {host}, go may not',
  'finding.resolver.agreement.go-none.meaning':
    'The system answers {system}. The name servers in /etc/resolv.conf, which go asks itself, have no address for it.',
  'finding.resolver.agreement.go-none.advice':
    'The system has another source, a VPN or a local service. `GODEBUG=netdns=cgo` for one command shows whether that is it.',
  'finding.resolver.agreement.servers-none.summary': 'the system finds {host}, though its listed name servers do not',
  'finding.resolver.agreement.servers-none.meaning':
    'Something that the list of name servers does not show answers for this computer: an encrypted-DNS profile, iCloud Private Relay, a VPN or a filter, or an answer that is still remembered. Go uses the same way, so it works.',
  'finding.resolver.agreement.servers-none.advice':
    'Nothing to do as long as it works. If names fail now and then, ask who looks after that profile or VPN.',
  'finding.resolver.agreement.kinds.summary':
    'the system and its name servers give addresses of different kinds for {host}',
  'finding.resolver.agreement.kinds.meaning':
    'The system answers {system}, the listed name servers answer {direct}. One of them is on the internet and one is not, so something in between answers on its own: an encrypted-DNS profile, a VPN, or a proxy program.',
  'finding.resolver.agreement.kinds.advice':
    'If you or your company set that up, it is as it should be. Otherwise find out which program it is before you change name servers.',
  'fix.resolver.flush-caches.title': 'Empty the memory for host names, once',
  'fix.resolver.flush-caches.why':
    'The name servers know {host}; only the answers that macOS remembers are out of date. Two places remember, and each is emptied by its own step. Afterwards the names are asked for again; `gomend check --only resolver.log` shows an administrator the line of the log that says so, too.',
  'fix.resolver.flush-caches.risk': 'The next lookups take a moment longer.',
  'fix.resolver.flush-caches.undo': 'Nothing undoes it, and nothing needs to: the memory fills again by itself.',
};

export const resolver: Catalogue = {
  ...facts,
  ...checks,
  ...network,
  ...resolverServers,
  ...resolverLog,
  ...resolverFiles,
  ...goPath,
  ...resolverWays,
  ...agreement,
};
