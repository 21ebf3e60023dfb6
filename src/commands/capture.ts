import { type CapturedMessage, captureFile } from '../dns/capture.ts';
import type { DnsPacket, Machine } from '../machine/port.ts';
import { witnessed } from '../machine/witnessed.ts';
import { type Destination, type FileDestination, fileDestination } from './destination.ts';
import type { Invocation } from './invocation.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The names that a computer looks up are its person's own affair. */
const CAPTURE_MODE = 0o600;

/** `--pcap FILE`: gomend's own DNS packets, and no others, kept for a program such as Wireshark. */
export interface Capture {
  readonly file: string;
  /** The machine whose packets are kept. */
  over(machine: Machine): Machine;
  /** Gives how many were written. @throws {UsageError} if the file cannot be written after all */
  write(): Promise<number>;
}

/** null: none is asked for. @throws {UsageError} if `--pcap` names no place that can be written, or makes no sense */
export async function captureOf(
  { values, switches }: Pick<Invocation, 'values' | 'switches'>,
  terminal: Pick<Terminal, 'environment'>,
  report: Pick<Destination, 'file'>,
): Promise<Capture | null> {
  const name = values.get('pcap');
  if (name === undefined) return null;
  if (switches.has('list')) throw new UsageError('pcap-and-list');
  const destination = await fileDestination(name, terminal, CAPTURE_MODE);
  if (destination.file === report.file) throw new UsageError('pcap-and-out', { file: destination.file });
  return captureTo(destination);
}

function captureTo({ file, write }: FileDestination): Capture {
  const packets: DnsPacket[] = [];
  return {
    file,
    over: (machine) => witnessed(machine, (packet) => packets.push(packet)),
    async write() {
      await write(captureFile(packets.map(messageOf)));
      return packets.length;
    },
  };
}

function messageOf({ direction, protocol, own, other, message, at }: DnsPacket): CapturedMessage {
  const [from, to] = direction === 'sent' ? [own, other] : [other, own];
  return { protocol, from, to, message, at };
}
