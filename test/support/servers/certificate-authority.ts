import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Issued {
  readonly key: string;
  /** The certificate, and the authority's after it. */
  readonly chain: string;
}

export interface CertificateAuthority {
  /** PEM. */
  readonly root: string;
  /**
   * @param names as OpenSSL's `subjectAltName` wants them: `DNS:localhost,IP:127.0.0.1`; empty: none
   * @param validity flags of `openssl x509`; default: from now on, for a day
   */
  issue(commonName: string, names: string, validity?: readonly string[]): Issued;
  remove(): void;
}

const EC_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Certificates made on the spot by the openssl program, so that none in the repository can expire. */
export function makeCertificateAuthority(name = 'Test Root'): CertificateAuthority {
  const directory = mkdtempSync(join(tmpdir(), 'authority-'));
  const at = (file: string) => join(directory, file);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    ...EC_KEY,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  );
  const root = readFileSync(at('ca.pem'), 'utf8');
  return {
    root,
    issue(commonName, names, validity = ['-days', '1']) {
      openssl('req', ...EC_KEY, '-subj', `/O=Test/CN=${commonName}`, '-keyout', at('key'), '-out', at('csr'));
      writeFileSync(at('names'), names === '' ? 'basicConstraints=CA:FALSE\n' : `subjectAltName=${names}\n`);
      const authority = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial'];
      openssl('x509', '-req', '-in', at('csr'), ...authority, ...validity, '-extfile', at('names'), '-out', at('pem'));
      return { key: readFileSync(at('key'), 'utf8'), chain: readFileSync(at('pem'), 'utf8') + root };
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
