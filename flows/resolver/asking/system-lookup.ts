import type { Look } from '../../../src/engine/fact.ts';
import { parseIp } from '../../../src/go/ip-address.ts';
import { readDscacheutil } from '../../../src/macos/dscacheutil.ts';

/** What the computer's own way of looking names up says: the way of browsers, git, and on a Mac of go. */
export interface SystemAnswer {
  readonly host: string;
  /** `none`: it says that there is no such host, or no address. `failed`: it did not say. */
  readonly result: 'addresses' | 'none' | 'failed';
  readonly addresses: readonly string[];
  /** Why it failed; else empty. */
  readonly detail: string;
  readonly ms: number;
}

/** The system's resolver goes on for half a minute; a person looking on should not. */
const LOOKUP_MS = 3_000;

export async function askSystem(look: Look, host: string): Promise<SystemAnswer> {
  const argv: readonly [string, ...string[]] =
    look.machine.platform === 'darwin'
      ? ['/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', host]
      : ['/usr/bin/getent', 'ahosts', host];
  const outcome = await look.machine.run({ argv, timeoutMs: LOOKUP_MS });
  const ms = Math.round(outcome.ms);
  if (!outcome.ok) return { host, result: 'failed', addresses: [], detail: outcome.failure.code, ms };
  const { stdout } = outcome.value;
  const addresses = look.machine.platform === 'darwin' ? addressesOnMac(stdout) : addressesOnLinux(stdout);
  return { host, result: addresses.length > 0 ? 'addresses' : 'none', addresses, detail: '', ms };
}

function addressesOnMac(text: string): readonly string[] {
  return readDscacheutil(text).facts.flatMap((one) => [...one.ip_addresses, ...one.ipv6_addresses]);
}

/** `getent ahosts` prints an address and a socket type a line, each address several times. */
function addressesOnLinux(text: string): readonly string[] {
  const first = text.split('\n').map((line) => line.split(/\s+/)[0] ?? '');
  return [...new Set(first.filter((word) => parseIp(word) !== null))];
}
