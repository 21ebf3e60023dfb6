import type { Catalogue } from '../words.ts';

/** `gomend explain proxy`: which HTTP proxy each program uses. */
export const explainProxy: Catalogue = {
  'explain.proxy.head': 'Through which HTTP proxy {url} is asked',
  'explain.proxy.failed': 'it could not be found out: {subject} ({code}) {detail}',
  'explain.proxy.program.go': 'Go',
  'explain.proxy.program.git': 'git',
  'explain.proxy.program.curl': 'curl',
  'explain.proxy.program.system': 'this Mac',
  'explain.proxy.direct': 'none',
  'explain.proxy.error': 'it ends with an error: {error}',
  'explain.proxy.why.scheme-never-proxied': 'only http and https go through a proxy',
  'explain.proxy.why.no-proxy-set': 'nothing that it looks at names one',
  'explain.proxy.why.local-host': 'an address of this computer is never asked through one',
  'explain.proxy.why.no-proxy-entry': '{setting} excepts it by “{entry}”',
  'explain.proxy.why.proxy': '{setting} says so',
  'explain.proxy.why.switched-off': '{setting} is there and empty, which switches it off',
  'explain.proxy.why.unusable': '{setting} cannot be used',
  'explain.proxy.system.none': 'none · no proxy is switched on in the network settings',
  'explain.proxy.system.proxy': '{proxy} · browsers and most apps go through it, by the network settings',
  'explain.proxy.system.exception': 'none · the network settings except it by “{entry}”',
  'explain.proxy.system.simple-name': 'none · the network settings except names without a dot',
  'explain.proxy.system.script': '{ways} · the script at {url} says so for this address',
  'explain.proxy.system.way-direct': 'none',
  'explain.proxy.system.way-unknown': '“{word}”, which I do not understand',
  'explain.proxy.system.way-then': ', and where that fails: ',
  'explain.proxy.system.script-not-asked':
    'not known · the script at {url} decides, and this is no address that it is asked about',
  'explain.proxy.system.script-unread': 'not known · the script at {url} decides, and I could not get it ({detail})',
  'explain.proxy.system.script-unrun': 'not known · the script at {url} decides, and gave me no answer ({detail})',
  'explain.proxy.system.script-looked-for': 'not known · a script that is looked for in the network decides',
  'explain.proxy.system.unknown': 'not known · the network settings could not be read: {detail}',
  'explain.proxy.note.system-not-go':
    'Go, git and curl in a terminal do not read the network settings: they know of a proxy only by variables such as HTTPS_PROXY. Where the network lets nothing out but through its proxy, browsers work and `go` does not.',
  'explain.proxy.note.go-not-system':
    'Go goes through a proxy that the network settings do not name: browsers go straight. Where that proxy is from another network, browsers work and `go` does not.',
  'explain.proxy.note.all-proxy': 'Go does not look at {variable}: it takes HTTPS_PROXY and HTTP_PROXY alone.',
  'explain.proxy.note.upper-http-proxy':
    'curl takes only http_proxy, in lower case, for addresses that begin with http. So it goes straight where Go does not.',
  'explain.proxy.note.local-host':
    'Go never asks a proxy for this computer itself; curl and git do, unless NO_PROXY names it.',
  'explain.proxy.note.unusable-for-go': 'Go takes the value of {variable} for no proxy at all, and goes straight.',
  'explain.proxy.note.git-conditions':
    '{n|One line|# lines} of git’s settings (includeIf) hold only in some projects. I did not look into what they include.',
};
