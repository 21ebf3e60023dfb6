// Proxies that no package brings: node odd-proxies.ts. One that demands NTLM, one that speaks SOCKS 5. Says "ready".
import { createServer as createHttp } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { NTLM_PORT, SOCKS_PORT } from './ports.ts';

const ntlm = createHttp((_, response) => response.writeHead(407, { 'proxy-authenticate': 'NTLM' }).end());
ntlm.on('connect', (_, client) => {
  client.on('error', () => {});
  client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n');
});

/** RFC 1928, without a password: version, one method, then CONNECT to an address or a name. */
const socks = createServer((client) => {
  client.on('error', () => {});
  client.once('data', () => {
    client.write(Buffer.from([5, 0]));
    client.once('data', (asked) => onward(client, asked));
  });
});

function onward(client: Socket, asked: Buffer): void {
  const isName = asked[3] === 3;
  const length = asked[4] ?? 0;
  const host = isName ? asked.subarray(5, 5 + length).toString() : [...asked.subarray(4, 8)].join('.');
  const port = asked.readUInt16BE(isName ? 5 + length : 8);
  const other = connect(port, host, () => {
    client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    other.pipe(client);
    client.pipe(other);
  });
  other.on('error', () => client.destroy());
  client.on('close', () => other.destroy());
}

ntlm.listen(NTLM_PORT, '127.0.0.1', () => {
  socks.listen(SOCKS_PORT, '127.0.0.1', () => process.stdout.write('ready\n'));
});
