// What stands behind the company's inspector: node module-server.ts DIRECTORY KEY CERTIFICATE. Serves a module cache's
// download folder as a module proxy does, by TLS on 127.0.0.1:9443. Says "ready" when it listens.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join, normalize } from 'node:path';

const [directory = '', key = '', certificate = ''] = process.argv.slice(2);

function listOf(path: string): string {
  const names = readdirSync(join(directory, path.slice(0, -'/list'.length)));
  return names.flatMap((name) => (name.endsWith('.info') ? [`${name.slice(0, -'.info'.length)}\n`] : [])).join('');
}

const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'https://x').pathname);
  try {
    if (path.startsWith('/sumdb/') || path === '/latest') response.end('go.sum database tree\n');
    else response.end(path.endsWith('/@v/list') ? listOf(path) : readFileSync(join(directory, path)));
  } catch {
    response.writeHead(404).end('not found\n');
  }
});
server.listen(9443, '127.0.0.1', () => process.stdout.write('ready\n'));
