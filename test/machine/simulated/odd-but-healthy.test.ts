import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { listScenarios, loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';

/** Macs as people really have them, and what makes a hasty doctor cry wolf at each: seen here to be really so. */
const ODD: readonly (readonly [string, string, (said: Saying) => Promise<boolean>])[] = [
  [
    'healthy-intel-bash',
    'an account that still has bash',
    async (said) => /x86_64/.test(await said('/usr/bin/uname', '-m')),
  ],
  [
    'macports-on-old-intel',
    'nothing stands where Homebrew and the installer put it',
    async (said) => /^\/opt\/local\/lib\/go$/m.test(await said('/opt/local/bin/go', 'env', 'GOROOT')),
  ],
  [
    'fish-with-mise',
    'the go on PATH is a link to another program, and that sets GOROOT',
    async (said) =>
      /installs\/go\/1\.27\.3$/m.test(await said('/Users/sam/.local/share/mise/shims/go', 'env', 'GOROOT')),
  ],
  [
    'split-dns-and-ipv6-only',
    'most of many resolvers are not reachable, one has an odd port, none has an IPv4 address',
    async (said) => (await said('/usr/sbin/scutil', '--dns')).split('(Not Reachable)').length > 6,
  ],
  [
    'company-managed',
    'a proxy, a server of the company and inspected connections',
    async (said) => /proxy\.pac/.test(await said('/usr/sbin/scutil', '--proxy')),
  ],
  [
    'many-gos-full-xcode',
    'GOROOT is set, and another Go runs than the one that PATH names',
    async (said) => /^\/Users\/sam\/sdk\/go1\.26\.9$/m.test(await said('/usr/local/go/bin/go', 'env', 'GOROOT')),
  ],
  [
    'own-name-server-and-proxy',
    'name server and proxy are this Mac itself',
    async (said) => /nameserver\[0\] : 127\.0\.0\.1/.test(await said('/usr/sbin/scutil', '--dns')),
  ],
  [
    'home-on-another-disk',
    'a home with a blank in it, and network services in another language',
    async (said) => /WLAN/.test(await said('/usr/sbin/networksetup', '-listallnetworkservices')),
  ],
];

type Saying = (...argv: [string, ...string[]]) => Promise<string>;

describe('a Mac that is odd and healthy', () => {
  it('is in this table', () => {
    const healthy = listScenarios().filter(({ name, causes }) => causes.length === 0 && name !== 'healthy');
    expect(ODD.map(([name]) => name).sort()).toEqual(healthy.map(({ name }) => name).sort());
  });

  it.each(ODD)('%s: %s', async (name, _, isOdd) => {
    const machine = scenarioMachine(loadScenario(name), { pace: 'instant' });
    const findings = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(allChecks);
    const alarms = findings.filter(({ status }) => status !== 'ok' && status !== 'note' && status !== 'skipped');
    expect(alarms.map(({ check, status, message }) => ({ check, status, message }))).toEqual([]);
    expect(findings.filter(({ cause }) => cause !== null)).toEqual([]);
    expect(machine.unknownCommands).toEqual([]);
    // Odd it must be, or nobody would cry.
    const environment = machine.environment;
    const said: Saying = async (...argv) => {
      const outcome = await machine.run({ argv, environment });
      return outcome.ok ? outcome.value.stdout : '';
    };
    expect(await isOdd(said)).toBe(true);
  });
});
