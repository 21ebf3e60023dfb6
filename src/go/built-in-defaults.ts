import { envFilePath } from './env-file.ts';
import { DEFAULT_GOPROXY } from './goproxy-list.ts';
import { DEFAULT_GOSUMDB } from './gosumdb.ts';

/** Empty is their default, which means what their documentation says of it. Source: cmd/go internal/cfg, Go 1.20 to 1.27. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'GO111MODULE GOBIN GODEBUG GOEXPERIMENT GOFLAGS GOINSECURE GONOPROXY GONOSUMDB GOPRIVATE GOTMPDIR GOCACHEPROG ' +
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy SSL_CERT_FILE SSL_CERT_DIR'
  ).split(' '),
);

/** `$GOROOT/go.env` of an official release. Source: the file itself, Go 1.21 to 1.27. */
export const STOCK_GO_ENV = `GOPROXY=${DEFAULT_GOPROXY}\nGOSUMDB=${DEFAULT_GOSUMDB}\nGOTOOLCHAIN=auto\n`;

/**
 * What Go takes where nothing says otherwise; null: it depends on the machine, or on the version.
 * @param goos as Go spells the system
 */
export function builtInDefault(
  name: string,
  goos: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const home = environment['HOME'] ?? '';
  if (EMPTY.has(name)) return '';
  if (name === 'GOPROXY') return DEFAULT_GOPROXY;
  if (name === 'GOSUMDB') return DEFAULT_GOSUMDB;
  if (name === 'GOOS') return goos;
  if (name === 'GOENV') return envFilePath(goos, { ...environment, GOENV: undefined });
  if (name === 'GOGC') return '100';
  if (name === 'GOPATH') return home === '' ? null : `${home}/go`;
  return name === 'GOCACHE' && goos === 'darwin' && home !== '' ? `${home}/Library/Caches/go-build` : null;
}
