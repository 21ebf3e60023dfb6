import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askEncrypted, type EncryptedServer } from '../../../flows/resolver/asking/ask-encrypted.ts';
import { exchangeEncrypted } from '../../../src/machine/local/encrypted-dns.ts';
import { type RealNamed, startNamed } from '../../dns/dig/named.ts';
import { programPath } from '../../dns/dig/unbound.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../../support/servers/certificate-authority.ts';
import { stubMachine } from '../../support/stub-machine.ts';

const NAME = 'dns.corp.test';
let authority: CertificateAuthority;
beforeAll(() => {
  authority = makeCertificateAuthority('Corp Root');
});
afterAll(() => authority.remove());

const machine = stubMachine({
  kind: 'local',
  encryptedDns: (exchange) => exchangeEncrypted(exchange, async () => [authority.root]),
});

const at = (transport: EncryptedServer['transport'], port: number): EncryptedServer => ({
  transport,
  name: NAME,
  address: '127.0.0.1',
  port,
  path: transport === 'https' ? '/dns-query' : '',
});

const NAMED = programPath('named');
const KDIG = programPath('kdig');
const lacking = [NAMED ? '' : 'named', KDIG ? '' : 'kdig'].filter((name) => name !== '');

describe.skipIf(lacking.length > 0)(
  `beside kdig, from a real named${lacking.length > 0 ? ` (needs ${lacking})` : ''}`,
  () => {
    let named: RealNamed;
    const root = join(tmpdir(), `root-${process.pid}.pem`);
    beforeAll(async () => {
      const zone = [
        '@ SOA ns hostmaster 1 3600 600 86400 300',
        '@ NS ns',
        'ns A 192.0.2.53',
        'proxy A 192.0.2.7',
        'proxy A 192.0.2.8',
        'only6 AAAA 2001:db8::7',
        'alias CNAME proxy',
      ];
      named = await startNamed(NAMED ?? '', 'golang.org', zone, authority.issue(NAME, `DNS:${NAME}`));
      writeFileSync(root, authority.root);
    });
    afterAll(() => named?.close());

    it.each([
      ['proxy.golang.org', 'answer'],
      ['alias.golang.org', 'answer'],
      ['only6.golang.org', 'no-data'],
      ['gone.golang.org', 'no-such-name'],
      ['elsewhere.test', 'refused'],
    ])('%s', async (host, result) => {
      for (const [transport, port] of [
        ['tls', named.tlsPort],
        ['https', named.httpsPort],
      ] as const) {
        const own = await askEncrypted(machine, at(transport, port), host);
        const flags = [`+${transport}`, `+tls-ca=${root}`, `+tls-hostname=${NAME}`, '+noall', '+answer', '+header'];
        const text = await new Promise<string>((resolve) => {
          execFile(KDIG ?? '', ['@127.0.0.1', '-p', String(port), ...flags, host, 'A'], (_error, stdout) =>
            resolve(stdout),
          );
        });
        const addresses = [...text.matchAll(/\sA\s+([\d.]+)$/gm)].map((match) => match[1]);
        expect(own.result, `${transport} ${text}`).toBe(result);
        expect([...own.addresses].sort()).toEqual(addresses.sort());
        expect(text).toContain('status:');
      }
    });
  },
);
