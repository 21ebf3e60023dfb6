/**
 * Ways in which a hosts file is spoiled as a whole, so that nothing in it counts, whatever it looks like in an editor.
 *
 * - `rich-text`: TextEdit saved it with fonts and colours.
 * - `utf-16`: it was saved with two bytes a letter, as some programs of Windows do.
 * - `one-line`: its lines end in a way that nothing takes for an end any more, so the remark it begins with covers all.
 */
export type HostsDamage = 'rich-text' | 'utf-16' | 'one-line';

/** By the bytes alone; null: lines can be read from it. Source: mDNSResponder `mDNSMacOSXUpdateEtcHosts`, Go net/hosts.go: both read bytes, line by line. */
export function damageOf(bytes: Uint8Array): HostsDamage | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('{\\rtf')) return 'rich-text';
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || head.includes('\u0000')) return 'utf-16';
  return head.includes('\r') && !bytes.includes(LINE_FEED) ? 'one-line' : null;
}

const HEAD_BYTES = 4_096;
const LINE_FEED = 0x0a;
