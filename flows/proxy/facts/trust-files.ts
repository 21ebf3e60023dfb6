import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { type TrustSource, trustSource } from '../../../src/go/ca-files.ts';
import { parseGoVersion } from '../../../src/go/go-version.ts';
import { godebugValue } from '../../../src/go/godebug.ts';
import { askWeb, type WebAnswer } from '../asking/web-answer.ts';
import { targetsOf } from '../targets.ts';
import { goSettings } from './go-settings.ts';

export interface TrustFile {
  readonly path: string;
  readonly variable: 'SSL_CERT_FILE' | 'SSL_CERT_DIR';
  readonly state: 'read' | 'missing' | 'unreadable';
  /** Certificates in it. */
  readonly roots: number;
}

/** Which certificates go believes (macOS): the keychains', or those of files that a variable names. */
export interface TrustFiles {
  /** The variables are set, and this go heeds them. null: they are set, and which go it is is not known. */
  readonly replaces: boolean | null;
  /** Whether either variable is set at all. */
  readonly set: boolean;
  readonly files: readonly TrustFile[];
  /** The first server that go asks, judged by these files alone; null: not asked. */
  readonly answer: WebAnswer | null;
}

/** A bundle of all public roots has a fifth of this. */
const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 200;

export const trustFiles = defineFact<TrustFiles>({
  id: 'proxy.trust-files',
  limitMs: 6_000,
  async observe(look) {
    const settings = await look.need(goSettings);
    const { environment } = settings;
    const set = (environment['SSL_CERT_FILE'] ?? '') !== '' || (environment['SSL_CERT_DIR'] ?? '') !== '';
    const version = parseGoVersion(settings.version);
    const source = trustSource('darwin', version, environment);
    const keptOut = godebugValue(environment['GODEBUG'] ?? '', 'x509sslcertoverrideplatform') === '0';
    if (source.kind === 'keychain' || keptOut) return { replaces: false, set, files: [], answer: null };
    const found = await rootsOf(look, source);
    const roots = found.flatMap((one) => one.pem);
    const target = targetsOf(settings).find((one) => one.url.startsWith('https:'));
    const answer = target && roots.length > 0 ? await askWeb(look, target.url, environment, roots) : null;
    const files = found.map(({ pem, ...file }): TrustFile => ({ ...file, roots: pem.length }));
    return { replaces: version === null ? null : true, set, files, answer };
  },
});

type Read = Omit<TrustFile, 'roots'> & { readonly pem: readonly string[] };

/** The certificates of the files that take the keychain's place, file by file. */
export async function rootsOf(
  look: Look,
  { files, directories }: Extract<TrustSource, { kind: 'files' }>,
): Promise<readonly Read[]> {
  return [
    ...(await Promise.all(files.map((path) => readRoots(look, path, 'SSL_CERT_FILE')))),
    ...(await Promise.all(directories.map((path) => readDirectory(look, path)))).flat(),
  ];
}

async function readRoots(look: Look, path: string, variable: TrustFile['variable']): Promise<Read> {
  const outcome = await look.machine.readFile(path, { maxBytes: MAX_BYTES });
  if (!outcome.ok) {
    return { path, variable, state: outcome.failure.code === 'missing' ? 'missing' : 'unreadable', pem: [] };
  }
  const text = new TextDecoder('latin1').decode(outcome.value);
  const pem = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return { path, variable, state: 'read', pem };
}

/** Go takes every file of the directory; what holds no certificate is passed over. */
async function readDirectory(look: Look, path: string): Promise<readonly Read[]> {
  const listed = await look.machine.list(path);
  if (!listed.ok) {
    const state = listed.failure.code === 'missing' ? 'missing' : 'unreadable';
    return [{ path, variable: 'SSL_CERT_DIR', state, pem: [] }];
  }
  const names = listed.value.filter((entry) => entry.type !== 'directory').slice(0, MAX_FILES);
  const read = await Promise.all(names.map((entry) => readRoots(look, `${path}/${entry.name}`, 'SSL_CERT_DIR')));
  return [{ path, variable: 'SSL_CERT_DIR', state: 'read', pem: read.flatMap((one) => one.pem) }];
}
