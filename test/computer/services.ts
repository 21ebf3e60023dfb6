/**
 * The hosts that Go needs, on the test computer's own addresses: a module proxy with one module, and a
 * checksum database that answers. Started inside the computer; ends with it.
 * Usage: services.ts TLS_DIRECTORY
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';

const tls = process.argv[2] ?? '';
const read = (name: string) => readFileSync(join(tls, name));

createServer({ key: read('server.key'), cert: read('server.pem') }, (request, response) => {
  if (request.url?.endsWith('/@v/list')) response.end('v0.1.0\nv0.2.0\n');
  else if (request.url?.endsWith('/supported')) response.end('');
  else response.writeHead(404).end('not found\n');
}).listen(443, '192.0.2.20', () => process.stdout.write('ready\n'));
