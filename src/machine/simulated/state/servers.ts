/** Response codes that a simulated server can be told to give. */
export type ResponseCode = 'NOERROR' | 'FORMERR' | 'SERVFAIL' | 'NXDOMAIN' | 'NOTIMP' | 'REFUSED';

/** Records of one name. An empty record set of a known name is an answer without records. */
export interface DnsRecords {
  readonly A?: readonly string[];
  readonly AAAA?: readonly string[];
  readonly CNAME?: string;
  readonly TXT?: readonly string[];
  /** Seconds; default 300. */
  readonly ttl?: number;
  /** A fault of this name alone. */
  readonly rcode?: ResponseCode;
}

/** What a server gets wrong about one zone and all below it. */
export interface ZoneFault {
  /** Given to every question, whatever the server knows. */
  readonly rcode?: ResponseCode;
  /** On top of the server's own. */
  readonly latencyMs: number;
}

export interface DnsServer {
  /** `drops`: packets vanish. `refuses`: the host is there, the port is closed. */
  readonly behaviour: 'answers' | 'drops' | 'refuses';
  /** Whether it also takes questions over TCP. */
  readonly tcp: boolean;
  /** Whether it finds the names of the internet. Otherwise it refuses what is not in its zones. */
  readonly recursive: boolean;
  /** Zone → name → records; within a zone an unlisted name does not exist. */
  readonly zones: Readonly<Record<string, Readonly<Record<string, DnsRecords>>>>;
  /** Given to every question, whatever it knows; null: it answers properly. */
  readonly rcode: ResponseCode | null;
  /** Answers larger than this are cut over UDP; 0: never. */
  readonly udpLimit: number;
  readonly latencyMs: number;
  /** At most so many milliseconds on top, more for one question than for the next. */
  readonly jitterMs: number;
  /** Program that answers, and only while launchd runs it; null: something that always does. */
  readonly servedBy: string | null;
  /** An interface that must be up for packets to get there; null: any default route will do. */
  readonly behind: string | null;
  /** Of the questions that reach it over UDP every so manieth gets no answer; null: none is lost. */
  readonly dropsEvery: number | null;
  /** By zone; of several the longest that a name ends in. */
  readonly faults: Readonly<Record<string, ZoneFault>>;
}

export interface SiteCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

export interface SiteReply {
  /** Path with query; a final `*` stands for any rest. */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SitePort {
  readonly behaviour: 'answers' | 'drops' | 'refuses' | 'resets';
  /** null: plain text. */
  readonly tls: { readonly names: readonly string[]; readonly chain: readonly SiteCertificate[] } | null;
  /** The first that fits answers; none: 404. */
  readonly replies: readonly SiteReply[];
  /** Key of the DNS server that speaks behind its TLS: over HTTPS at `/dns-query`, else as DNS over TLS. null: none. */
  readonly dns: string | null;
  /** It is an HTTP proxy: status it gives instead of going on (407, 403), or 200. null: it is none. */
  readonly proxy: number | null;
  /** `Proxy-Authenticate` of its 407; empty: it sends none. */
  readonly proxyWants: string;
  readonly latencyMs: number;
  /** Program that answers, and only while launchd runs it; null: something that always does. */
  readonly servedBy: string | null;
}

/** A computer, by its addresses. Who asks for it by name must find the address first. */
export interface Site {
  readonly addresses: readonly string[];
  readonly ports: Readonly<Record<string, SitePort>>;
  readonly behind: string | null;
}
