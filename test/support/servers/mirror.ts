import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong; a number counts the requests of the file from 1. */
export interface Fault {
  /** The connection ends after so many bytes of each of the first `times` answers. */
  readonly cutAfter?: number;
  readonly times?: number;
  readonly status?: number;
  readonly location?: string;
  /** Bytes in place of the file's own. */
  readonly body?: Buffer;
  /** Range requests are answered with all of it. */
  readonly noRanges?: true;
  /** Nothing more comes after so many bytes, and the connection stays open. */
  readonly silentAfter?: number;
}

export interface Mirror {
  /** `http://127.0.0.1:PORT/dl/` */
  readonly base: string;
  /** The list, and the files by name. */
  files: Record<string, Buffer>;
  list: string;
  fault: Fault;
  /** Of files, not of the list: the `Range` that each asked for; empty: all of it. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A mirror of go.dev/dl on loopback, which can be told to fail. */
export async function mirror(): Promise<Mirror> {
  const server = createServer((request, response) => answer(own, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const own: Mirror = {
    base: `http://127.0.0.1:${port}/dl/`,
    files: {},
    list: '[]',
    fault: {},
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return own;
}

/** The list as go.dev writes it, for files named as Go names them. */
export function listOf(version: string, files: Readonly<Record<string, Buffer>>): string {
  const described = Object.entries(files).map(([filename, bytes]) => {
    const [, os = '', arch = ''] = /\.([a-z]+)-([a-z0-9]+)\./.exec(filename.slice(version.length)) ?? [];
    const kind = filename.endsWith('.pkg') ? 'installer' : 'archive';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { filename, os, arch, version, sha256, size: bytes.length, kind };
  });
  return JSON.stringify([{ version, stable: true, files: described }], null, 1);
}

function answer(own: Mirror, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', own.base);
  if (url.pathname === '/dl/') return void response.end(own.list);
  const name = url.pathname.slice('/dl/'.length);
  const bytes = own.fault.body ?? own.files[name];
  const range = request.headers.range ?? '';
  own.asked.push(range);
  const { status, location, times = Number.POSITIVE_INFINITY, cutAfter, silentAfter, noRanges } = own.fault;
  if (status !== undefined) {
    response.writeHead(status, location === undefined ? {} : { location });
    return void response.end();
  }
  if (bytes === undefined) {
    response.writeHead(404);
    return void response.end('not found\n');
  }
  const from = noRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
  const rest = bytes.subarray(from);
  const etag = `"${bytes.length}"`;
  if (from > 0) {
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { 'content-length': rest.length, 'content-range': range, etag });
  } else response.writeHead(200, { 'content-length': rest.length, etag });
  if (cutAfter !== undefined && own.asked.length <= times) {
    // Its end, not its reset: what was sent arrives before.
    response.write(rest.subarray(0, cutAfter), () => response.socket?.end());
  } else if (silentAfter !== undefined) response.write(rest.subarray(0, silentAfter));
  else response.end(rest);
}
