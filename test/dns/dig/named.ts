import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Issued } from '../../support/servers/certificate-authority.ts';
import { closedPort } from '../../support/servers/stream-server.ts';
import type { RealServer } from './unbound.ts';

export interface RealNamed extends RealServer {
  /** 0 without an identity. */
  readonly tlsPort: number;
  readonly httpsPort: number;
}

/**
 * A real named on loopback, authoritative for one zone; with an identity also by DNS over TLS and over HTTPS.
 * @param zone records of the zone in the format of RFC 1035, 5, the SOA first
 */
export async function startNamed(
  path: string,
  origin: string,
  zone: readonly string[],
  identity?: Issued,
): Promise<RealNamed> {
  const directory = mkdtempSync(join(tmpdir(), 'named-'));
  const port = await closedPort();
  const [tlsPort, httpsPort] = identity ? [await closedPort(), await closedPort()] : [0, 0];
  const at = (name: string, text: string) => {
    writeFileSync(join(directory, name), text, { mode: 0o600 });
    return join(directory, name);
  };
  const tls = identity
    ? [
        `tls own { cert-file "${at('chain.pem', identity.chain)}"; key-file "${at('key.pem', identity.key)}"; };`,
        'http own { endpoints { "/dns-query"; }; };',
      ]
    : [];
  const listen = identity
    ? `listen-on port ${tlsPort} tls own { 127.0.0.1; }; listen-on port ${httpsPort} tls own http own { 127.0.0.1; };`
    : '';
  const config = [
    ...tls,
    `options { directory "${directory}"; pid-file none; session-keyfile none; recursion no; allow-query { any; };`,
    ` notify no; dnssec-validation no; listen-on-v6 { none; }; listen-on port ${port} { 127.0.0.1; }; ${listen} };`,
    'controls { };',
    `zone "${origin}" { type primary; file "${at('zone', `$TTL 60\n${zone.join('\n')}\n`)}"; };`,
  ];
  const child = spawn(path, ['-g', '-n', '1', '-c', at('named.conf', `${config.join('\n')}\n`)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (/ running$/.test(line)) resolve();
    });
    void ended.then(() => reject(new Error(`named did not start: ${said.join('\n')}`)));
  });
  return {
    port,
    tlsPort,
    httpsPort,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
