import { trustSource } from '../../../../src/go/ca-files.ts';
import type { GoVersion } from '../../../../src/go/go-version.ts';
import { godebugValue } from '../../../../src/go/godebug.ts';
import { rootsOf } from '../../facts/trust-files.ts';
import { type Asking, type Fetched, fetchAsGo } from './ask.ts';

/** What go would say to a certificate, beside what this computer says. */
export interface GoTrust {
  /** Where go finds whom it trusts. */
  readonly from: 'keychain' | 'files';
  /** `same` as this computer; null: it hangs on which go it is, and that is not known. */
  readonly go: 'same' | 'trusts' | 'distrusts' | null;
}

const ROOTS_MS = 2_000;

/**
 * On Linux the port judges by Go's own files, SSL_CERT_FILE among them. On macOS it asks the keychain, as go does, but for
 * a go since 1.27 that SSL_CERT_FILE or SSL_CERT_DIR is set for: that one believes those files alone.
 */
export async function goTrust(
  asking: Asking,
  address: string,
  fetched: Fetched,
  version: GoVersion | null,
): Promise<GoTrust> {
  const { look, environment } = asking;
  const { first } = fetched;
  if (look.machine.platform !== 'darwin') return { from: 'files', go: 'same' };
  const source = trustSource('darwin', version, environment);
  const keptOut = godebugValue(environment['GODEBUG'] ?? '', 'x509sslcertoverrideplatform') === '0';
  if (source.kind === 'keychain' || keptOut) return { from: 'keychain', go: 'same' };
  if (version === null || first === null || first.chain.length === 0) return { from: 'files', go: null };
  const roots = (await rootsOf(look, source)).flatMap((one) => one.pem);
  // Without a certificate in any of them go has nobody to believe.
  const again = await fetchAsGo(asking, address, { timeoutMs: ROOTS_MS, maxBytes: 0, roots });
  if (again.first === null) return { from: 'files', go: null };
  const believes = again.first.distrust === null;
  if (believes === (first.distrust === null)) return { from: 'files', go: 'same' };
  return { from: 'files', go: believes ? 'trusts' : 'distrusts' };
}
