import { describe, expect, it } from 'vitest';
import { complaints, examineMac, plans } from '../resolver/simulated.ts';

interface Mac {
  readonly title: string;
  readonly state: string;
  readonly expected: readonly string[];
  readonly fixes?: readonly string[];
}

const zshrc = (...lines: readonly string[]) =>
  `files:\n  ~/.zshrc: |\n${lines.map((line) => `    ${line}\n`).join('')}`;
const goEnv = (...lines: readonly string[]) =>
  `files:\n  ~/Library/Application Support/go/env: |\n${lines.map((line) => `    ${line}\n`).join('')}`;

const INSPECTED = (host: string) => `
                - subject: CN=${host}
                  issuer: CN=Corp TLS Inspection CA 2, O=Corp
                  notBefore: '2026-11-01T00:00:00Z'
                  notAfter: '2027-01-01T00:00:00Z'
                  sha256: 6f3c0d8a5e7b92c4d6f80a1b3c5d7e9f1123456789abcdef0123456789abcde5
                - subject: CN=Corp TLS Inspection CA 2, O=Corp
                  issuer: CN=Corp TLS Inspection CA 2, O=Corp
                  notBefore: '2024-01-01T00:00:00Z'
                  notAfter: '2034-01-01T00:00:00Z'
                  sha256: 7f3c0d8a5e7b92c4d6f80a1b3c5d7e9f1123456789abcdef0123456789abcde6`;
const SITE = (host: string) => `      ${host}:
        ports:
          '443':
            tls:
              names: [${host}]
              chain:${INSPECTED(host)}
`;

/** One certificate for both hosts of Go. */
function certificates(notBefore: string, notAfter: string): string {
  const chain = `[{ subject: CN=*.golang.org, issuer: 'CN=GTS Root R1, O=Google Trust Services LLC, C=US', ${notBefore}, ${notAfter}, sha256: '00' }]`;
  const site = `{ ports: { '443': { tls: { names: ['*.golang.org'], chain: ${chain} } } } }`;
  return `network: { sites: { proxy.golang.org: ${site}, sum.golang.org: ${site} } }\n`;
}

const INSPECTION =
  "network: { inspection: { authority: 'CN=Corp TLS Inspection CA 2, O=Corp', from: '2026-06-01T00:00:00Z', until: '2028-06-01T00:00:00Z' } }";
const ITERM = `system: { version: '15.6' }
terminal:
  start: { TERM_PROGRAM: iTerm.app }
  processes:
    - { pid: 4321, parent: 4100, command: node }
    - { pid: 4100, parent: 1, command: /Applications/iTerm.app/Contents/MacOS/iTerm2 }
`;
/** The module proxy is 192.168.1.20, and a computer stands at `address`. */
const NEARBY = (address = '192.168.1.20') => `${goEnv('GOPROXY=http://192.168.1.20:3000')}network:
  sites:
    athens:
      addresses: [${address}]
      ports:
        '3000':
          replies:
            - { path: /sumdb/sum.golang.org/supported }
            - { path: /golang.org/x/mod/@v/list, body: "v0.38.0\\n" }
`;

const MACS: readonly Mac[] = [
  {
    title: 'a proxy in its start-up file that is gone',
    state: zshrc('export https_proxy=http://127.0.0.1:7890 http_proxy=http://127.0.0.1:7890'),
    expected: ['problem closed proxy.environment proxy-env-wrong'],
    fixes: ['proxy.drop-proxy-lines'],
  },
  {
    title: 'a dead proxy that NO_PROXY keeps go away from',
    state: zshrc('export HTTPS_PROXY=http://127.0.0.1:7890', 'export NO_PROXY=golang.org,localhost'),
    expected: [],
  },
  {
    title: 'a proxy whose name leads nowhere from here',
    state: zshrc('export HTTPS_PROXY=http://cache.corp.test:3128'),
    expected: ['problem unknown-host proxy.environment proxy-env-wrong'],
    fixes: ['proxy.drop-proxy-lines'],
  },
  {
    title: 'a proxy that wants a sign-in',
    state: `${zshrc('export HTTPS_PROXY=http://127.0.0.1:3128')}network:
  sites:
    helper: { addresses: [127.0.0.1], ports: { '3128': { proxy: 407 } } }
`,
    expected: ['problem credentials proxy.environment proxy-env-wrong'],
  },
  {
    title: 'a proxy that works',
    state: `${zshrc('export HTTPS_PROXY=http://127.0.0.1:3128')}network:
  sites:
    helper: { addresses: [127.0.0.1], ports: { '3128': { proxy: 200 } } }
`,
    expected: [],
  },
  {
    title: 'a proxy named with https that speaks plain HTTP',
    state: `${zshrc('export HTTPS_PROXY=https://127.0.0.1:3128')}network:
  sites:
    helper: { addresses: [127.0.0.1], ports: { '3128': { proxy: 200 } } }
`,
    expected: ['problem speaks-plain proxy.environment proxy-scheme-mismatch'],
    fixes: ['proxy.correct-scheme'],
  },
  {
    title: 'a left-over in the system settings alone',
    state: `network:
  services:
    Wi-Fi:
      proxies:
        web: { enabled: true, server: 127.0.0.1, port: 7890 }
        secureWeb: { enabled: true, server: 127.0.0.1, port: 7890 }
`,
    expected: ['warning leftover proxy.system system-proxy-leftover'],
    fixes: ['proxy.switch-off'],
  },
  {
    title: 'a company proxy behind a VPN that is off, and a comma after it',
    state: `${goEnv('GOPROXY=http://10.20.4.7,https://proxy.golang.org,direct')}`,
    expected: ['problem no-fallback proxy.goproxy-answers goproxy-comma-no-fallback'],
    fixes: ['proxy.reach-source'],
  },
  {
    title: 'a module proxy that this network shuts out',
    state: `network:
  sites:
    proxy.golang.org: { ports: { '443': { behaviour: drops } } }
`,
    expected: ['problem blocked proxy.goproxy-answers goproxy-blocked'],
  },
  {
    title: 'a module proxy of its own that does not run',
    state: goEnv('GOPROXY=http://127.0.0.1:4000'),
    expected: ['problem own-proxy-down proxy.goproxy-answers -'],
  },
  {
    title: 'inspection whose root is missing',
    state: `network:\n  sites:\n${SITE('proxy.golang.org').replaceAll('\n      ', '\n    ').replace(/^ {6}/, '    ')}${SITE('sum.golang.org').replaceAll('\n      ', '\n    ').replace(/^ {6}/, '    ')}`,
    expected: ['problem interception proxy.tls tls-interception-root-missing'],
    fixes: ['proxy.company-root'],
  },
  {
    title: 'a clock that is thirteen months behind',
    state: "clock: '2025-10-16T09:00:00Z'\nclockErrorSeconds: -34560000\nsystem: { networkTime: { on: false } }\n",
    expected: ['problem behind proxy.clock clock-skew'],
    fixes: ['proxy.use-network-time', 'proxy.set-clock'],
  },
  {
    title: 'a clock that is four minutes behind',
    state: "clock: '2026-11-20T08:56:00Z'\nclockErrorSeconds: -240\n",
    expected: [],
  },
  {
    title: 'a clock that is three days behind, which no certificate minds yet',
    state: "clock: '2026-11-17T09:00:00Z'\nclockErrorSeconds: -259200\n",
    expected: ['warning off proxy.clock clock-skew'],
    fixes: ['proxy.use-network-time', 'proxy.set-clock'],
  },
  {
    title: 'a right clock, and a certificate of Go that begins tomorrow',
    state: certificates("notBefore: '2026-11-21T00:00:00Z'", "notAfter: '2027-02-01T00:00:00Z'"),
    expected: ['problem not-yet-valid proxy.tls network-filter-interception'],
  },
  {
    title: 'a right clock, and a certificate of Go that has run out',
    state: certificates("notBefore: '2026-01-01T00:00:00Z'", "notAfter: '2026-11-01T00:00:00Z'"),
    expected: ['problem expired proxy.tls network-filter-interception'],
  },
  {
    title: 'a network that opens every connection',
    state: `${INSPECTION}\n`,
    expected: ['problem interception proxy.tls tls-interception-root-missing'],
    fixes: ['proxy.company-root'],
  },
  {
    title: 'a network that opens every connection, and its root in the keychain',
    state: `${INSPECTION}\ntrustedRoots: ['CN=Corp TLS Inspection CA 2, O=Corp']\n`,
    expected: [],
  },
  {
    title: 'a terminal that may not talk to the local network',
    state: `${ITERM}privacy: { localNetwork: { iTerm: false } }\n${NEARBY()}`,
    expected: ['problem local-network proxy.goproxy-answers local-network-privacy'],
    fixes: ['proxy.allow-local-network'],
  },
  {
    title: 'a terminal that may, and a module proxy that is switched off',
    state: `${ITERM}privacy: { localNetwork: { iTerm: true } }\n${NEARBY('192.168.1.21')}`,
    expected: ['problem private-down proxy.goproxy-answers -'],
  },
  {
    title: 'a terminal that may not, and a module proxy that is switched off',
    state: `${ITERM}privacy: { localNetwork: { iTerm: false } }\n${NEARBY('192.168.1.21')}`,
    expected: ['problem private-down proxy.goproxy-answers -'],
  },
  {
    title: 'a terminal that may not, and an HTTP proxy nearby',
    state: `${ITERM}privacy: { localNetwork: { iTerm: false } }
${zshrc('export HTTPS_PROXY=http://192.168.1.20:3128')}network:
  sites: { cache: { addresses: [192.168.1.20], ports: { '3128': { proxy: 200 } } } }
`,
    expected: ['problem local-network proxy.environment local-network-privacy'],
    fixes: ['proxy.allow-local-network'],
  },
  {
    title: 'a terminal that may not, and is exempt',
    state: `privacy: { localNetwork: { iTerm: false, Terminal: false } }\n${NEARBY()}`,
    expected: [],
  },
  {
    title: 'SSL_CERT_FILE left behind, and a Go that heeds it',
    state: `${zshrc('export SSL_CERT_FILE=/opt/conda/cacert.pem')}  /opt/homebrew/Cellar/go/1.26.3/libexec: { goTree: { version: 1.27.3, arch: arm64 } }\n`,
    expected: ['problem empty proxy.trust-files tls-ssl-cert-file-replaces-keychain'],
    fixes: ['shell.comment-out-line'],
  },
  {
    title: 'SSL_CERT_FILE left behind, and a Go that takes no notice',
    state: zshrc('export SSL_CERT_FILE=/opt/conda/cacert.pem'),
    expected: [],
  },
  {
    title: 'the checksum database switched off, and a pattern with a blank',
    state: goEnv('GOSUMDB=off', 'GOPRIVATE=git.corp.test, github.com/acme'),
    expected: ['warning space proxy.private-patterns private-module-needs-goprivate', 'warning off proxy.sumdb -'],
    fixes: ['toolchain.unset-go-setting', 'toolchain.write-go-setting'],
  },
  {
    title: 'a GOPROXY that go cannot read',
    state: goEnv('GOPROXY=https://proxy.golang.org,OFF'),
    expected: ['problem letter-case proxy.goproxy-value -'],
    fixes: ['toolchain.write-go-setting'],
  },
];

describe('a Mac with', () => {
  it.each(MACS)('$title', async ({ state, expected, fixes = [] }) => {
    const examined = await examineMac(state);
    expect(complaints(examined.findings)).toEqual(expected);
    expect(await plans(examined)).toEqual(expect.arrayContaining([...fixes]));
  });
});
