import { PROXY_VARIABLES, TRUST_VARIABLES } from '../../src/go/variables.ts';

/**
 * What is asked of launchd: each name is a process of its own, so only those that people set for a
 * whole session and that change what Go does.
 */
export const SESSION_VARIABLES: readonly string[] = [
  'PATH',
  'CGO_ENABLED',
  'GO111MODULE',
  'GOBIN',
  'GODEBUG',
  'GOFLAGS',
  'GOMEMLIMIT',
  'GONOSUMDB',
  'GOPATH',
  'GOPRIVATE',
  'GOPROXY',
  'GOROOT',
  'GOSUMDB',
  'GOTOOLCHAIN',
  ...PROXY_VARIABLES,
  ...TRUST_VARIABLES,
];
