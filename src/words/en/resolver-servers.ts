import type { Catalogue } from '../words.ts';

const all: Catalogue = {
  'finding.resolver.servers.ok.summary': '{servers|the name server answers|all # name servers answer} for {hosts}',
  'finding.resolver.servers.not-needed.summary': 'with your settings go has no names to look up',
  'finding.resolver.servers.none.summary': 'this computer has no name server to ask',
  'finding.resolver.servers.none.meaning':
    'A name server turns names such as {hosts} into addresses. None is configured, so every name is "no such host".',
  'finding.resolver.servers.none.advice':
    'Connect again to your network, which usually brings its name servers along. If it does not, ask who looks after it for the right ones.',
  'finding.resolver.servers.local-dead.all.summary':
    'name lookups go to {servers} on this computer, where nothing listens',
  'finding.resolver.servers.local-dead.all.meaning':
    'A program on this computer was to answer for all names: a local DNS server, an ad blocker or the like. It does not run, and nobody else is asked.',
  'finding.resolver.servers.local-dead.all.advice':
    "Start that program again, or let the network bring its own name servers. Adding a public server beside it would hide the fault, and your company's names with it.",
  'finding.resolver.servers.local-job.summary': 'nothing answers at {servers}, where the background job {job} should',
  'finding.resolver.servers.local-job.meaning':
    'The names that are looked up there cannot be found as long as that job does not run.',
  'finding.resolver.servers.local-job.advice': 'See what is said about the background job.',
  'finding.resolver.servers.local-dead.domain.summary':
    'names below {domain} are asked of {servers} on this computer, where nothing listens',
  'finding.resolver.servers.local-dead.domain.meaning':
    'A program on this computer was to answer for {domain}, and it does not run. Other names are not touched by it.',
  'finding.resolver.servers.local-dead.domain.advice':
    'Start that program again. If you do not need it any more, the file in /etc/resolver that sends names there should go.',
  'finding.resolver.servers.dead.all.summary': 'no name server answers: {servers}',
  'finding.resolver.servers.dead.all.meaning':
    'A name server turns names into addresses. I asked every configured one, twice, and nothing readable came back, so go finds no host.',
  'finding.resolver.servers.dead.all.advice':
    'If these servers belong to another network or to a VPN that is off, connect to it or go back to the servers of this network. Emptying caches does not help here.',
  'finding.resolver.servers.dead.domain.summary': 'the name servers for {domain} do not answer: {servers}',
  'finding.resolver.servers.dead.domain.meaning':
    'This computer asks special name servers for names below {domain}, and nothing came back from them.',
  'finding.resolver.servers.dead.domain.advice':
    'If they are reached through a VPN, connect it. Other names are not touched by it.',
  'finding.resolver.servers.not-direct.summary': 'the listed name servers do not answer me, but the system finds names',
  'finding.resolver.servers.not-direct.meaning':
    '{servers} gave me no answer. The system has one all the same: from its memory, or by encrypted DNS, which the list does not show.',
  'finding.resolver.servers.not-direct.advice': 'Nothing to do as long as names are found.',
};

const single: Catalogue = {
  'finding.resolver.servers.one-silent.summary': 'the name server {server} does not answer',
  'finding.resolver.servers.one-silent.meaning':
    'I asked it twice and nothing came back. {alive} {alive|answers|answer} in its place, but whenever this one is asked first, a lookup takes seconds longer.',
  'finding.resolver.servers.one-silent.advice': 'Take it off the list, or find out why it is away.',
  'finding.resolver.servers.one-closed.summary': 'nothing answers at the name server {server}',
  'finding.resolver.servers.one-closed.meaning':
    'The computer there is up, but no name server runs on it. {alive} {alive|answers|answer} in its place.',
  'finding.resolver.servers.one-closed.advice': 'Take it off the list, or start the name server there.',
  'finding.resolver.servers.one-garbled.summary': 'the name server {server} gives unreadable answers',
  'finding.resolver.servers.one-garbled.meaning':
    'What came back was no proper answer to the question: damaged, or for somebody else. {alive} {alive|answers|answer} properly.',
  'finding.resolver.servers.one-garbled.advice':
    'Often a router with a fault, or one that meddles. Restart it, or take it off the list.',
  'finding.resolver.servers.one-no-route.summary': 'there is no way to the name server {server}',
  'finding.resolver.servers.one-no-route.meaning':
    'It is passed over at once, so nothing gets slower. {alive} {alive|answers|answer}. Usually it is an IPv6 server on a network without IPv6.',
  'finding.resolver.servers.one-no-route.advice': 'Nothing to do.',
  'finding.resolver.servers.lossy.summary': 'the name server {server} left {lost} of {sent} questions unanswered',
  'finding.resolver.servers.lossy.meaning':
    'I asked it {sent} times within half a second, and {lost} answers did not come within a second. Each one that is lost makes a lookup wait for a second or more, and go wait with it. Weak Wi-Fi does that, a crowded line, or a server that is overloaded or answers only so many questions.',
  'finding.resolver.servers.lossy.advice':
    'Look again nearer to the router or by cable. If it stays, tell who runs the server or the line the numbers in the evidence.',
  'finding.resolver.servers.slow.summary': 'the name server {server} takes {median} for each answer',
  'finding.resolver.servers.slow.meaning':
    'Nothing fails because of it, but go needs two names before it can fetch anything, so each start of it waits a second or longer. A server far away, a satellite line or a VPN does that.',
  'finding.resolver.servers.slow.advice':
    'If this network brings a server of its own, that one is usually faster. Otherwise nothing to do.',
};

const hosts: Catalogue = {
  'finding.resolver.servers.disagree.summary': 'the name servers disagree about {host}',
  'finding.resolver.servers.disagree.meaning':
    '{finders} {finders|knows|know} it, {deniers} {deniers|says|say} that it does not exist or has no address. Whichever is asked first decides, so it works at times and fails at others.',
  'finding.resolver.servers.disagree.advice':
    'Servers that know different things must not stand in one list. Keep those of the network you are in. Putting a company server behind a public one does not work: the first "no" is final.',
  'finding.resolver.servers.system-finds.summary': 'the name servers do not know {host}, but the system finds it',
  'finding.resolver.servers.system-finds.meaning':
    '{servers} gave no address. The system has one from elsewhere: /etc/hosts, encrypted DNS, or its memory.',
  'finding.resolver.servers.system-finds.advice': 'Nothing to do as long as it is found.',
  'finding.resolver.servers.private-host.summary': '{host}, the home of private modules, is not known here',
  'finding.resolver.servers.private-host.meaning':
    'Your settings name it as a place of private modules. {servers} {servers|gives|give} no address for it at the moment.',
  'finding.resolver.servers.private-host.advice':
    'If it is reached through a VPN, connect it before you fetch from there.',
  'finding.resolver.servers.optional-host.summary': '{host} is not found, but go needs it only at times',
  'finding.resolver.servers.optional-host.meaning':
    '{servers} {servers|gives|give} no address for it. Go asks it only when another server has not got something.',
  'finding.resolver.servers.optional-host.advice': 'Nothing to do now.',
  'finding.resolver.servers.proxy-host.summary': 'the HTTP proxy {host} is not known to the name servers',
  'finding.resolver.servers.proxy-host.meaning': '{servers} {servers|gives|give} no address for it.',
  'finding.resolver.servers.proxy-host.advice': 'See what I found about the proxy variables.',
  'finding.resolver.servers.sunk.summary': 'the name server gives an address that leads nowhere for {host}',
  'finding.resolver.servers.sunk.meaning':
    '{servers} {servers|answers|answer} 0.0.0.0 or ::, which is how filters and ad blockers refuse a name. Go needs it.',
  'finding.resolver.servers.sunk.advice':
    'Allow {host} in the filter that answers there, or ask who runs it. Another name server would go around a rule that may be meant.',
  'finding.resolver.servers.failing.summary': 'the name servers cannot find {host} ({codes})',
  'finding.resolver.servers.failing.meaning':
    '{servers} {servers|answers|answer}, but says that it could not find out, or does not want to. That is no statement about the host itself.',
  'finding.resolver.servers.failing.advice':
    'Try again in a minute. If it stays, the server or its own connection is in trouble; tell who runs it the code {codes}.',
  'finding.resolver.servers.half-silent.summary': 'the name server leaves a question about {host} unanswered',
  'finding.resolver.servers.half-silent.meaning':
    'A host can have addresses of two kinds, IPv4 and IPv6. {servers} {servers|says|say} that there is none of one kind, and did not answer about the other, asked twice. So go waits, and may find no address.',
  'finding.resolver.servers.half-silent.advice':
    'Try again in a minute. If it stays, something on the way keeps one kind of question back: look again in another network, and tell who runs this one.',
  'finding.resolver.servers.failing-signature.summary':
    'the name server does not trust what it finds about {host} ({codes})',
  'finding.resolver.servers.failing-signature.meaning':
    '{servers} {servers|says|say} that the answer about {host} is not signed as it should be (DNSSEC), and so {servers|gives|give} none. The reason stands in the evidence, in the words of the server.',
  'finding.resolver.servers.failing-signature.advice':
    'If the clock of the server is wrong, or something on its way changes answers, every signed name fails there: tell who runs it. If it is this name alone, whoever runs {host} has to mend it.',
  'finding.resolver.servers.failing-way.summary': 'the name server cannot get to those who know {host} ({codes})',
  'finding.resolver.servers.failing-way.meaning':
    '{servers} {servers|answers|answer}, and {servers|says|say} that the servers it has to ask do not answer. Often its own way to the internet is cut: a router without a line, a firewall.',
  'finding.resolver.servers.failing-way.advice':
    'See whether other names are found. If none is, the trouble is the way to the internet; if only this one is missing, wait, or ask who runs it.',
  'finding.resolver.servers.refused.summary': 'the name server refuses to look up {host}',
  'finding.resolver.servers.refused.meaning':
    '{servers} {servers|is|are} up, and {servers|answers|answer} "refused": it does not serve this computer, or not this name. That is no statement about the host itself.',
  'finding.resolver.servers.refused.advice':
    'Often a server of another network or provider: use the one of the network you are in, or ask who runs it to let you in.',
  'finding.resolver.servers.lame.summary': '{servers} {servers|is not a server|are no servers} that looks names up',
  'finding.resolver.servers.lame.meaning':
    'It knows nothing about {host}, and does not ask others either: such a server speaks for its own names alone. Go calls that a "lame referral" and finds no host.',
  'finding.resolver.servers.lame.advice':
    'It does not belong into the list of name servers. Use the one of the network you are in.',
  'finding.resolver.servers.filtered.summary': 'a rule of the name server keeps {host} from being found',
  'finding.resolver.servers.filtered.meaning':
    '{servers} {servers|says|say} so itself, with a reason that stands in the evidence: the name is blocked, filtered or forbidden there.',
  'finding.resolver.servers.filtered.advice':
    'Ask who runs the server to allow {host}. Another name server would go around a rule that may be meant.',
  'finding.resolver.servers.no-address.summary': '{host} exists, but the name servers have no address for it',
  'finding.resolver.servers.no-address.meaning':
    '{servers} {servers|says|say} that the name is known and carries no address. The zone {zone} says so, and that may be remembered for {seconds|one second|# seconds}. Go cannot connect to it.',
  'finding.resolver.servers.no-address.advice':
    'Whoever looks after {zone} has to enter an address. If one was entered just now, wait until that time is over.',
  'finding.resolver.servers.no-address-unvouched.summary':
    'the name servers have no address for {host}, without saying on whose word',
  'finding.resolver.servers.no-address-unvouched.meaning':
    '{servers} {servers|says|say} that the name is known and carries no address. A proper answer of that kind names the zone it comes from, and this one does not: a filter may have taken the address out.',
  'finding.resolver.servers.no-address-unvouched.advice':
    'Ask who runs the server or the filter to let {host} through, or try another network.',
  'finding.resolver.servers.denied.summary': 'the name servers say that {host} does not exist',
  'finding.resolver.servers.denied.meaning':
    '{servers} {servers|denies|deny} the name. The zone {zone} says so, and that may be remembered for {seconds|one second|# seconds}. Go gets "no such host".',
  'finding.resolver.servers.denied.advice':
    'Look for a typing mistake in GOPROXY first. A company host may exist only inside the company: connect the VPN and look again.',
  'finding.resolver.servers.denied-remembered.summary': 'the name servers remember that {host} does not exist',
  'finding.resolver.servers.denied-remembered.meaning':
    '{servers} {servers|has|have} asked before and been told so by the zone {zone}. I asked twice, and the time that this no may be kept ran down in between: {seconds|one second is|# seconds are} left. Until then nobody is asked anew, and go gets "no such host".',
  'finding.resolver.servers.denied-remembered.advice':
    'If the name was made or mended just now, wait until that time is over. Otherwise look for a typing mistake in GOPROXY; a company host may exist only inside the company.',
  'finding.resolver.servers.denied-unvouched.summary': 'the name servers deny {host}, without saying on whose word',
  'finding.resolver.servers.denied-unvouched.meaning':
    '{servers} {servers|says|say} that the name does not exist. A proper denial names the zone it comes from, and for how long it holds. This one names nobody: nobody vouches for it. The server, or a box on the way, may have made it up itself.',
  'finding.resolver.servers.denied-unvouched.advice':
    'Ask who runs the server or the filter to let {host} through, or try another network. I cannot tell who it was from here.',
  'finding.resolver.servers.made-up.summary':
    'for {host} the name server gives the address that it also gives for names that do not exist',
  'finding.resolver.servers.made-up.meaning':
    'I asked {servers} for a name that nobody has, and the answer was the same address. So it is not that of {host}, but of something in this network: a page that says why you are stopped or asks you to sign in, or a proxy for all names.',
  'finding.resolver.servers.made-up.advice':
    'Open any web page: if one comes that asks you to sign in, do that first. Otherwise ask who runs the server. If go gets through all the same, it is a proxy that is meant.',
  'finding.resolver.servers.makes-up.summary': '{servers} {servers|gives|give} an address for names that do not exist',
  'finding.resolver.servers.makes-up.meaning':
    'I asked for a name that nobody has and was given {addresses}. What go needs is found properly, but a mistyped or internal name leads to a stranger instead of "no such host".',
  'finding.resolver.servers.makes-up.advice':
    'Nothing to do for go. Many providers have a switch for it in their customer pages.',
  'finding.resolver.servers.kinds.summary': 'the name servers send {host} to different places',
  'finding.resolver.servers.kinds.meaning':
    '{outside} {outside|gives|give} an address on the internet, {inside} one that is inside a network. Whichever is asked first decides.',
  'finding.resolver.servers.kinds.advice':
    'Inside a company that may be meant: then keep only the servers of the company in the list. Servers that know different things must not stand in one list.',
  'finding.resolver.servers.more-answers.summary':
    'besides the answers of {server}, {n|another one|# others} came that nobody asked for',
  'finding.resolver.servers.more-answers.meaning':
    'Each question carries a number and leaves by a door that only the server asked should know. Answers came with a wrong number, to another question, from another sender, or against the first answer. I did not use those. A router that answers in the place of another server does that, and so does a box that wants to be faster than the real one.',
  'finding.resolver.servers.more-answers.advice':
    'Look again in another network. If it is gone there, ask who runs this one; the counts are in the evidence.',
};

const manual: Catalogue = {
  'finding.resolver.manual-servers.only-mac.summary': 'network services and their name servers are a matter of macOS',
  'finding.resolver.manual-servers.automatic.summary': 'the network brings its own name servers',
  'finding.resolver.manual-servers.set.summary': 'the name servers of {service} were entered by hand ({servers})',
  'finding.resolver.manual-servers.harmless.summary':
    '{service} uses name servers entered by hand ({servers}), and what go needs is found',
  'finding.resolver.manual-servers.harmless.meaning':
    'They stand in the place of {offered}, which this network offers. Nothing that go needs is lost by that.',
  'finding.resolver.manual-servers.harmless.advice': 'Nothing to do.',
  'finding.resolver.manual-servers.host-hidden.summary': 'name servers entered by hand on {service} hide {host}',
  'finding.resolver.manual-servers.host-hidden.meaning':
    'This network offers {offered}, which {offered|knows|know} {host}. {servers} {servers|was|were} entered by hand, {servers|is|are} asked instead, and {servers|does|do} not find it. So go gets nothing from there: “no such host”.',
  'finding.resolver.manual-servers.host-hidden.advice':
    'If you do not want {servers} on purpose, let the network bring its own servers again. Adding them behind the ones entered by hand does not help: the first "no" is final.',
  'finding.resolver.manual-servers.domain-hidden.summary':
    'name servers entered by hand on {service} hide the names of {domain}',
  'finding.resolver.manual-servers.domain-hidden.meaning':
    'This network offers {offered} for its own domain {domain}. {servers} {servers|was|were} entered by hand, {servers|is|are} asked instead, and {servers|says|say} that {domain} does not exist. Hosts of this network are "no such host" for go.',
  'finding.resolver.manual-servers.domain-hidden.advice':
    'If you do not want {servers} on purpose, let the network bring its own servers again. Adding them behind the ones entered by hand does not help: the first "no" is final.',
  'fix.resolver.automatic-servers.title': 'Let {service} take its name servers from the network again',
  'fix.resolver.automatic-servers.why':
    'The servers entered by hand ({servers}) stand in the way of {offered}, which this network offers.',
  'fix.resolver.automatic-servers.risk':
    'If {servers} {servers|was|were} entered for a reason (a filter, privacy), that reason is gone with it.',
  'fix.resolver.automatic-servers.undo': 'The list {servers} is put back.',
};

const supplemental: Catalogue = {
  'finding.resolver.supplemental.only-mac.summary': 'extra name servers of VPNs are a matter of macOS',
  'finding.resolver.supplemental.none.summary': 'no VPN has registered name servers of its own',
  'finding.resolver.supplemental.ok.summary': 'the extra name servers for {domains} answer',
  'finding.resolver.supplemental.stale.summary': 'the name servers for {domain} are registered, but gone',
  'finding.resolver.supplemental.stale.meaning':
    'A VPN registered {servers} for names below {domain}. They cannot be reached any more, yet macOS still asks them, so those names fail. It looks as if the VPN ended without cleaning up.',
  'finding.resolver.supplemental.stale.advice':
    'Connect and disconnect that VPN in its own program. Restarting the Mac also clears it. I would not remove entries from the system by guess.',
  'fix.resolver.restart-vpn.title': 'Connect and disconnect the VPN',
  'fix.resolver.restart-vpn.why':
    'Only the program that registered {servers} for {domain} can take them back properly.',
  'fix.resolver.restart-vpn.risk': 'Connections through the VPN end.',
  'fix.resolver.restart-vpn.undo': 'There is nothing to take back.',
  'fix.resolver.restart-vpn.instruction':
    'Open your VPN program, connect, and, if you do not need it now, disconnect again. I look again by myself.',
};

export const resolverServers: Catalogue = { ...all, ...single, ...hosts, ...manual, ...supplemental };
