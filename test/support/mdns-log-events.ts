/**
 * Records as `log show --style ndjson` prints them of mDNSResponder (fields, order and escapes of published records;
 * messages by `uds_daemon.c`, `dnssd_server.c` and the resolver's own), the same for the same seed.
 */
export interface LogEvents {
  /** The next record, without its line end. */
  next(): string;
}

const CLIENTS = ['go', 'git', 'curl', 'Google Chrome He', 'com.apple.WebKit', 'trustd', 'apsd', 'dnsmasq', 'Café'];
const TYPES = ['A', 'AAAA', 'HTTPS'];
const REASONS = ['nxdomain', 'no-data', 'query-suppressed', 'server-error'];
const UUIDS = ['82D02211-7080-3191-AD5F-6F4A0E807A2B', 'D7017429-8D46-3ECB-8B70-4625C74918F3'];
const START = Date.UTC(2026, 10, 20, 9, 0, 0);

/** @param events per second, of the log's own clock */
export function logEvents(seed: number, events = 200): LogEvents {
  const random = numbers(seed);
  const below = (n: number) => Math.floor(random() * n);
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[below(list.length)] as T;
  let n = 0;
  const hash = () => `${btoa(String.fromCharCode(...Array.from({ length: 16 }, () => below(256))))}`;
  const names = Array.from({ length: 40 }, () => `<mask.hash: '${hash()}'>`);
  const dnsHeader = (flags: string) =>
    `id: 0x${below(65_536).toString(16).toUpperCase()}, flags: ${flags}, counts: 1/0/0/0`;
  const message = (): readonly [text: string, format: string] => {
    const [request, question, name, type] = [below(90_000), below(65_536), one(names), one(TYPES)];
    const client = `client pid: ${300 + below(900)} (${one(CLIENTS)})`;
    switch (below(9)) {
      case 0:
        return [
          `[R${request}] DNSServiceQueryRecord START -- qname: ${name}, qtype: ${type}, flags: 0x15000, interface index: 0, ${client}, name hash: 818588a2`,
          '[R%u] DNSServiceQueryRecord START -- qname: %{sensitive, mask.hash, mdnsresponder:domain_name}.*P',
        ];
      case 1:
        return [
          `[R${request}] getaddrinfo start -- flags: 0xC000D000, ifindex: 0, protocols: 0, hostname: ${name}, options: 0x8 {use-failover}, ${client}`,
          '[R%u] getaddrinfo start -- flags: 0x%X, ifindex: %d, protocols: %u, hostname: %{sensitive,mask.hash}s',
        ];
      case 2:
        return [
          `[R${request}->Q${question}] Question assigned DNS service ${below(40)}`,
          '[R%u->Q%u] Question assigned',
        ];
      case 3:
        return [
          `[Q${question}] Sent 37-byte query #1 to ${below(20) === 0 ? '127.0.0.1' : '<IPv4:BBQJCpqH>'} over UDP via en0/14 -- ${dnsHeader('0x0100 (Q/Query, RD, NoError)')}, BBthEVNQ IN ${type}?`,
          '%{public}sSent %zu-byte query #%u to %@ over %{public}s via %{public}s -- %{public,mdns:dnshdr}.*P, %@',
        ];
      case 4:
        return [
          `[Q${question}] Received acceptable 53-byte response from <IPv4:BBQJCpqH> over UDP via en0/14 -- ${dnsHeader('0x8180 (R/Query, RD, RA, NoError)')}, BBthEVNQ IN ${type}?, BBthEVNQ 300 IN ${type} <IPv4:BBdZmyoa>`,
          '%{public}sReceived %{mdns:acceptable}d %zu-byte response from %@ over %{public}s via %{public}s -- %{public,mdns:dnshdr}.*P, %@',
        ];
      case 5:
        return [
          `[R${request}->Q${question}] getaddrinfo result -- event: add, ifindex: 14, name: BBthEVNQ, type: ${type}, rdata: <none>, reason: ${one(REASONS)}`,
          '[R%u->Q%u] getaddrinfo result -- event: %{mdns:addrmv}d, ifindex: %d, name: %@, type: %{mdns:rrtype}d',
        ];
      case 6:
        return [
          `[R${request}->Q${question}] DNSServiceQueryRecord result -- event: ${one(['add', 'add', 'rmv'])}, expired: no, ifindex: 14, name: ${name} (818588a2), type: ${type}, rdata: ${one(names)}`,
          '[R%u->Q%u] DNSServiceQueryRecord result -- event: %{mdns:addrmv}d, expired: %{mdns:yesno}d',
        ];
      case 7:
        return [`[R${request}] getaddrinfo stop -- hostname: ${name}, ${client}`, '[R%u] getaddrinfo stop -- hostname'];
      default:
        return [
          `[Q${question}] Keeping this record in the cache "as is"\n\tbecause\u00a0${one(CLIENTS)} wants it \\ again`,
          '[Q%u] Keeping this record in the cache',
        ];
    }
  };
  return {
    next() {
      const [eventMessage, formatString] = message();
      const at = new Date(START + Math.floor((n++ * 1_000) / events)).toISOString();
      const record = {
        traceID: below(2 ** 53),
        eventMessage,
        eventType: 'logEvent',
        source: null,
        formatString,
        userID: 65,
        activityIdentifier: 0,
        subsystem: one(['com.apple.mDNSResponder', 'com.apple.mdns']),
        category: one(['Default', 'resolver', 'dnssd_server']),
        threadID: below(200_000),
        senderImageUUID: one(UUIDS),
        backtrace: { frames: [{ imageOffset: below(900_000), imageUUID: one(UUIDS) }] },
        bootUUID: '',
        processImagePath: below(50) === 0 ? '/usr/libexec/airportd' : '/usr/sbin/mDNSResponder',
        senderImagePath: '/usr/sbin/mDNSResponder',
        timestamp: `${at.slice(0, 10)} ${at.slice(11, 23)}${String(below(1_000)).padStart(3, '0')}+0000`,
        machTimestamp: below(2 ** 50),
        messageType: one(['Default', 'Default', 'Info', 'Error']),
        processImageUUID: one(UUIDS),
        processID: 441,
        senderProgramCounter: below(900_000),
        parentActivityIdentifier: 0,
        timezoneName: '',
      };
      // Apple's writer puts a backslash before each slash.
      return JSON.stringify(record).replaceAll('/', '\\/');
    },
  };
}

/** Lines of so many bytes, with the last record that `log` writes. */
export function logText(seed: number, lines: number): string {
  const events = logEvents(seed);
  const text = Array.from({ length: lines }, () => `${events.next()}\n`).join('');
  return `Filtering the log data using "subsystem == \\"com.apple.mDNSResponder\\""\n${text}{"count":${lines},"finished":1}\n`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
