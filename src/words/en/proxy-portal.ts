import type { Catalogue } from '../words.ts';

/** Networks that want a login first. */
export const proxyPortal: Catalogue = {
  'fact.proxy.plain-look': "asking go's hosts without encryption, as the encrypted way failed",
  'check.proxy.captive-portal': 'a login page of the network',
  'finding.proxy.captive-portal.not-looked.summary': 'nothing looks as if this network wanted a login first',
  'finding.proxy.captive-portal.none.summary': 'no login page of the network is in the way',
  'finding.proxy.captive-portal.says-so.summary': 'this network wants a login before it lets go through',
  'finding.proxy.captive-portal.says-so.meaning':
    'Asked for {hosts}, the network itself answered, with the number that means "log in first" (511). Everything encrypted fails until then, and go says things about certificates or time that mean nothing else.',
  'finding.proxy.captive-portal.says-so.advice':
    'Open a browser and log in. No certificate has to be trusted for that, and no name server changed.',
  'finding.proxy.captive-portal.leads-away.summary': 'this network sends go to {page} first',
  'finding.proxy.captive-portal.leads-away.meaning':
    'Asked without encryption, {hosts} {hosts|leads|lead} to {page}, which has nothing to do with {hosts|it|them}; encrypted, nothing gets through. Networks of hotels, trains and guests do so until somebody logs in. A filter that blocks a host shows its page the same way.',
  'finding.proxy.captive-portal.leads-away.advice':
    'Open a browser and look at what that page says. If it wants a login, log in. If it says that something is blocked, ask who looks after this network. No certificate has to be trusted for that, and no name server changed.',
  'fix.proxy.log-in.title': 'Open a browser and log in to this network',
  'fix.proxy.log-in.why': 'Until then the network answers in the place of {hosts}.',
  'fix.proxy.log-in.risk': 'None. Nothing is changed by me.',
  'fix.proxy.log-in.undo': 'There is nothing to take back.',
  'fix.proxy.log-in.instruction':
    'Open a browser and go to http://captive.apple.com, which is not encrypted so that the login page can show. Log in there, or change to another network. I look again by myself.',
};
