import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['explain', 'resolver', ...argv], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

interface Asker {
  readonly asker: string;
  readonly way: { readonly kind: string };
  readonly ending: { readonly kind: string; readonly addresses?: readonly string[] } | null;
}

async function endings(host: string, mac: string) {
  const { code, stdout } = await explain(host, '--simulate', mac, '--json');
  expect(code).toBe(0);
  const document = JSON.parse(stdout) as { askers: readonly Asker[] };
  expect(schemaErrors('resolver', document)).toEqual([]);
  return document.askers.map(({ asker, way, ending }) => {
    return `${asker} ${way.kind} ${ending?.addresses?.join() ?? ending?.kind ?? '-'}`;
  });
}

describe('gomend explain resolver', () => {
  it('tells who gets past a VPN', async () => {
    expect(await endings('goproxy.corp.test', 'go-resolver-past-vpn')).toEqual([
      'programs system 10.20.4.30',
      'go go none',
      'go-static go none',
      'go-static-old go none',
      'go-own go none',
    ]);
  });

  it('finds all alike where nothing is in the way', async () => {
    const { stdout } = await explain('proxy.golang.org', '--simulate', 'healthy');
    expect(stdout).toMatch(/^Who answers for proxy\.golang\.org\n/);
    expect(stdout).toMatch(/All of them ask the same, and get the same\./);
    expect(stdout).not.toMatch(/explain\.|\{\w+\}|undefined/);
  });

  it('names the line of a hosts file, and says that a closed one does not count for mDNSResponder', async () => {
    const { stdout } = await explain('proxy.golang.org', '--simulate', 'hosts-pin-behind-closed-file');
    expect(stdout).toMatch(/\/etc\/hosts (?:is closed to them|cannot)/);
  });

  it('names the file of /etc/resolver that answers', async () => {
    const { stdout } = await explain('goproxy.corp.test', '--simulate', 'resolver-backup-in-force');
    expect(stdout).toMatch(/\/etc\/resolver\/\S+: asks/);
  });

  it('calls the difference out', async () => {
    const { stdout } = await explain('goproxy.corp.test', '--simulate', 'go-resolver-past-vpn');
    const differ = stdout.slice(stdout.indexOf('Not the same for all'));
    expect(differ).toMatch(/curl, git and browsers: 10\.8\.0\.1 says 10\.20\.4\.30\./);
    expect(differ).toMatch(/netdns=go: asking 192\.168\.1\.1, they\s+get no address/);
  });

  it('says that multicast was not asked, and what else it cannot see', async () => {
    expect(await endings('printer.local', 'healthy')).toContain('programs system unknown');
    const { stdout } = await explain('printer.local', '--simulate', 'healthy');
    expect(stdout).toMatch(/I do\s+not ask, as all of them would hear it/);
    expect(stdout).toMatch(/What I cannot see\n.*Encrypted DNS/s);
  });

  it.each([
    ['', /name a host/],
    ['10.0.0.1', /10\.0\.0\.1 is an address already/],
    ['bücher.example', /send it as xn--bcher-kva\.example/],
    ['https://proxy.golang.org/x', /explain resolver proxy\.golang\.org`/],
    ['proxy..golang.org', /two dots in a row/],
    ['a b', /no host name/],
    [`${'a'.repeat(64)}.test`, /longer than the 63 letters/],
    [Array.from({ length: 64 }, () => 'abc').join('.'), /longer than the 253 letters/],
  ])('takes no %j for a host', async (word, sentence) => {
    const { code, stdout, stderr } = await explain(word, '--simulate', 'healthy');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });
});
