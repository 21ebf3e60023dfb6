import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';

const directory = mkdtempSync(join(tmpdir(), 'gomend-scenarios-'));
afterAll(() => rmSync(directory, { recursive: true }));

const HEAD = 'name: x\ntitle: X\nextends: healthy\nstate:\n';
const MACOS = '10.x, 11.x, 12.x, 13.x, 14.x, 15.x, 26.x, 27.x';

/** What is wrong, the lines below `state:`, the line of the mistake, its key, and what may stand there. */
const MISTAKES: readonly (readonly [string, string, number, string, string])[] = [
  ['an unknown key', '  system:\n    cpus: arm64\n', 6, 'state.system.cpus', 'version, versionExtra, build, cpu'],
  ['a version without quotes', '  system:\n    version: 26.1\n', 6, 'state.system.version', "a text such as '26.1'"],
  ['a version by name', '  system: { version: Tahoe }\n', 5, 'state.system.version', "a text such as '26.1'"],
  ['a macOS that is not there', "  system: { version: '16.0' }\n", 5, 'state.system.version', MACOS],
  [
    'a macOS that no Intel Mac has',
    "  system:\n    cpu: x86_64\n    rosetta: false\n    version: '27.0'\n",
    8,
    'state.system.version',
    '15.x, 26.x.',
  ],
  [
    'a version of Go by name',
    '  files:\n    ~/sdk/x: { goTree: { version: latest, arch: arm64 } }\n',
    6,
    'state.files.~/sdk/x.goTree.version',
    "a text such as '1.26.3'",
  ],
  ['Rosetta on an Intel Mac', '  system: { cpu: x86_64 }\n', 5, 'state.system.rosetta', 'false'],
  [
    'a fault that there is not',
    '  network:\n    dnsServers:\n      192.168.1.1: { faults: { x.test: { rcode: NXDOMIAN } } }\n',
    7,
    'state.network.dnsServers.192.168.1.1.faults.x.test.rcode',
    'NOERROR, FORMERR, SERVFAIL, NXDOMAIN, NOTIMP, REFUSED',
  ],
  [
    'a server that loses every noughth question',
    '  network:\n    dnsServers:\n      192.168.1.1: { dropsEvery: 0 }\n',
    7,
    'state.network.dnsServers.192.168.1.1.dropsEvery',
    '1 or more',
  ],
  [
    'a name server without an address',
    '  network:\n    services:\n      Wi-Fi: { servers: [dns.test] }\n',
    7,
    'state.network.services.Wi-Fi.servers',
    'addresses',
  ],
  [
    'an address without its prefix length',
    '  network:\n    interfaces:\n      en0: { addresses: [192.168.1.23] }\n',
    7,
    'state.network.interfaces.en0.addresses',
    'addresses with their prefix length (192.168.1.23/24)',
  ],
  [
    'an order of services that are not there',
    '  network: { serviceOrder: [WLAN] }\n',
    5,
    'state.network.serviceOrder',
    'Wi-Fi, Thunderbolt Bridge, iPhone USB',
  ],
  [
    'a VPN without an interface',
    '  network:\n    vpns:\n      Work: { interface: utun9, servers: [10.0.0.1] }\n',
    7,
    'state.network.vpns.Work.interface',
    'en0, utun0, bridge0',
  ],
  [
    'a key that is missing',
    '  network:\n    services:\n      New: { enabled: true }\n',
    7,
    'state.network.services.New.device',
    'a text',
  ],
  ['a file below a file', '  files:\n    ~/a: x\n    ~/a/b: y\n', 7, 'state.files.~/a/b', 'a path below a directory'],
  ['agents without a session', '  launchd: { guiSession: false }\n', 5, 'state.launchd.jobs.gui', '{}'],
  ['a clock that shows no time', '  clock: yesterday\n', 5, 'state.clock', '2026-11-20T09:00:00Z'],
];

describe('gomend check --simulate FILE, where the file has a mistake', () => {
  it.each(MISTAKES)(
    '%s: names the line, the key and what is allowed, and ends with 2',
    async (_, state, line, key, allowed) => {
      const file = join(directory, 'mine.yaml');
      writeFileSync(file, HEAD + state);
      const { code, stdout, stderr } = await runProgram(['check', '--simulate', file, '--json']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`${file}:${line}: ${key}: `);
      expect(stderr).toMatch(/; allowed: ./);
      expect(stderr.slice(stderr.indexOf('; allowed: '))).toContain(allowed);
    },
  );

  it.each([
    ['aliases of aliases', '  files:\n    ~/a: &a [x,x]\n    ~/b: &b [*a,*a,*a,*a]\n    ~/c: [*b,*b,*b,*b]\n', 6],
    ['an alias of itself', '  files:\n    ~/a: &a\n      x: *a\n', 7],
    ['the prototype of all objects', '  __proto__: { polluted: 1 }\n', 5],
    ['lists in lists without end', `  launchd: { jobs: ${'['.repeat(20_000)}${']'.repeat(20_000)} }\n`, 5],
  ])('a trap is refused: %s', async (_, state, line) => {
    const file = join(directory, 'trap.yaml');
    writeFileSync(file, HEAD + state);
    const { code, stdout, stderr } = await runProgram(['check', '--simulate', file, '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/trap.yaml:\d+: /);
    expect(Number(/trap\.yaml:(\d+)/.exec(stderr)?.[1])).toBeGreaterThanOrEqual(line);
  });

  it('what is no YAML is told with its line, once', async () => {
    const file = join(directory, 'broken.yaml');
    writeFileSync(file, `${HEAD}  files: [\n`);
    const { code, stderr } = await runProgram(['check', '--simulate', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}:6: `);
    expect(stderr).not.toContain('line 6');
  });
});
