import { logPurge } from '../network/resolver-log.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `killall -HUP mDNSResponder`: drops every remembered answer. Needs root. */
export const killall: Program = (call) => {
  if (call.args.join(' ') !== '-HUP mDNSResponder') {
    const usage =
      'usage: killall [-delmsqvz] [-help] [-I]\n               [-u user] [-t tty] [-c cmd] [-SIGNAL] [cmd]...\n';
    return notKnown(call, 1, usage);
  }
  if (call.actor.uid !== 0) return failed(1, 'No matching processes belonging to you were found\n');
  const { counters, network } = call.mac.state;
  counters.dnsCachePurges += 1;
  network.cache = {};
  logPurge(call.mac);
  return printed('');
};
