import { defineFact } from '../../../src/engine/fact.ts';
import { type Pin, pinsOf } from '../judging/pins.ts';
import { hosts } from './hosts.ts';
import { neededHosts } from './needed-hosts.ts';

export interface PinnedHost extends Pin {
  /** Something accepts a connection at the pinned address, on the port that go would use. */
  readonly accepts: boolean;
}

/** A silent address costs Go half a minute; two seconds are enough to call it dead. */
const CONNECT_MS = 2_000;
/** A host has an address or two; more lines for go's hosts are a mistake that shows in the first few. */
const MAX_PINS = 8;

/** Hosts that go needs and the hosts file pins to an address, and whether anybody is there. */
export const pinnedHosts = defineFact<readonly PinnedHost[]>({
  id: 'resolver.pinned-hosts',
  limitMs: 3_000,
  async observe(look) {
    const [file, needed] = await Promise.all([look.need(hosts), look.need(neededHosts)]);
    return Promise.all(
      pinsOf(file, needed.names)
        .slice(0, MAX_PINS)
        .map(async (pin) => {
          const outcome = await look.machine.connect(pin.line.ip, pin.port, { timeoutMs: CONNECT_MS });
          return { ...pin, accepts: outcome.ok };
        }),
    );
  },
});
