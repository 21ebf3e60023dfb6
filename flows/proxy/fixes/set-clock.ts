import type { Platform } from '../../../src/machine/port.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { waitFor } from '../../resolver/fixes/wait-for.ts';
import type { NetworkTime } from '../facts/network-time.ts';

/** Every answer is held against the clock, and its certificates are. */
const MADE_FROM_CLOCK = ['machine.today', 'proxy.source-answers', 'proxy.database-answer'];

/**
 * Ways to set the clock, the surest first: let the system do it by itself, then by hand. The date is never
 * set from here, for the network knows it better.
 */
export function setClock(platform: Platform, networkTime: NetworkTime, proves: readonly CheckId[]): readonly Fix[] {
  if (platform !== 'darwin') return [waitFor('proxy.set-clock-linux', proves, {}, '', MADE_FROM_CLOCK)];
  const byHand = waitFor('proxy.set-clock', proves, {}, '', MADE_FROM_CLOCK);
  // Where it is on already, and the clock is wrong all the same, the time server is out of reach.
  return networkTime === 'on' ? [byHand] : [timeByNetwork(proves), byHand];
}

function timeByNetwork(proves: readonly CheckId[]): Fix {
  return {
    id: 'proxy.use-network-time',
    subject: '',
    params: {},
    risk: 'low',
    effect: 'now',
    // Whether it was on before is told to administrators alone: to switch it off again could be a change for the worse.
    steps: [{ kind: 'privileged', operation: { op: 'use-network-time' }, inverse: null }],
    touches: MADE_FROM_CLOCK,
    proves,
  };
}
