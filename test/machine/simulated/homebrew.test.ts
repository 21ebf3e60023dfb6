import { describe, expect, it } from 'vitest';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { differences, type SimulatedMachine, snapshotOf } from '../../../src/machine/simulated/index.ts';
import { loginShell, macWith } from './macs.ts';
import { examine, mend } from './repairing.ts';

const BREW = '/opt/homebrew/bin/brew';
const BLOB = 'https://ghcr.io/v2/homebrew/core/go/blobs/sha256:5a';
const chain = [
  {
    subject: 'CN=brew',
    issuer: 'CN=GTS Root R1, O=Google Trust Services LLC, C=US',
    notBefore: '2026-10-01T00:00:00Z',
    notAfter: '2026-12-30T00:00:00Z',
    sha256: 'a1'.repeat(32),
  },
];
const site = (name: string, address: string, path: string, body: string) => ({
  [name]: { addresses: [address], ports: { 443: { tls: { names: [name], chain }, replies: [{ path, body }] } } },
});
const formula = JSON.stringify({
  versions: { stable: '1.27.3' },
  bottle: { stable: { files: { arm64_tahoe: { url: BLOB }, sonoma: { url: `${BLOB}0` } } } },
});
/** Names of those that are there; a name without its site would only be silent. */
const internet = (sites: object) =>
  Object.fromEntries(
    Object.entries(sites).map(([name, { addresses }]: [string, { addresses: readonly string[] }]) => [
      name,
      { A: addresses },
    ]),
  );
const FORMULAE = site('formulae.brew.sh', '203.0.113.80', '/api/formula/go.json', formula);
const BOTTLES = site('ghcr.io', '203.0.113.81', '/v2/homebrew/core/go/blobs/sha256:5a', 'simulated bottle');
const BOTH = { ...FORMULAE, ...BOTTLES };

/** A Mac out of its box on which somebody has installed Homebrew, and nothing with it. */
function withHomebrew(sites: object = BOTH): SimulatedMachine {
  const files = {
    [BREW]: { program: 'brew', arch: 'script', owner: 'sam', group: 'admin' },
    '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\n',
  };
  return macWith({ files, network: { sites, internet: internet(sites) } }, 'brand-new');
}

/** With as much time as an installation gets. */
async function run(machine: SimulatedMachine, ...argv: [string, ...string[]]) {
  const ran = await machine.run({ argv, timeoutMs: 60_000 });
  if (!ran.ok) throw new Error(ran.failure.detail);
  return ran.value;
}

async function offered(machine: SimulatedMachine, check: string, id: string) {
  const finding = (await examine(machine)).find((one) => one.check === check);
  const fix = finding?.fixes.find((one) => one.id === id);
  if (!finding || !fix) throw new Error(`${id} is not offered: ${JSON.stringify(finding)}`);
  const store = memoryJournalStore();
  const journal = await Journal.begin(store, { gomend: '0', machine: 'simulated', now: () => machine.now() });
  return { finding, fix, store, journal };
}

describe('Homebrew on a Mac without Go', () => {
  it('is chosen, brings a go that works in a new terminal, and takes it away again', async () => {
    const machine = withHomebrew();
    const before = snapshotOf(machine);
    const { finding, fix, store, journal } = await offered(
      machine,
      'toolchain.go-present',
      'toolchain.install-go-homebrew',
    );
    await mend(machine, journal, finding, fix);
    expect(await loginShell(machine, 'command -v go; go version')).toMatchObject({
      stdout: '/opt/homebrew/bin/go\ngo version go1.27.3 darwin/arm64\n',
    });
    expect(machine.state.files['/opt/homebrew/opt/go']).toMatchObject({ target: '../Cellar/go/1.27.3' });
    const after = await examine(machine);
    expect(after.filter(({ check }) => check === 'toolchain.go-present').map(({ status }) => status)).toEqual(['ok']);
    expect(machine.unknownCommands).toEqual([]);
    await undoRun(machine, store, await pastRun(store, journal.run), new AbortController().signal, FREELY);
    const left = differences(before, snapshotOf(machine)).filter((line) => /go/.test(line));
    expect(left).toEqual([]);
  });

  it.each([
    ['its list cannot be reached', BOTTLES, /Could not resolve host: formulae\.brew\.sh/],
    ['its packages cannot be reached', FORMULAE, /Could not resolve host: ghcr\.io/],
  ])('says why it failed where %s, and leaves nothing', async (_, sites, says) => {
    const machine = withHomebrew(sites);
    const before = snapshotOf(machine);
    const { finding, fix, journal } = await offered(machine, 'toolchain.go-present', 'toolchain.install-go-homebrew');
    await expect(mend(machine, journal, finding, fix)).rejects.toThrow(says);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });
});

describe('brew', () => {
  it('says what it installs, once', async () => {
    const machine = withHomebrew();
    const first = await run(machine, BREW, 'install', 'go');
    expect(first.exitCode).toBe(0);
    expect(first.stdout.split('\n').slice(0, 3)).toEqual([
      '==> Fetching downloads for: go',
      `==> Downloading ${BLOB}`,
      '==> Pouring go--1.27.3.arm64_tahoe.bottle.tar.gz',
    ]);
    expect(first.stdout).toMatch(/^🍺 {2}\/opt\/homebrew\/Cellar\/go\/1\.27\.3: \d+ files, \d+(\.\d+)?[KM]B$/m);
    const again = await run(machine, BREW, 'install', 'go');
    expect([again.exitCode, again.stderr]).toEqual([
      0,
      'Warning: go 1.27.3 is already installed and up-to-date.\nTo reinstall 1.27.3, run:\n  brew reinstall go\n',
    ]);
  });

  it('upgrades the one that is there, and removes the old one', async () => {
    const machine = macWith({ network: { sites: BOTH, internet: internet(BOTH) } });
    const upgraded = await run(machine, BREW, 'upgrade', 'go');
    expect(upgraded.stdout).toContain('==> Upgrading 1 outdated package:\ngo 1.26.3 -> 1.27.3\n');
    expect((await loginShell(machine, 'go version')).stdout).toBe('go version go1.27.3 darwin/arm64\n');
    expect(Object.keys(machine.state.files).filter((path) => path.includes('1.26.3'))).toEqual([]);
    expect(await run(machine, BREW, 'upgrade', 'go')).toMatchObject({
      exitCode: 0,
      stderr: 'Warning: go 1.27.3 already installed\n',
    });
  });

  it.each([
    ['upgrades what is not there', ['upgrade', 'go'], 1, 'Error: go not installed\n'],
    ['removes what is not there', ['uninstall', 'go'], 1, 'Error: No such keg: /opt/homebrew/Cellar/go\n'],
    ['removes by force what is not there', ['uninstall', '--force', 'go'], 0, ''],
  ])('%s', async (_, args, exitCode, stderr) => {
    expect(await run(withHomebrew(), BREW, ...args)).toMatchObject({ exitCode, stderr, stdout: '' });
  });
});
