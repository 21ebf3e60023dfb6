import type { Catalogue } from '../words.ts';

/** Proxies in git's own settings. */
export const proxyGit: Catalogue = {
  'fact.proxy.git-proxies': "trying the proxies that git's settings name",
  'check.proxy.git-proxies': "proxies in git's settings",
  'finding.proxy.git-proxies.none.summary': "git's settings name no proxy",
  'finding.proxy.git-proxies.ok.summary': "the proxy in git's settings takes connections: {proxies}",
  'finding.proxy.git-proxies.unseen.summary':
    "could not be examined: whether anybody is at the proxy {proxy} of git's settings",
  'finding.proxy.git-proxies.dead.summary': "git's settings name the proxy {proxy}, and nobody answers there",
  'finding.proxy.git-proxies.dead.meaning':
    'It stands in line {line} of {file}. go has git fetch modules from {hosts}, and git asks that proxy first, whatever the variables of the shell say. The error is "exit status 128" with "unable to access".',
  'finding.proxy.git-proxies.dead.advice':
    'If that proxy belongs to another network or to a program that is gone, I would take the line out. If you need it, start it again.',
  'finding.proxy.git-proxies.unused-dead.summary': "git's settings name the proxy {proxy}, and nobody answers there",
  'finding.proxy.git-proxies.unused-dead.meaning':
    'It stands in line {line} of {file}. go does not need git for what it fetches here. git itself gets nowhere over https.',
  'finding.proxy.git-proxies.unused-dead.advice': 'Take the line out when you have a moment.',
  'fix.proxy.drop-git-proxy.title': 'Take line {line} out of {file}',
  'fix.proxy.drop-git-proxy.why': 'It names the proxy {proxy}, and nobody answers there.',
  'fix.proxy.drop-git-proxy.risk':
    'The line stays as a remark. git goes by the variables of the shell then, or straight. If you use that proxy in another network, set it there again.',
  'fix.proxy.drop-git-proxy.undo': 'The file is put back as it was, to the byte.',
};
