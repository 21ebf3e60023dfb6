import type { Catalogue } from '../words.ts';
import { proxyExceptions } from './proxy-exceptions.ts';
import { proxyGit } from './proxy-git.ts';
import { proxyModules } from './proxy-modules.ts';
import { proxyPortal } from './proxy-portal.ts';
import { proxySettings } from './proxy-settings.ts';
import { proxyTrust } from './proxy-trust.ts';

const facts: Catalogue = {
  'fact.proxy.go-settings': 'working out where go fetches modules',
  'fact.proxy.environment': 'reading the proxy variables',
  'fact.proxy.listeners': 'trying the proxies that the environment names',
  'fact.proxy.source-answers': 'asking the module proxies as go would',
  'fact.proxy.database-answer': 'asking for the checksum database as go would',
  'fact.proxy.second-look': "looking at the certificates of go's other hosts",
  'fact.proxy.apple-witness': "trying Apple's own curl where there was no route",
  'fact.proxy.network-time': 'asking whether the clock is set by the network',
  'fact.proxy.system': "reading the Mac's own proxy settings",
  'fact.proxy.trust-files': 'reading the certificate files that go is told to trust',
};

const checks: Catalogue = {
  'check.proxy.goproxy-value': 'GOPROXY',
  'check.proxy.private-patterns': 'patterns for private modules',
  'check.proxy.sumdb': 'downloads are checked',
  'check.proxy.environment': 'proxies in the environment',
  'check.proxy.system': "proxies in the Mac's settings",
  'check.proxy.clock': 'the clock is right',
  'check.proxy.trust-files': 'certificates go is told to trust',
  'check.proxy.tls': 'servers prove who they are',
  'check.proxy.goproxy-answers': 'the module proxy answers',
  'check.proxy.database': 'the checksum database answers',
};

const dead = (summary: string, meaning: string): Catalogue => ({
  summary,
  meaning: `${meaning} go sends its requests there, so every download fails.`,
  advice:
    'If that proxy belongs to another network or to a program that is gone, I would take the lines out. If you need it, start it again. GOPROXY=direct does not help: it takes the same way.',
});

function card(key: string, texts: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(texts).map(([part, text]) => [`finding.${key}.${part}`, text]));
}

const environment: Catalogue = {
  'finding.proxy.environment.none.summary': 'no proxy is set in the environment',
  'finding.proxy.environment.ok.summary': 'the proxy in the environment takes connections: {proxies}',
  'finding.proxy.environment.local-network.summary':
    'macOS does not let this terminal talk to the proxy {proxy}, which is there',
  'finding.proxy.environment.local-network.meaning':
    "Since macOS 15 each app needs permission to talk to the local network, and so does what runs in it. Apple's own curl connects to the proxy from here, and other programs are told that there is no way.",
  'finding.proxy.environment.local-network.advice':
    'Allow it in System Settings. The lines that name the proxy are right, and stay.',
  'finding.proxy.environment.held-back.summary':
    "the proxy {proxy} is there, and only Apple's own programs get through to it from here",
  'finding.proxy.environment.held-back.meaning':
    "Apple's curl connects, and I am told that there is no way. Something on this computer tells programs apart: a filter or a security program.",
  'finding.proxy.environment.held-back.advice':
    'Look into the rules of such a program, or ask who looks after this computer. The lines that name the proxy are right.',
  ...card(
    'proxy.environment.closed',
    dead(
      'nothing listens at the proxy {proxy}',
      '{names} {names|names|name} a proxy, and nobody answers at that address.',
    ),
  ),
  ...card(
    'proxy.environment.unknown-host',
    dead(
      'the proxy {host} is not known',
      '{names} {names|names|name} a proxy whose name leads nowhere from this network.',
    ),
  ),
  ...card(
    'proxy.environment.no-route',
    dead(
      'there is no way to the proxy {proxy}',
      '{names} {names|names|name} a proxy that cannot be reached from this network.',
    ),
  ),
  ...card(
    'proxy.environment.silent',
    dead(
      'the proxy {proxy} does not answer',
      '{names} {names|names|name} a proxy, and nothing came back from that address.',
    ),
  ),
  ...card(
    'proxy.environment.hangs-up',
    dead('the proxy {proxy} hangs up', 'The proxy that {names} {names|names|name} takes the connection and drops it.'),
  ),
  'finding.proxy.environment.unseen.summary':
    'could not be examined: finding the proxy {host} takes longer than I wait',
  'finding.proxy.environment.refuses.summary': 'the proxy {proxy} does not let go through (status {status})',
  'finding.proxy.environment.refuses.meaning':
    'It is there and answers, but it refuses to connect to the hosts that go needs.',
  'finding.proxy.environment.refuses.advice':
    'Ask who runs it to allow the hosts in GOPROXY. Going around it is not for me to suggest: your network may allow no other way.',
  'finding.proxy.environment.credentials.summary': 'the proxy {proxy} wants a name and a password',
  'finding.proxy.environment.credentials.meaning':
    'It answers with status 407. Go sends a name and a password only if they stand in the variable, and none that fits does.',
  'finding.proxy.environment.credentials.advice':
    'Ask who runs it. A password in a start-up file can be read by every program of yours; a small helper proxy on this computer that keeps it is the better way.',
  'finding.proxy.environment.ntlm.summary': 'the proxy {proxy} wants a sign-in that go does not know',
  'finding.proxy.environment.ntlm.meaning':
    'It answers with status 407 and offers NTLM or Kerberos only. Browsers can do that, go cannot.',
  'finding.proxy.environment.ntlm.advice':
    'A helper proxy on this computer, such as cntlm or px, signs in for go; the variable then names the helper. Ask your company which one it allows.',
  'finding.proxy.environment.speaks-plain.summary': 'the proxy {host} is named with https, but speaks plain HTTP',
  'finding.proxy.environment.speaks-plain.meaning':
    '{names} {names|begins|begin} with https, so go opens an encrypted connection to the proxy itself, which does not understand it. The error speaks of a TLS handshake.',
  'finding.proxy.environment.speaks-plain.advice':
    'I would write http in its place. That is only how the proxy is spoken to; what goes through it stays encrypted.',
  'finding.proxy.environment.unused-dead.summary': 'the proxy {proxy} is of no use, but go does not need it',
  'finding.proxy.environment.unused-dead.meaning':
    '{names} {names|names|name} a proxy that does not work. What go fetches now goes past it. Other programs may not be so lucky.',
  'finding.proxy.environment.unused-dead.advice': 'Take the lines out when you have a moment.',
  'finding.proxy.environment.unusable.summary': '{name} holds something that is no proxy to go',
  'finding.proxy.environment.unusable.meaning':
    'Its value is "{value}". Go can make no address of it, or one that leads nowhere.',
  'finding.proxy.environment.unusable.advice':
    'Look for a blank in front or behind, or a missing host. A proxy is written as http://HOST:PORT.',
  'finding.proxy.environment.only-here.summary': '{names} {names|is|are} set in this terminal, and not in a new one',
  'finding.proxy.environment.only-here.meaning':
    'Here the value is {values}. What you start from this terminal goes by that, what you start from a new one does not.',
  'finding.proxy.environment.only-here.advice':
    'If go fails here and works in a new terminal, this is why: close this one.',
  'finding.proxy.environment.two-spellings.summary': '{upper} and {lower} say different things',
  'finding.proxy.environment.two-spellings.meaning':
    'One is "{one}", the other "{other}". Go takes the upper-case one, curl and git take the lower-case one first, so they go different ways.',
  'finding.proxy.environment.two-spellings.advice': 'Set both to the same value, or only one of them.',
  'finding.proxy.environment.all-proxy.summary': 'go does not read {name}',
  'finding.proxy.environment.all-proxy.meaning':
    '{name} is {value}. curl and git use it, go goes straight to its servers.',
  'finding.proxy.environment.all-proxy.advice': 'If go is to use that proxy, set HTTPS_PROXY as well.',
  'finding.proxy.environment.http-only.summary': 'only {name} is set, which go uses for unencrypted addresses alone',
  'finding.proxy.environment.http-only.meaning':
    'Go fetches modules over https. For that it reads HTTPS_PROXY, which is not set, so it goes straight.',
  'finding.proxy.environment.http-only.advice': 'If go is to use that proxy, set HTTPS_PROXY as well.',
  'fix.proxy.drop-proxy-lines.title':
    'Take {n|the line|the # lines} that {n|sets|set} the proxy {proxy} out of your start-up files',
  'fix.proxy.drop-proxy-lines.why':
    'Nobody answers there. {n|The line stays|They stay} in {files} as {n|a remark|remarks}, dated.',
  'fix.proxy.drop-proxy-lines.risk':
    'If you use that proxy in another network, set it there again. This terminal keeps the old value until you close it.',
  'fix.proxy.drop-proxy-lines.undo': 'The files are put back as they were, to the byte.',
  'fix.proxy.correct-scheme.title': 'Write http in front of the proxy {proxy}',
  'fix.proxy.correct-scheme.why': 'The proxy speaks plain HTTP, and what goes through it stays encrypted.',
  'fix.proxy.correct-scheme.risk': 'New terminals have the new value.',
  'fix.proxy.correct-scheme.undo': 'The files are put back as they were, to the byte.',
};

const system: Catalogue = {
  'finding.proxy.system.only-mac.summary': 'system proxy settings are a matter of macOS',
  'finding.proxy.system.none.summary': 'no proxy is switched on in the system settings',
  'finding.proxy.system.both.summary': 'the system settings name a proxy, and go has one of its own',
  'finding.proxy.system.go-ignores-it.summary': 'browsers go through {addresses}, go does not',
  'finding.proxy.system.go-ignores-it.meaning':
    'Go never reads the proxy of the system settings, only variables such as HTTPS_PROXY. It goes straight, which works here.',
  'finding.proxy.system.go-ignores-it.advice': 'Nothing to do.',
  'finding.proxy.system.go-needs-it.summary': 'browsers go through {addresses}; go does not, and gets nowhere',
  'finding.proxy.system.go-needs-it.meaning':
    'Go never reads the proxy of the system settings, only variables such as HTTPS_PROXY. The straight way seems to be shut in this network.',
  'finding.proxy.system.go-needs-it.advice':
    'Try `HTTPS_PROXY=http://HOST:PORT go list -m golang.org/x/mod@latest` with that address. If it works, set the variable in your start-up file.',
  'finding.proxy.system.leftover.summary':
    'the system settings of {services} name a proxy that does not answer: {addresses}',
  'finding.proxy.system.leftover.meaning':
    'Browsers and many programs use it, and get nowhere or lose time. Go does not read it. Such settings often stay behind when a proxy program is deleted.',
  'finding.proxy.system.leftover.advice':
    'I would switch it off and leave its address, so that it can be switched on again.',
  'finding.proxy.system.leftover-elsewhere.summary': 'the system uses a proxy that does not answer: {addresses}',
  'finding.proxy.system.leftover-elsewhere.meaning':
    'No network service is set so by hand. It comes from a profile, a VPN or the network itself, where I cannot switch it off.',
  'finding.proxy.system.leftover-elsewhere.advice': 'Ask who looks after that profile or network.',
  'fix.proxy.switch-off.title': 'Switch the dead proxy off for {services}',
  'fix.proxy.switch-off.why': 'Nobody answers at its address.',
  'fix.proxy.switch-off.risk': 'The addresses stay in the settings, only the switches change.',
  'fix.proxy.switch-off.undo': 'The switches are put on again.',
};

export const proxy: Catalogue = {
  ...facts,
  ...checks,
  ...proxySettings,
  ...environment,
  ...system,
  ...proxyExceptions,
  ...proxyGit,
  ...proxyModules,
  ...proxyPortal,
  ...proxyTrust,
};
