import { isIPv6 } from 'node:net';
import { systemLookup } from '../network/lookup.ts';
import { logLookup } from '../network/resolver-log.ts';
import { notKnown, type Program, printed } from './program.ts';

/** dscacheutil(1): asks the way getaddrinfo does. An unknown name prints nothing and still ends with 0. */
export const dscacheutil: Program = (call) => {
  const { state, files } = call.mac;
  if (call.args.join(' ') === '-flushcache') {
    state.counters.directoryCacheFlushes += 1;
    return printed('');
  }
  const [query, category, attribute, key, name, ...rest] = call.args;
  const known = query === '-q' && category === 'host' && attribute === '-a' && key === 'name' && rest.length === 0;
  if (!known || name === undefined) {
    return notKnown(call, 1, 'Usage:  dscacheutil -h\n        dscacheutil -q category [-a key value]\n');
  }
  const lookup = systemLookup(state, files, name);
  logLookup(call.mac, 'dscacheutil', name, lookup);
  const { canonicalName, addresses, ms } = lookup;
  const v6 = addresses.filter((address) => isIPv6(address));
  const v4 = addresses.filter((address) => !isIPv6(address));
  const block = (label: string, values: readonly string[]) =>
    values.length === 0 ? '' : `name: ${canonicalName}\n${values.map((value) => `${label}: ${value}\n`).join('')}\n`;
  return printed(block('ipv6_address', v6) + block('ip_address', v4), ms);
};
