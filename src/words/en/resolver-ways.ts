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

/** By which ways names are looked up, and what a network does to them. */
export const resolverWays: Catalogue = { ...tools };
