import { isUp } from '../network/addresses.ts';
import type { MacState } from '../state/mac-state.ts';
import { notKnown, type Program, printed } from './program.ts';

/** Without root it says so on standard output, and ends with 0 all the same (seen on 15.7.4). */
const NO_RIGHTS = 'You need administrator access to run this tool... exiting!\n';

/** systemsetup(8): the switch for setting date and time by the network. */
export const systemsetup: Program = (call) => {
  if (call.actor.uid !== 0) return printed(NO_RIGHTS);
  const { state } = call.mac;
  const asked = call.args.join(' ');
  const { networkTime } = state.system;
  if (asked === '-getusingnetworktime') return printed(`Network Time: ${networkTime.on ? 'On' : 'Off'}\n`);
  const [, word] = /^-setusingnetworktime (on|off)$/.exec(asked) ?? [];
  if (word === undefined) return notKnown(call, 1, '', `${call.args[0] ?? ''} not recognized.\n`);
  networkTime.on = word === 'on';
  if (networkTime.on) askForTheTime(state);
  return printed(`setUsingNetworkTime: ${networkTime.on ? 'On' : 'Off'}\n`);
};

/** timed asks its server as soon as it may, and sets the clock by the answer. */
function askForTheTime(state: MacState): void {
  const { primary } = state.network;
  if (!state.system.networkTime.answered || primary === null || !isUp(state.network, primary)) return;
  state.clock = new Date(Date.parse(state.clock) - state.clockErrorSeconds * 1_000).toISOString();
  state.clockErrorSeconds = 0;
}
