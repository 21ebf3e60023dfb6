import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import { trustedRoots } from '../../../src/machine/local/trusted-roots.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../../support/servers/certificate-authority.ts';
import { startWebServer } from '../../support/servers/web-server.ts';

let one: CertificateAuthority;
let two: CertificateAuthority;
beforeAll(() => {
  one = makeCertificateAuthority('One');
  two = makeCertificateAuthority('Two');
});
afterAll(() => {
  one.remove();
  two.remove();
});

let directory: string;
const at = (name: string) => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'roots-'));
  mkdirSync(at('empty'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const onLinux = async (environment: Record<string, string>) => (await trustedRoots('linux', environment)) ?? [];

describe('what a Linux machine trusts', () => {
  it('comes from the file and the directories that the environment names', async () => {
    mkdirSync(at('certs'));
    writeFileSync(at('file.pem'), `# a comment\n${one.root}`);
    writeFileSync(at('certs/two.pem'), two.root);
    const roots = await onLinux({ SSL_CERT_FILE: at('file.pem'), SSL_CERT_DIR: `${at('certs')}:${at('empty')}` });
    expect(roots).toEqual([one.root.trim(), two.root.trim()]);
  });

  it('names each root once, though links and files name it again', async () => {
    mkdirSync(at('certs'));
    writeFileSync(at('certs/one.pem'), one.root);
    symlinkSync('one.pem', at('certs/4f06f81d.0'));
    symlinkSync(at('certs/one.pem'), at('certs/afar.pem'));
    expect(await onLinux({ SSL_CERT_FILE: at('certs/one.pem'), SSL_CERT_DIR: at('certs') })).toEqual([one.root.trim()]);
  });

  it('is nothing at all where the environment points nowhere, as it is for Go', async () => {
    expect(await onLinux({ SSL_CERT_FILE: at('none'), SSL_CERT_DIR: at('empty') })).toEqual([]);
  });

  it('takes an empty variable for none', async () => {
    const standard = await onLinux({});
    expect(await onLinux({ SSL_CERT_FILE: '', SSL_CERT_DIR: '' })).toEqual(standard);
  });
});

describe.skipIf(process.platform !== 'linux')('a server, judged by what the machine trusts (Linux)', () => {
  it('is trusted through SSL_CERT_FILE of the person’s environment', async () => {
    const server = await startWebServer((_, response) => response.end(), one.issue('localhost', 'DNS:localhost'));
    const broken = `-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n`;
    writeFileSync(at('file.pem'), broken + one.root);
    const judgedBy = async (file: string) => {
      const machine = localMachine({ environment: { SSL_CERT_FILE: file, SSL_CERT_DIR: at('empty') } });
      const outcome = await machine.http({ url: server.origin, proxy: null });
      return outcome.ok ? outcome.value.distrust : outcome.failure;
    };
    try {
      expect(await judgedBy(at('file.pem'))).toBeNull();
      expect(await judgedBy(at('none'))).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    } finally {
      await server.close();
    }
  });
});
