// A module server in a network namespace: `server.ts OPTIONS`, as one JSON word. Says `ready` when it listens.
import { readFile } from 'node:fs/promises';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { join } from 'node:path';
import { ownDatabase } from '../../go/asked/own-database.ts';
import type { ServerOptions } from './stage.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as ServerOptions;
const database = ownDatabase('sum.golang.org');

async function answer(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
  const host = request.authority || request.headers.host || '';
  const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
  await new Promise((resolve) => setTimeout(resolve, options.delays[host] ?? options.delay));
  const moved = options.redirects[host];
  if (moved !== undefined && path.endsWith('.zip')) {
    response.writeHead(302, { location: `https://${moved}${request.url}` }).end();
    return;
  }
  const body = options.empty.includes(host) ? null : await bodyOf(host, path);
  response.writeHead(body === null ? 404 : 200);
  response.end(body ?? '');
}

async function bodyOf(host: string, path: string): Promise<string | Uint8Array | null> {
  if (host === database.name) return database.answer(path, await recordFor(path));
  if (path.includes('..') || path.includes('/sumdb/')) return null;
  return readFile(join(options.directory, path)).catch(() => null);
}

let record = '';
/** Of the one module that is asked for. */
async function recordFor(path: string): Promise<string> {
  const [, module, version] = /^\/lookup\/(.+)@(.+)$/.exec(path) ?? [];
  if (module === undefined) return record;
  const { sum, modSum } = options.sums[`${module}@${version}`] ?? { sum: '', modSum: '' };
  record = `${module} ${version} ${sum}\n${module} ${version}/go.mod ${modSum}\n`;
  return record;
}

const server = createSecureServer({ allowHTTP1: true, key: options.key, cert: options.cert }, (request, response) => {
  answer(request, response).catch(() => response.end());
});
server.on('sessionError', () => {});
server.listen(443, options.address, () => process.stdout.write(`${database.verifier}\n`));
