import { defineFact } from '../../../src/engine/fact.ts';
import { readNetworkTime } from '../../../src/macos/systemsetup.ts';
import { clockReadings, SUSPECT_MS } from '../judging/clock.ts';
import { secondLook } from './second-look.ts';
import { sourceAnswers } from './source-answers.ts';

/**
 * Whether this Mac sets its clock by the network. `not-told`: it says so to administrators alone.
 * `not-asked`: the clock gives no reason to ask, or this is no Mac.
 */
export type NetworkTime = 'on' | 'off' | 'not-told' | 'not-asked';

export const networkTime = defineFact<NetworkTime>({
  id: 'proxy.network-time',
  limitMs: 8_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return 'not-asked';
    const [sources, witnesses] = await Promise.all([look.need(sourceAnswers), look.ask(secondLook)]);
    const answers = sources.flatMap((one) => (one.kind === 'web' ? [one.answer] : []));
    const readings = clockReadings([...answers, ...(witnesses.known ? witnesses.value : [])]);
    if (!readings.some(({ offset }) => Math.abs(offset) > SUSPECT_MS)) return 'not-asked';
    const outcome = await look.machine.run({ argv: ['/usr/sbin/systemsetup', '-getusingnetworktime'] });
    const on = outcome.ok ? readNetworkTime(outcome.value.stdout).facts.on : null;
    return on === null ? 'not-told' : on ? 'on' : 'off';
  },
});
