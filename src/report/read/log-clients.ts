import type { LogClient } from '../../macos/mdnsresponder-log/clients.ts';
import { type Message, message } from '../../model/message.ts';

/** Questions of one program within a minute, from which on they are told. A browser asks more; it is a hint, no fault. */
export const MANY_A_MINUTE = 5;

export const isMany = (n: number): boolean => n > MANY_A_MINUTE;

/** Who asked, how often, and who of them more often than that. */
export function clientsTold(clients: readonly LogClient[]): readonly Message[] {
  if (clients.length === 0) return [];
  const busy = clients.filter(({ mostInAMinute }) => isMany(mostInAMinute));
  const told = clients.map(({ name, asked }) => `${name} (${asked})`);
  const inVain = clients.filter(({ negative }) => negative > 0).map(({ name, negative }) => `${name} (${negative})`);
  return [
    message('read.mdnsresponder-log.clients', { clients: told }),
    ...(inVain.length > 0 ? [message('read.mdnsresponder-log.in-vain', { clients: inVain })] : []),
    ...(busy.length === 0
      ? []
      : [
          message('read.mdnsresponder-log.rates', {
            most: MANY_A_MINUTE,
            rates: busy.map(({ name, mostInAMinute }) => `${name} (${mostInAMinute})`),
          }),
        ]),
  ];
}
