import { parseIp } from '../go/ip-address.ts';
import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** A socket that waits for whoever comes. */
export interface WaitingSocket {
  readonly protocol: 'udp' | 'tcp';
  /** `*`: every address of this computer. */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
}

/** Of the last columns: `process:pid` (since macOS 26, at the latest), or `pid` by itself. */
const PID_COLUMNS = ['process:pid', 'pid'];

/**
 * Reads `netstat -anv -p udp` (or tcp) of macOS, which tells of every account's sockets without root. The columns before
 * the process vary from version to version, and some are empty, so a row is read from its end.
 * Source: network_cmds `netstat.tproj/inet.c`, and outputs that people published.
 */
export function readNetstatSockets(text: string, context: PasteContext = {}): Reading<readonly WaitingSocket[]> {
  const facts: WaitingSocket[] = [];
  const notUnderstood: UnreadLine[] = [];
  let behind: number | null = null;
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    const words = trimmed.split(/\s+/);
    if (words[0] === 'Proto') {
      const at = words.findIndex((word) => PID_COLUMNS.includes(word));
      behind = at < 0 ? null : words.length - 1 - at;
      continue;
    }
    const protocol = /^(udp|tcp)\d*$/.exec(words[0] ?? '')?.[1];
    if (protocol === undefined) {
      if (trimmed !== '' && !trimmed.startsWith('Active ')) notUnderstood.push({ line: number, text: whole });
      continue;
    }
    const place = placeOf(words[3] ?? '');
    const pid = behind === null ? Number.NaN : Number((words.at(-1 - behind) ?? '').replace(/^.*:/, ''));
    if (words[4] !== '*.*') continue;
    if (place === null || !Number.isInteger(pid)) notUnderstood.push({ line: number, text: whole });
    else if (place.port > 0) facts.push({ protocol: protocol === 'udp' ? 'udp' : 'tcp', ...place, pid });
  }
  return { facts, notUnderstood };
}

/** `*.53`, `127.0.0.1.53`, `::1.53`, `*.*` for no port yet. */
function placeOf(text: string): Pick<WaitingSocket, 'address' | 'port'> | null {
  const dot = text.lastIndexOf('.');
  const [address, port] = [text.slice(0, dot), text.slice(dot + 1)];
  if (dot < 1 || !(address === '*' || parseIp(address))) return null;
  if (port === '*') return { address, port: 0 };
  return /^\d+$/.test(port) ? { address, port: Number(port) } : null;
}
