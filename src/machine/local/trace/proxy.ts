import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { basicAuthorization } from '../../../http/basic-authorization.ts';
import { askerOf } from '../../../trace/asker.ts';
import type { Connection, ConnectionOutcome, TurnedAway } from '../../../trace/connection.ts';
import { type NextProxy, nextHop, type OwnSettings } from '../../../trace/next-proxy.ts';
import { stripControls } from '../../../words/untrusted.ts';
import { unbracketed } from '../connection.ts';
import type { Trust } from '../tls-handshake.ts';
import { DialFailure, outcomeOf } from './dial.ts';
import { forward } from './forward.ts';
import { close, Records } from './record.ts';
import { carryTunnel } from './tunnel.ts';

export interface TraceProxy {
  /** Its address with the password of this run: for the environment of the traced program alone. */
  readonly url: string;
  readonly port: number;
  /** The command is started now: times count from here. */
  begin(): void;
  seen(): readonly Connection[];
  turnedAway(): readonly TurnedAway[];
  /** How many tunnels and requests are open now. */
  open(): number;
  /** Resolves when nothing is open any more, or the time is over. */
  settled(limitMs: number): Promise<void>;
  /** Listens no more, and breaks what is open. */
  close(): Promise<void>;
}

const USER = 'gomend';
const REALM = 'Proxy-Authenticate: Basic realm="gomend trace"';
/** Who was turned away is kept for the report; a port scanner must not fill the memory. */
const MOST_TURNED_AWAY = 100;

/**
 * A proxy on this computer alone, for one run of one program: it wants a password made for this run, tells what it
 * carried, and goes by way of the person's own proxy where the program would have.
 */
export async function startTraceProxy(own: OwnSettings, trust: Trust): Promise<TraceProxy> {
  const password = randomBytes(24).toString('base64url');
  const run = new Run(own, trust, basicAuthorization(`${USER}:${password}`));
  const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0, noDelay: true });
  server.on('request', (request, response) => run.request(request, response));
  server.on('connect', (request, client, early) => run.connect(request, client as Socket, early));
  server.on('checkContinue', (request, response) => run.request(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Of this computer alone: no other may come, whatever its name or address.
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${USER}:${password}@127.0.0.1:${port}`,
    port,
    begin: () => run.records.begin(),
    seen: () => run.records.seen(),
    turnedAway: () => run.turnedAway,
    open: () => run.open.size,
    settled: (limitMs) => run.settled(limitMs),
    close: () => run.close(server),
  };
}

class Run {
  readonly records = new Records();
  readonly turnedAway: TurnedAway[] = [];
  readonly open = new Set<AbortController>();
  readonly #sockets = new Set<Duplex>();
  readonly #waiting = new Set<() => void>();
  readonly #own: OwnSettings;
  readonly #trust: Trust;
  readonly #wanted: Buffer;

  constructor(own: OwnSettings, trust: Trust, wanted: string) {
    this.#own = own;
    this.#trust = trust;
    this.#wanted = digest(wanted);
  }

  connect(request: IncomingMessage, client: Socket, early: Buffer): void {
    client.on('error', () => {});
    this.#sockets.add(client);
    client.once('close', () => this.#sockets.delete(client));
    client.setNoDelay(true);
    const target = authorityOf(request.url ?? '');
    const isAdmitted = this.#admits(request);
    if (!isAdmitted) {
      answerAndEnd(client, 407, 'Proxy Authentication Required', REALM);
      return;
    }
    if (target === null) {
      answerAndEnd(client, 400, 'Bad Request (gomend: no host and port)');
      return;
    }
    const { host, port } = target;
    const record = this.records.open(askerOf(request.headers['user-agent']), host, port, 'silent');
    const hop = nextHop(record.asker.kind, `https://${written(host)}:${port}/`, this.#own);
    if (!hop.ok) {
      close(record, unusable(hop.setting));
      answerAndEnd(client, 502, badGateway(unusable(hop.setting)));
      return;
    }
    record.via = hop.proxy?.shown ?? null;
    void this.#during(client, async (signal) => {
      const ways = { proxy: hop.proxy, trust: this.#trust, signal };
      await carryTunnel(request, client, early, record, ways).catch((error: unknown) => {
        const outcome = this.#failure(error, hop.proxy);
        close(record, outcome);
        answerAndEnd(client, outcome.kind === 'timed-out' ? 504 : 502, badGateway(outcome));
      });
    });
  }

  request(incoming: IncomingMessage, outgoing: ServerResponse): void {
    incoming.on('error', () => {});
    outgoing.on('error', () => {});
    if (!this.#admits(incoming)) {
      refuse(outgoing, 407, 'Proxy Authentication Required');
      return;
    }
    const target = URL.parse(incoming.url ?? '');
    if (target?.protocol !== 'http:') {
      refuse(outgoing, 501, 'Not Implemented (gomend: only http here)');
      return;
    }
    const port = Number(target.port) || 80;
    const record = this.records.open(
      askerOf(incoming.headers['user-agent']),
      unbracketed(target.hostname),
      port,
      'http',
    );
    const path = `${target.pathname}${target.search}`;
    record.request = { method: incoming.method ?? 'GET', path, status: null, redirectsTo: null };
    const hop = nextHop(record.asker.kind, target.href, this.#own);
    if (!hop.ok) {
      close(record, unusable(hop.setting));
      refuse(outgoing, 502, badGateway(unusable(hop.setting)));
      return;
    }
    record.via = hop.proxy?.shown ?? null;
    if (incoming.headers.expect !== undefined) outgoing.writeContinue();
    void this.#during(outgoing, async (signal) => {
      const ways = { proxy: hop.proxy, trust: this.#trust, signal };
      await forward(incoming, outgoing, target, record, ways).catch((error: unknown) => {
        const outcome = this.#failure(error, hop.proxy);
        close(record, outcome);
        if (outgoing.headersSent) outgoing.destroy();
        else refuse(outgoing, outcome.kind === 'timed-out' ? 504 : 502, badGateway(outcome));
      });
    });
  }

  settled(limitMs: number): Promise<void> {
    if (this.open.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(limit);
        this.#waiting.delete(over);
        resolve();
      };
      const limit = setTimeout(over, limitMs);
      this.#waiting.add(over);
    });
  }

  async close(server: Server): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    for (const one of this.open) one.abort();
    for (const socket of this.#sockets) socket.destroy();
    server.closeAllConnections();
    await closed;
  }

  /** Whoever asked goes away: then nothing is dialled any more. */
  async #during(client: Duplex | ServerResponse, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const gone = new AbortController();
    this.open.add(gone);
    const leave = () => gone.abort();
    client.once('close', leave);
    await work(gone.signal);
    client.off('close', leave);
    this.open.delete(gone);
    if (this.open.size === 0) for (const over of this.#waiting) over();
  }

  #failure(error: unknown, proxy: NextProxy | null): ConnectionOutcome {
    if (error instanceof DialFailure) return error.outcome;
    return outcomeOf(error, proxy === null ? 'host' : 'proxy');
  }

  #admits(request: IncomingMessage): boolean {
    const { 'proxy-authorization': given } = request.headers;
    if (given !== undefined && timingSafeEqual(digest(given), this.#wanted)) return true;
    const target = targetOf(request);
    // Who asks as one asks a web server (a port scanner) has not read the address of a proxy.
    if (target !== '' && this.turnedAway.length < MOST_TURNED_AWAY) {
      const why = given === undefined ? 'no-password' : 'wrong-password';
      this.turnedAway.push({ asker: askerOf(request.headers['user-agent']), target, why });
    }
    return false;
  }
}

/** Of one length, whatever was given: so the comparison takes as long for each. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** `host:port`, `[v6]:port`. */
function authorityOf(text: string): { readonly host: string; readonly port: number } | null {
  const [, six, name, digits = ''] = /^(?:\[([0-9A-Fa-f:.%]+)\]|([^\s:/@?#[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = six ?? name;
  const port = Number(digits);
  return host === undefined || port < 1 || port > 65_535 ? null : { host, port };
}

function written(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** As `host:port`, which is how it is compared with what went through later. */
function targetOf(request: IncomingMessage): string {
  const asked = request.url ?? '';
  if (request.method === 'CONNECT') return asked.slice(0, 300);
  const url = URL.parse(asked);
  return url === null ? '' : `${url.hostname}:${url.port || '80'}`;
}

function unusable(setting: string): ConnectionOutcome {
  return { kind: 'failed', at: 'proxy', status: null, detail: `no usable proxy in ${setting}` };
}

/** A go command prints what stands behind the number. */
function badGateway({ kind, at, detail }: ConnectionOutcome): string {
  const where = at === 'proxy' ? 'the proxy' : 'the host';
  const why = stripControls(detail ?? kind).replace(/[^\x20-\x7e]/g, '?');
  return `${kind === 'timed-out' ? 'Gateway Timeout' : 'Bad Gateway'} (gomend: ${where}: ${why})`;
}

function refuse(outgoing: ServerResponse, status: number, message: string): void {
  const headers = status === 407 ? { 'Proxy-Authenticate': 'Basic realm="gomend trace"' } : {};
  outgoing.writeHead(status, message, { ...headers, 'Content-Length': 0, Connection: 'close' }).end();
}

function answerAndEnd(client: Socket, status: number, message: string, header?: string): void {
  if (client.destroyed) return;
  const lines = [`HTTP/1.1 ${status} ${message}`, ...(header === undefined ? [] : [header])];
  client.end(`${lines.join('\r\n')}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  // What it still sends is not read; it must be able to close.
  client.resume();
}
