import type { DnsPacket, Machine } from './port.ts';

/** The same machine, with a second witness of every DNS packet that its callers send or get. */
export function witnessed(machine: Machine, witness: (packet: DnsPacket) => void): Machine {
  const dns: Machine['dns'] = (exchange) =>
    machine.dns({
      ...exchange,
      witness(packet) {
        witness(packet);
        exchange.witness?.(packet);
      },
    });
  // What the machine says of itself may change while it is examined, so it is not copied.
  return Object.create(machine, { dns: { value: dns, enumerable: true } }) as Machine;
}
