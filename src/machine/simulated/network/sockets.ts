import type { MacState } from '../state/mac-state.ts';
import type { Socket } from '../state/network.ts';
import { isLoopback } from './addresses.ts';

/** Programs that wait for questions on a port of this Mac: those that the state names, and what launchd runs for one. */
export function waitingSockets({ network, launchd, person }: MacState): readonly Socket[] {
  const served = Object.entries(network.dnsServers).flatMap(([place, server]): readonly Socket[] => {
    const [, address = place, port = '53'] =
      /^\[?(.*?)\]?:(\d+)$/.exec(place.includes('.') || place.startsWith('[') ? place : '') ?? [];
    if (server.servedBy === null || !isLoopback(address)) return [];
    return (['system', 'gui', 'user'] as const).flatMap((domain) =>
      Object.values(launchd.jobs[domain]).flatMap(({ program, pid, goneAt }) =>
        program !== server.servedBy || pid === null || goneAt !== null
          ? []
          : [{ port: Number(port), address, pid, program, user: domain === 'system' ? 'root' : person }],
      ),
    );
  });
  return [...network.sockets, ...served];
}
