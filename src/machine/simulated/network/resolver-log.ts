import type { RunningMac } from '../programs/program.ts';
import { isLoopback } from './addresses.ts';
import type { Lookup } from './lookup.ts';

/** The log of a real Mac is as bounded, by its size. */
const MOST_ENTRIES = 2_000;

/** mDNSResponder writes down who asked it for what. */
export function logLookup(mac: RunningMac, client: string, name: string, { addresses, server }: Lookup): void {
  const { network } = mac.state;
  const via = server === null ? null : isLoopback(server) ? 'lo0' : network.primary;
  write(mac, { event: 'lookup', client, name, found: addresses.length > 0, via });
}

export function logPurge(mac: RunningMac): void {
  write(mac, { event: 'purge', client: '', name: '', found: false, via: null });
}

function write(
  { state, now }: RunningMac,
  entry: Omit<RunningMac['state']['network']['resolverLog'][number], 'at'>,
): void {
  const at = new Date(now()).toISOString();
  state.network.resolverLog = [...state.network.resolverLog, { at, ...entry }].slice(-MOST_ENTRIES);
}
