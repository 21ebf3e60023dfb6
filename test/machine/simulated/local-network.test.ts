import { describe, expect, it } from 'vitest';
import { macWith, run } from './macs.ts';

const ITERM = [
  { pid: 4321, parent: 4200, command: 'node' },
  { pid: 4200, parent: 4100, command: '-zsh' },
  { pid: 4100, parent: 1, command: '/Applications/iTerm.app/Contents/MacOS/iTerm2' },
];
const SSH = [
  { pid: 4321, parent: 4200, command: 'node' },
  { pid: 4200, parent: 90, command: '-zsh' },
  { pid: 90, parent: 1, command: '/usr/libexec/sshd-session' },
];

interface Parts {
  readonly version?: string;
  readonly processes?: readonly object[];
  readonly allowed?: boolean;
}

/** A computer at 192.168.1.20 that speaks HTTP, on the network of the Mac, and one that is switched off at .21. */
function mac({ version = '15.6', processes = ITERM, allowed = false }: Parts = {}) {
  return macWith({
    system: { version },
    terminal: { processes },
    privacy: { localNetwork: { iTerm: allowed, Terminal: allowed } },
    files: { '/opt/homebrew/bin/curl': { program: 'curl' } },
    network: {
      sites: {
        nearby: { addresses: ['192.168.1.20'], ports: { 3000: { replies: [{ path: '/', body: 'hello\n' }] } } },
      },
    },
  });
}

const NEARBY = 'http://192.168.1.20:3000/';
const REFUSED = {
  ok: false,
  ms: 0,
  failure: { code: 'unreachable', detail: 'connect EHOSTUNREACH 192.168.1.20:3000' },
};
const curl = (machine: ReturnType<typeof mac>, program: string, url: string) =>
  run(machine, program, '-s', '-o', '/dev/null', '-w', '%{http_code}', url);

describe('an app that may not talk to the local network', () => {
  it('is refused at once, while a program of Apple gets through', async () => {
    const machine = mac();
    expect(await machine.connect('192.168.1.20', 3000)).toMatchObject(REFUSED);
    expect(await machine.http({ url: NEARBY, proxy: null })).toMatchObject(REFUSED);
    expect(await curl(machine, '/usr/bin/curl', NEARBY)).toMatchObject({ stdout: '200', exitCode: 0 });
    expect(await curl(machine, '/opt/homebrew/bin/curl', NEARBY)).toMatchObject({ stdout: '000', exitCode: 7 });
    expect(machine.unknownCommands).toEqual([]);
  });

  it('reaches the internet, and the name server in use', async () => {
    const machine = mac();
    expect((await machine.connect('203.0.113.17', 443)).ok).toBe(true);
    expect((await machine.connect('192.168.1.1', 80)).ok).toBe(true);
  });

  it.each<[string, Parts]>([
    ['is allowed to', { allowed: true }],
    ['stands on a macOS that does not ask', { version: '14.7' }],
    [
      'is Terminal',
      {
        processes: [
          { ...ITERM[0], parent: 4100 },
          { pid: 4100, parent: 1, command: '/System/Applications/Utilities/Terminal.app/Contents/MacOS/Terminal' },
        ],
      },
    ],
    ['is none, as over ssh', { processes: SSH }],
  ])('and one that %s is not held back', async (_, parts) => {
    expect((await mac(parts).connect('192.168.1.20', 3000)).ok).toBe(true);
  });

  it('is told the same about a computer that is switched off, and so is Apple', async () => {
    const machine = mac({ allowed: true });
    expect(await machine.connect('192.168.1.21', 3000)).toMatchObject({ failure: { detail: /EHOSTUNREACH/ } });
    expect(await curl(machine, '/usr/bin/curl', 'http://192.168.1.21:3000/')).toMatchObject({
      stdout: '000',
      exitCode: 7,
    });
  });
});

describe('curl', () => {
  it.each([
    ['http://nowhere.test/', '000', 6],
    ['http://203.0.113.99/', '000', 28],
    ['https://go.dev/', '200', 0],
    ['https://192.168.1.20:3000/', '000', 35],
    ['http://192.168.1.20:3000/none', '404', 0],
  ])('ends for %s as the real one does', async (url, stdout, exitCode) => {
    const machine = mac({ allowed: true });
    const argv = [
      '/usr/bin/curl',
      '-q',
      '-s',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code}',
      '--max-time',
      '2',
      url,
    ] as const;
    expect(await run(machine, ...argv)).toEqual({ stdout, stderr: '', exitCode });
  });

  it('counts what it does not know', async () => {
    const machine = mac();
    expect((await run(machine, '/usr/bin/curl', '-s', '-k', NEARBY)).exitCode).toBe(2);
    expect((await run(machine, '/usr/bin/curl', NEARBY)).exitCode).toBe(2);
    expect(machine.unknownCommands).toHaveLength(2);
  });
});

describe('a network that opens encrypted connections', () => {
  const authority = 'CN=Inspector, O=Corp';
  const inspection = { authority, from: '2026-06-01T00:00:00Z', until: '2028-06-01T00:00:00Z' };
  const seen = async (machine: ReturnType<typeof macWith>, url: string) => {
    const outcome = await machine.http({ url, proxy: null });
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    return { distrust: outcome.value.distrust, issuer: outcome.value.chain[0]?.issuer };
  };

  it('shows certificates of its own for every host outside', async () => {
    const machine = macWith({ network: { inspection } });
    for (const host of ['go.dev', 'github.com', 'proxy.golang.org']) {
      expect(await seen(machine, `https://${host}/`)).toEqual({
        distrust: 'SELF_SIGNED_CERT_IN_CHAIN',
        issuer: authority,
      });
    }
    const trusting = macWith({ network: { inspection }, trustedRoots: [authority] });
    expect(await seen(trusting, 'https://go.dev/')).toEqual({ distrust: null, issuer: authority });
  });

  it('leaves alone what stays inside', async () => {
    const [from, until] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];
    const chain = [{ subject: 'CN=own', issuer: 'CN=Own CA', notBefore: from, notAfter: until, sha256: '00' }];
    const tls = { names: ['192.168.1.30'], chain };
    const own = { addresses: ['192.168.1.30'], ports: { 443: { tls } } };
    const machine = macWith({ network: { inspection, sites: { own } } });
    expect((await seen(machine, 'https://192.168.1.30/')).issuer).toBe('CN=Own CA');
  });
});
