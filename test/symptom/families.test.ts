import { describe, expect, it } from 'vitest';
import { recogniseMessage } from '../../src/symptom/recognise.ts';

/** Messages that have several causes: all of them are named, in the order in which they are looked for. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'zsh: command not found: go': [
    'go-not-on-path',
    'brew-shellenv-not-evaluated',
    'version-manager-no-version-selected',
  ],
  'zsh: command not found: acmetool': ['gobin-not-on-path', 'version-manager-needs-reshim', 'path-malformed-entry'],
  'Failed to find the "go" binary in either GOROOT() or PATH(/opt/x). Check PATH': [
    'gui-app-path',
    'gobin-not-on-path',
    'go-amd64-on-apple-silicon',
  ],
  'go: cannot find GOROOT directory: /x/go': ['goroot-stale', 'goroot-wrong-dir', 'goroot-version-mismatch'],
  "x.go:5:10: fatal error: 'stdlib.h' file not found": [
    'clt-missing-after-upgrade',
    'foreign-c-compiler-conda',
    'foreign-c-compiler-on-path',
    'clt-broken-reinstall',
    'go-amd64-on-apple-silicon',
  ],
  'zsh: killed     acmetool': ['codesign-invalid-killed', 'gatekeeper-quarantine', 'codesign-foreign-clang'],
  'dial tcp: lookup a.corp.test on 192.168.1.1:53: no such host': [
    'netdns-split-dns',
    'dns-local-resolver-dead',
    'container-dns-broken',
  ],
  'dial tcp: lookup a.corp.test: no such host': ['netdns-split-dns', 'dns-local-resolver-dead', 'container-dns-broken'],
  'Get "https://proxy.golang.org/a/@v/list": dial tcp 1.2.3.4:443: i/o timeout': [
    'goproxy-blocked',
    'goproxy-comma-no-fallback',
    'sumdb-blocked',
    'proxy-env-wrong',
  ],
  'Get "https://proxy.golang.org/a/@v/list": x509: certificate signed by unknown authority': [
    'container-ca-missing',
    'tls-interception-root-missing',
    'tls-old-go-ignores-keychain',
  ],
  'x509: "a" certificate is not standards compliant': ['tls-cert-not-apple-compliant', 'tls-stale-ct-logs'],
  'x509: certificate has expired or is not yet valid: current time 2026-11-20T09:00:00Z is after 2026-11-19T09:00:00Z':
    ['clock-skew', 'network-filter-interception'],
  'Get "https://proxy.golang.org/a/@v/list": proxyconnect tcp: EOF': [
    'proxy-env-wrong',
    'proxy-scheme-mismatch',
    'proxy-ntlm-unsupported',
  ],
  'fatal: could not read Username: terminal prompts disabled': [
    'private-module-needs-goprivate',
    'upstream-module-invalid',
  ],
  'reading https://sum.golang.org/lookup/a.test/b@v1.0.0: 410 Gone': [
    'private-module-needs-goprivate',
    'upstream-module-invalid',
  ],
  'verifying a.test/b@v1.0.0: checksum mismatch\n\tdownloaded: h1:a=\n\tgo.sum:     h1:b=': [
    'checksum-mismatch-proxy',
    'checksum-mismatch-retagged',
  ],
  'Bootstrap failed: 5: Input/output error': [
    'launchd-service-already-loaded',
    'launchd-plist-permissions',
    'launchd-agent-on-external-volume',
    'launchd-plist-wrong-location',
    'launchd-wrong-domain',
  ],
  'could not launch process: something that nobody foresaw': [
    'dlv-debugserver-missing',
    'dlv-under-rosetta',
    'dlv-debug-permission',
    'localhost-unresolvable',
    'dlv-debugserver-clt-version',
  ],
};

describe('a message that has several causes', () => {
  it.each(Object.entries(FAMILIES))('%s', (message, causes) => {
    const named = recogniseMessage(message).suspects.map(({ cause }) => cause);
    expect(named.filter((cause) => causes.includes(cause))).toEqual(causes);
  });
});
