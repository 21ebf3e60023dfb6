import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import { networksetupRefusal } from '../../../src/macos/networksetup/refusal.ts';
import { type OrderedService, readServiceOrder } from '../../../src/macos/networksetup/service-order.ts';
import { answerOf } from '../../machine/answer.ts';

/** The network services of the current location, in the order macOS prefers them (macOS). */
export const networkServices = defineFact<readonly OrderedService[]>({
  id: 'resolver.network-services',
  limitMs: 2_000,
  async observe(look) {
    const argv = ['/usr/sbin/networksetup', '-listnetworkserviceorder'] as const;
    const { stdout } = await answerOf(look, [...argv]);
    const refusal = networksetupRefusal(stdout);
    if (refusal) throw new Unobservable({ code: 'denied', subject: argv.join(' '), detail: refusal.message });
    return readServiceOrder(stdout, { command: argv.join(' ') }).facts;
  },
});
