import type { DnsExchange, DnsPacket } from '../../port.ts';
import type { MacState } from '../state/mac-state.ts';

/** A port that a Mac may have taken; the same in each exchange, so that a run can be told again. */
const OWN_PORT = 53_017;

/** Tells an exchange's witness of its packets, as this Mac would see them. */
export function dnsWitness(
  { network }: Pick<MacState, 'network'>,
  { server, port = 53, protocol, witness }: DnsExchange,
  now: () => number,
): (direction: DnsPacket['direction'], message: Uint8Array) => void {
  const addresses = network.primary === null ? [] : (network.interfaces[network.primary]?.addresses ?? []);
  const sixth = server.includes(':');
  const own = addresses.find((address) => address.includes(':') === sixth)?.split('/')[0];
  const address = own ?? (sixth ? '::1' : '127.0.0.1');
  return (direction, message) =>
    witness?.({
      direction,
      protocol,
      own: { address, port: OWN_PORT },
      other: { address: server, port },
      message,
      at: now(),
      fromElsewhere: false,
    });
}
