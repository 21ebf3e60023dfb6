import { parseIp } from '../go/ip-address.ts';
import { eachLine } from './each-line.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';
import { systemFileOf } from './system-file-path.ts';

/** One line that gives names to an address. */
export interface HostsEntry {
  /** 1-based. */
  readonly line: number;
  readonly ip: string;
  /** As written; the first is canonical, the rest are aliases. Letters' case does not matter. */
  readonly names: readonly string[];
  /** The line is longer than the pieces that mDNSResponder reads, so macOS cuts it into garbage; Go does not. */
  readonly tooLong: boolean;
}

export interface HostsFile {
  readonly file: string | null;
  readonly entries: readonly HostsEntry[];
}

/** Bytes of a line, its end included, that mDNSResponder takes at once. */
const PIECE = 1024;

/**
 * Reads /etc/hosts as both mDNSResponder and Go's resolver do: `#` begins a comment anywhere, the first word
 * must be an IP address (a zone may follow), at least one name must follow.
 * Source: Go net/hosts.go (1.27), mDNSResponder 1556 to 2600.
 */
export function readHosts(text: string, context: PasteContext = {}): Reading<HostsFile> {
  const entries: HostsEntry[] = [];
  const notUnderstood: UnreadLine[] = [];
  eachLine(text, (line, number) => {
    const comment = line.indexOf('#');
    const end = comment < 0 ? line.length : comment;
    const from = behindBlanks(line, 0, end);
    if (from === end) return;
    const behind = wordEnd(line, from, end);
    const ip = line.slice(from, behind);
    const names = wordsOf(line, behind, end);
    if (names.length === 0 || !parseIp(ip)) notUnderstood.push({ line: number, text: line });
    else entries.push({ line: number, ip, names, tooLong: isTooLong(line) });
  });
  return { facts: { file: systemFileOf(context.command), entries }, notUnderstood };
}

function behindBlanks(line: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(line.charCodeAt(at))) at++;
  return at;
}

function wordEnd(line: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isBlank(line.charCodeAt(at))) at++;
  return at;
}

/** A blank, a tab or a carriage return. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** The words between `from` and `end`; most lines have a single one. */
function wordsOf(line: string, from: number, end: number): readonly string[] {
  const first = behindBlanks(line, from, end);
  const behind = wordEnd(line, first, end);
  const next = behindBlanks(line, behind, end);
  if (next === end) return first === end ? [] : [line.slice(first, behind)];
  return line.slice(first, end).match(/[^ \t\r]+/g) ?? [];
}

function isTooLong(line: string): boolean {
  // A character takes three bytes at most for each of its units.
  return line.length * 3 >= PIECE && new TextEncoder().encode(line).length >= PIECE;
}

/** The entries that name a host, in file order; case and a trailing dot do not matter. */
export function entriesFor(hosts: HostsFile, host: string): readonly HostsEntry[] {
  const wanted = plain(host);
  return hosts.entries.filter((entry) => entry.names.some((name) => plain(name) === wanted));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
