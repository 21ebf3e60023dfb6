import { type GoVersion, isAtLeast } from './go-version.ts';

/** Files that Go tries on Linux, in order; the first readable one is its set of roots. */
export const LINUX_CA_FILES: readonly string[] = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** Directories whose every file Go adds on Linux. */
export const LINUX_CA_DIRECTORIES: readonly string[] = ['/etc/ssl/certs', '/etc/pki/tls/certs'];

export type TrustSource =
  /** The keychains, through Security.framework. */
  | { readonly kind: 'keychain' }
  /** Only these; on macOS the keychain is then not asked at all. */
  | { readonly kind: 'files'; readonly files: readonly string[]; readonly directories: readonly string[] };

/**
 * Where a Go program finds the roots it trusts. `version` is the Go that built it (for the go command:
 * its own), null: unknown, and taken as current.
 * Source: crypto/x509 root_darwin.go, root_linux.go, root_unix.go; the release notes of 1.27, since
 * when SSL_CERT_FILE and SSL_CERT_DIR replace the keychain on macOS.
 */
export function trustSource(
  goos: string,
  version: GoVersion | null,
  environment: Readonly<Record<string, string | undefined>>,
): TrustSource {
  const file = environment['SSL_CERT_FILE'] ?? '';
  const directory = environment['SSL_CERT_DIR'] ?? '';
  const directories = directory.split(':').filter((one) => one !== '');
  if (goos === 'darwin') {
    const honoured = version === null || isAtLeast(version, 1, 27);
    if (!honoured || (file === '' && directory === '')) return { kind: 'keychain' };
    // There are no default files on macOS to fall back to.
    return { kind: 'files', files: file === '' ? [] : [file], directories };
  }
  return {
    kind: 'files',
    files: file === '' ? LINUX_CA_FILES : [file],
    directories: directory === '' ? LINUX_CA_DIRECTORIES : directories,
  };
}
