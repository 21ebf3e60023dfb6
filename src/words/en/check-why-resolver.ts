import type { Catalogue } from '../words.ts';

export const checkWhyResolver: Catalogue = {
  'check.resolver.network.why':
    'Go fetches modules and newer versions of itself over the network. Without any way out, nothing else about names and servers can be judged.',
  'check.resolver.hosts-file.why':
    '/etc/hosts gives names addresses by hand, and localhost, the name that a computer has for itself, stands there. If it is damaged, debuggers and local servers fail.',
  'check.resolver.hosts-override.why':
    'A line in /etc/hosts counts more than any name server. If one fixes a host that go needs, go fails on the day that server moves.',
  'check.resolver.resolver-files.why':
    'Files in /etc/resolver say which name server knows a domain, often that of a company. A wrong or forgotten one makes those names “no such host”.',
  'check.resolver.manual-servers.why':
    'A name server turns names into addresses. Ones entered by hand push aside those of the network, so names that only a company knows may not be found.',
  'check.resolver.supplemental.why':
    'A VPN brings name servers for its own names. If it leaves them behind, every such name waits for a server that no longer answers.',
  'check.resolver.servers.why':
    'Name servers turn names such as proxy.golang.org into addresses. If none answers, or one is slow, go waits or ends with “no such host”.',
  'check.resolver.local-server.why':
    'A program on this computer may answer for names. All others believe what it says, and no name is found when it stops.',
  'check.resolver.address-kinds.why':
    'A host may have addresses of two kinds, IPv4 and IPv6. Where one kind is promised and does not work, every connection waits before it tries the other.',
  'check.resolver.search-domains.why':
    'A search domain is put behind short names. One that answers to every name sends go to a stranger’s computer.',
  'check.resolver.go-path.why':
    'Go can ask the system for names, as all programs do, or the name servers by itself. By itself it does not know the special servers of a VPN, and finds less than a browser.',
  'check.resolver.tools-path.why':
    'A Go program may be built to look names up by itself, past the system. Then it does not find names that only a VPN or a company knows, though go does.',
  'check.resolver.encrypted-dns.why':
    'A profile can have macOS look names up by encrypted DNS. Programs that ask in another way then get other answers, or none.',
  'check.resolver.agreement.why':
    'The system and the name servers should give the same answers. If they do not, one program finds a host and another does not, and nobody sees why.',
  'check.resolver.log.why':
    'macOS writes down how looking names up goes. Which programs ask most, and what fails, can be seen there and nowhere else.',
};
