import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { escapeModule } from '../../../src/go/goproxy/escape.ts';
import { type PackedModule, packModule } from '../../../src/go/module-zip.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../../support/servers/certificate-authority.ts';
import { type Behaviour, MODULES, PROXIES, type RouteCase, versionOf } from './generate.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';

/** One request that reached somebody. */
export interface Asked {
  readonly host: string;
  readonly path: string;
}

/**
 * Every host there is, behind one HTTP proxy on loopback: go is told to use it, and so no name is looked up and
 * nothing leaves this computer. Encrypted connections are answered too, with certificates of an authority of its own.
 */
export interface World {
  readonly port: number;
  readonly authority: CertificateAuthority;
  readonly database: OwnDatabase;
  readonly packed: ReadonlyMap<string, PackedModule>;
  /** What was asked in one case: its name is the user of HTTP_PROXY. */
  askedIn(name: string): readonly Asked[];
  play(name: string, one: RouteCase): void;
  close(): Promise<void>;
}

/** Where `https://<module>?go-get=1` sends go: a module proxy of the origin's own. */
const ORIGIN = 'mods.test';

const WHO = { 'Proxy-Authenticate': 'Basic realm="case"' };
const WHO_LINES = 'Proxy-Authenticate: Basic realm="case"\r\n';

interface Play {
  readonly one: RouteCase;
  readonly asked: Asked[];
}

export async function startWorld(): Promise<World> {
  const authority = makeCertificateAuthority();
  const database = ownDatabase('own.database.test');
  const named = [...PROXIES, 'db.test', ORIGIN, 'sum.golang.org', 'sum.golang.google.cn', 'github.com', 'golang.org'];
  const all = [...named, database.name, 'corp.test', 'git.corp.test', 'example.test'];
  const identity = authority.issue('everybody', all.map((name) => `DNS:${name}`).join(','));
  const packed = new Map<string, PackedModule>(
    MODULES.map((module) => [module, packModule(module, versionOf(module), { 'go.mod': `module ${module}\n` })]),
  );
  const plays = new Map<string, Play>();
  const sockets = new Set<Socket>();

  const hear = (play: Play, secure: boolean, request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(secure ? `https://${request.headers.host}${request.url}` : (request.url ?? ''));
    const asked = { host: url.hostname, path: decodeURIComponent(url.pathname) };
    play.asked.push(asked);
    const reply = answerOf(play.one, asked);
    if (reply === 'dead') return void response.destroy();
    response.writeHead(reply.status).end(reply.body);
  };

  function answerOf(one: RouteCase, { host, path }: Asked): Reply {
    const { module } = one;
    const about = packed.get(module);
    if (about === undefined) throw new Error(module);
    const asDatabase = /\/sumdb\/[^/]+(\/.*)$/.exec(path)?.[1];
    const record = `${module} ${versionOf(module)} ${about.sum}\n${module} ${versionOf(module)}/go.mod ${about.modSum}\n`;
    if (asDatabase === '/supported') return ofBehaviour(one.databases[host] ?? 404, '');
    if (asDatabase !== undefined || host === database.name || host === 'db.test') {
      const asked = asDatabase ?? path.replace(/^\/path/, '');
      const body = database.answer(asked, record);
      return body === null ? NOT_FOUND : { status: 200, body };
    }
    const file = fileOf(module, about, path);
    if (host === ORIGIN) return file === null ? NOT_FOUND : { status: 200, body: file };
    if (host in one.modules) return ofBehaviour(one.modules[host] ?? 404, file);
    if (`${host}${path}` !== module) return NOT_FOUND;
    return { status: 200, body: `<meta name="go-import" content="${module} mod https://${ORIGIN}">` };
  }

  const server = createServer((request, response) => {
    const play = playOf(request);
    if (play) hear(play, false, request, response);
    else response.writeHead(407, WHO).end();
  });
  const inner = new WeakMap<Socket, Play>();
  const encrypted = createServer((request, response) => {
    const play = inner.get(request.socket);
    if (play) hear(play, true, request, response);
  });
  const playOf = (request: IncomingMessage): Play | null => {
    const basic = request.headers['proxy-authorization']?.replace('Basic ', '') ?? '';
    const play = plays.get(Buffer.from(basic, 'base64').toString().split(':')[0] ?? '');
    return play ?? null;
  };
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket: Socket) => {
    const play = playOf(request);
    socket.on('error', () => {});
    // git names itself only when it is asked to.
    if (play === null)
      return void socket.end(`HTTP/1.1 407 Who?\r\n${WHO_LINES}Connection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const secure = new TLSSocket(socket, { isServer: true, key: identity.key, cert: identity.chain });
    secure.on('error', () => {});
    inner.set(secure, play);
    encrypted.emit('connection', secure);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    authority,
    database,
    packed,
    askedIn: (name) => plays.get(name)?.asked ?? [],
    play: (name, one) => plays.set(name, { one, asked: [] }),
    close: () => {
      authority.remove();
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

type Reply = 'dead' | { readonly status: number; readonly body: string | Uint8Array };
const NOT_FOUND = { status: 404, body: '' } as const;

function ofBehaviour(behaviour: Behaviour, body: string | Uint8Array | null): Reply {
  if (behaviour === 'dead') return 'dead';
  if (behaviour !== 200) return { status: behaviour, body: '' };
  return body === null ? NOT_FOUND : { status: 200, body };
}

/** A file of a module as a proxy serves it (go.dev/ref/mod#goproxy-protocol), whatever stands before the module's path. */
function fileOf(module: string, packed: PackedModule, path: string): string | Uint8Array | null {
  const at = path.indexOf(`/${escapeModule(module)}/@v/`);
  if (at === -1) return null;
  const name = path.slice(at + escapeModule(module).length + '/@v/'.length + 1);
  return moduleFiles(module, packed)[name] ?? null;
}

export function moduleFiles(module: string, packed: PackedModule): Readonly<Record<string, string | Uint8Array>> {
  const version = versionOf(module);
  return {
    list: `${version}\n`,
    [`${version}.info`]: JSON.stringify({ Version: version, Time: '2026-01-01T00:00:00Z' }),
    [`${version}.mod`]: `module ${module}\n`,
    [`${version}.zip`]: packed.zip,
  };
}
