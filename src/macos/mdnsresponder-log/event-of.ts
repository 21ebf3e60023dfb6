/** What a message of mDNSResponder tells of a question. */
export type MdnsEvent = (typeof MDNS_EVENTS)[number];

export const MDNS_EVENTS = [
  /** A program wants a name. */
  'asked',
  'ended',
  'sent',
  'received',
  'answered',
  /** A program is told that there is nothing. */
  'negative',
  'withdrawn',
  /** A query is not sent at all. */
  'suppressed',
  /** All remembered answers were dropped, as `killall -HUP` does. */
  'purged',
] as const;

// The wordings of 12 to 26, old and new: mDNSResponder `uds_daemon.c` (`DNSService… START PID[n](name)`, `RESULT ADD`),
// `dnssd_server.c` (`getaddrinfo start -- …, client pid: n (name)`), its resolver's `Sent 37-byte query #1 to …`, and
// `daemon.c` (`SIGHUP: Purge cache`).
const SENT = /\bSent \d{1,6}-byte (?:test )?query\b/;
const RECEIVED = /\b[Rr]eceived (?:acceptable |unacceptable )?\d{1,6}-byte response\b/;
const STARTED = /\bDNSService(?:QueryRecord|GetAddrInfo)\b.*\bSTART\b|\bgetaddrinfo start\b/;
const STOPPED = /\bDNSService(?:QueryRecord|GetAddrInfo)\b.*\bSTOP\b|\bgetaddrinfo stop\b/;
/** `RESULT ADD interface 0: (mortal)   0 name`: no bytes of data. */
const OLD_RESULT = /\bRESULT (?:(ADD)(?: interface -?\d{1,6}: \([\w, ]{1,40}\) {1,6}(\d{1,6})\b)?|RMV\b)/;
const NEW_RESULT = /\b(?:DNSService(?:QueryRecord|GetAddrInfo)|getaddrinfo) result -- event: (\w{1,12})/;

export function eventOf(message: string): MdnsEvent | null {
  if (message.includes('-byte ')) return SENT.test(message) ? 'sent' : RECEIVED.test(message) ? 'received' : null;
  if (message.includes('suppressed for ')) return 'suppressed';
  if (message.includes(' result -- event: ')) return newResult(message);
  if (message.includes('START') || message.includes('getaddrinfo start')) {
    return STARTED.test(message) ? 'asked' : null;
  }
  if (message.includes('STOP') || message.includes('getaddrinfo stop')) return STOPPED.test(message) ? 'ended' : null;
  const old = OLD_RESULT.exec(message);
  if (old) return old[1] === undefined ? 'withdrawn' : old[2] === '0' ? 'negative' : 'answered';
  return message.includes('SIGHUP: Purge cache') ? 'purged' : null;
}

function newResult(message: string): MdnsEvent | null {
  const event = NEW_RESULT.exec(message)?.[1];
  if (event === undefined) return null;
  if (event !== 'add') return 'withdrawn';
  return message.includes('rdata: <none>') ? 'negative' : 'answered';
}
