/**
 * Environment variables that decide what `go`, the programs it starts and its network do.
 * Nothing else of a person's environment is ever kept.
 * Source: cmd/go `internal/cfg.KnownEnv` (Go 1.27), net/http, x/net/http/httpproxy, git(1).
 */
export const GO_VARIABLES = [
  'GO111MODULE',
  'GOARCH',
  'GOAUTH',
  'GOBIN',
  'GOCACHE',
  'GODEBUG',
  'GOENV',
  'GOEXPERIMENT',
  'GOFLAGS',
  'GOGC',
  'GOINSECURE',
  'GOMAXPROCS',
  'GOMEMLIMIT',
  'GOMODCACHE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOOS',
  'GOPATH',
  'GOPRIVATE',
  'GOPROXY',
  'GOROOT',
  'GOSUMDB',
  'GOTMPDIR',
  'GOTOOLCHAIN',
  'GOTRACEBACK',
  'GOVCS',
  'GOWORK',
  'CGO_ENABLED',
  'CC',
  'CXX',
] as const;

export const PROXY_VARIABLES = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
] as const;

export const TRUST_VARIABLES = ['SSL_CERT_FILE', 'SSL_CERT_DIR'] as const;

/** The rest of what `go env` tells, and what only some builds look at. Source: cmd/go internal/cfg (Go 1.27). */
const RARE_VARIABLES = [
  ...['AR', 'FC', 'GCCGO', 'PKG_CONFIG', 'GO386', 'GOAMD64', 'GOARM', 'GOARM64', 'GOCACHEPROG', 'GOCOVERDIR'],
  ...['GOFIPS140', 'GOMIPS', 'GOMIPS64', 'GOPPC64', 'GORISCV64', 'GOTELEMETRY', 'GOTELEMETRYDIR', 'GOWASM'],
  ...['CGO_CFLAGS', 'CGO_CPPFLAGS', 'CGO_CXXFLAGS', 'CGO_FFLAGS', 'CGO_LDFLAGS', 'GO_EXTLINK_ENABLED'],
];

/** What can be asked about by its name. */
export const EXPLAINED_VARIABLES: readonly string[] = [
  ...GO_VARIABLES,
  ...RARE_VARIABLES,
  ...PROXY_VARIABLES,
  ...TRUST_VARIABLES,
];

/** What is read of a shell's environment, and no more. */
export const KEPT_VARIABLES: readonly string[] = [
  'PATH',
  ...GO_VARIABLES,
  ...PROXY_VARIABLES,
  ...TRUST_VARIABLES,
  'DEVELOPER_DIR',
  // Where go and curl look for users and passwords; the path alone.
  'NETRC',
  // Where version managers keep their versions of Go.
  'GOENV_ROOT',
  'ASDF_DATA_DIR',
  'MISE_DATA_DIR',
  'GVM_ROOT',
  'ZDOTDIR',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
  'LOCALDOMAIN',
  'RES_OPTIONS',
  'HOSTALIASES',
];
