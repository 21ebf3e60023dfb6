import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Argv } from './commands.ts';
import { InvalidOperation, quoted } from './plain-path.ts';

/** Where systems keep it; the first is where macOS and the older Linux systems do. */
export const TCPDUMP = ['/usr/sbin/tcpdump', '/usr/bin/tcpdump'] as const;

/** More end it. */
export const MOST_RECORDED_PACKETS = 500;
/** A DNS message over UDP with its headers; of a longer one the beginning. */
const PACKET_BYTES = 1_600;
/** What a whole recording can come to, with the headers of the file and of its packets. */
export const MOST_RECORDED_BYTES = 24 + MOST_RECORDED_PACKETS * (16 + PACKET_BYTES);

/**
 * tcpdump(1): as root it opens the network, then goes on as the person (`-Z`), so that the person's own gomend can end
 * it; it goes by itself after so many packets, or when nobody reads it any more. It makes no file.
 */
export function recordingDns({
  program,
  on,
  account,
}: Extract<PrivilegedOperation, { op: 'record-dns' }>): readonly Argv[] {
  if (!TCPDUMP.some((one) => one === program)) throw new InvalidOperation(`not tcpdump: ${quoted(program)}`);
  if (typeof on !== 'string' || !/^[a-z][a-z0-9]{1,14}$/.test(on)) {
    throw new InvalidOperation(`not a network interface: ${quoted(on)}`);
  }
  if (typeof account !== 'string' || !/^[A-Za-z_][\w.-]{0,63}$/.test(account) || account === 'root') {
    throw new InvalidOperation(`not the account of a person: ${quoted(account)}`);
  }
  const limits = ['-s', String(PACKET_BYTES), '-c', String(MOST_RECORDED_PACKETS)];
  return [[program, '-i', on, '-n', '-p', ...limits, '-U', '--immediate-mode', '-Z', account, '-w', '-', 'port 53']];
}
