import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootComputer, type Computer, GOMEND, missingForComputer } from './computer.ts';
import { presentGo } from './older-go.ts';

const go = presentGo();
const missing = missingForComputer() || (go === null ? 'needs go' : '');
const healthyStart = `export PATH=$PATH:${go?.replace(/\/go$/, '')}\n`;
const ZSHRC = '/home/gina/.zshrc';

/** The budget of a check, with room for a busy machine to start and end the program. */
const BUDGET_MS = 10_000;
const ROOM_MS = 5_000;

interface Seen {
  readonly check: string;
  readonly status: string;
  readonly cause: string | null;
}

describe.skipIf(missing !== '')(`an awkward computer${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  beforeAll(async () => {
    computer = await bootComputer();
  });
  afterAll(() => computer?.stop());
  beforeEach(async () => {
    await computer.run([
      'sh',
      '-c',
      'chmod 755 /home/gina; chmod 644 /home/gina/.zshrc; rm -rf /home/gina/bin; ip link set eth0 up; ip route replace default via 192.0.2.1',
    ]);
    await computer.write(ZSHRC, healthyStart, 'gina');
    await computer.write('/etc/resolv.conf', 'nameserver 192.0.2.53\n');
  });

  async function check(...before: readonly string[]): Promise<{ readonly seen: readonly Seen[]; readonly ms: number }> {
    const started = performance.now();
    const ran = await computer.run([...before, ...GOMEND, 'check', '--json'], { as: 'gina' });
    const ms = performance.now() - started;
    expect(ran.stderr).toBe('');
    const report = JSON.parse(ran.stdout) as { readonly flows: readonly { readonly findings: readonly Seen[] }[] };
    return { seen: report.flows.flatMap((flow) => flow.findings), ms };
  }

  const wrong = (seen: readonly Seen[]) =>
    seen.filter(({ status }) => status === 'problem' || status === 'warning').map((one) => one.check);
  const statusOf = (seen: readonly Seen[], id: string) => seen.find((one) => one.check === id)?.status;

  it('whose start-up file hangs has that as its finding, and what needed its PATH is unknown', async () => {
    await computer.write(ZSHRC, `${healthyStart}sleep 1000\n`, 'gina');
    const { seen, ms } = await check();
    expect(seen.find((one) => one.check === 'shell.startup')).toMatchObject({
      status: 'problem',
      cause: 'shell-startup-slow',
    });
    expect(wrong(seen)).toEqual(['shell.startup']);
    expect(seen.filter((one) => one.status === 'unknown').length).toBeGreaterThan(0);
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it('whose start-up file leaves a child behind that holds the output open is healthy', async () => {
    await computer.write(ZSHRC, `${healthyStart}sleep 1000 &\n`, 'gina');
    const { seen, ms } = await check();
    expect(wrong(seen)).toEqual([]);
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it('whose start-up file asks a question does not hang and is not fed an answer', async () => {
    await computer.write(ZSHRC, `${healthyStart}read -r answer'?Update oh-my-zsh? '\n`, 'gina');
    const { seen } = await check();
    expect(wrong(seen)).toEqual([]);
  });

  it('whose start-up file has 50 MB is examined all the same', { timeout: 60_000 }, async () => {
    await computer.run(['sh', '-c', `yes '# filler filler filler filler filler' | head -c 50000000 >> ${ZSHRC}`]);
    const { seen, ms } = await check();
    expect(statusOf(seen, 'shell.path-replaced')).not.toBe('problem');
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it('whose start-up file may not be read by its own account says so', async () => {
    await computer.run(['chmod', '000', ZSHRC]);
    const { seen } = await check();
    expect(seen.some((one) => one.status === 'unknown' || one.status === 'warning')).toBe(true);
  });

  it.each([
    ['hangs', '#!/bin/sh\nsleep 1000\n'],
    ['prints megabytes', '#!/bin/sh\nexec /usr/bin/yes\n'],
    ['prints garbage', "#!/bin/sh\nprintf '\\377\\376\\000{'\n"],
    ['is no program at all', '\u0001\u0002\u0003'],
  ])('whose first go %s ends in time, and the rest of the check goes on', async (_, content) => {
    await computer.write('/home/gina/bin/go', content, 'gina');
    await computer.run(['chmod', '755', '/home/gina/bin/go']);
    await computer.write(ZSHRC, `export PATH=/home/gina/bin:$PATH\n`, 'gina');
    const { seen, ms } = await check();
    expect(statusOf(seen, 'resolver.network')).toBe('ok');
    expect(['problem', 'unknown', 'warning']).toContain(statusOf(seen, 'toolchain.go-runs'));
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it('without a network has one problem, not ten', async () => {
    await computer.run(['sh', '-c', 'ip route del default; ip link set eth0 down']);
    await computer.write('/etc/resolv.conf', '');
    const { seen, ms } = await check();
    expect(wrong(seen)).toEqual(['resolver.network']);
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it('whose name server is silent has one problem, in time', async () => {
    await computer.write('/etc/resolv.conf', 'nameserver 192.0.2.99\n');
    const { seen, ms } = await check();
    expect(wrong(seen)).toEqual(['resolver.servers']);
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it.each([
    ['whose first of two name servers is dead', ['192.0.2.99']],
    ['whose first two of three name servers are dead', ['192.0.2.98', '192.0.2.99']],
  ])('%s has a warning and no problem', { timeout: 60_000 }, async (_, dead) => {
    const servers = [...dead, '192.0.2.53'].map((address) => `nameserver ${address}\n`).join('');
    await computer.write('/etc/resolv.conf', servers);
    const { seen, ms } = await check();
    // One warning for each dead server.
    expect(wrong(seen)).toEqual(dead.map(() => 'resolver.servers'));
    expect(seen.filter((one) => one.status === 'problem')).toEqual([]);
    expect(statusOf(seen, 'proxy.goproxy-answers')).toBe('unknown');
    expect(ms).toBeLessThan(BUDGET_MS + ROOM_MS);
  });

  it.each([
    ['and its name is found at once', []],
    ['and its name is found late', ['192.0.2.99']],
  ])('whose module proxy takes no connection has that as its problem, %s', { timeout: 60_000 }, async (_, dead) => {
    const servers = [...dead, '192.0.2.53'].map((address) => `nameserver ${address}\n`).join('');
    await computer.write('/etc/resolv.conf', servers);
    await computer.run(['ip', 'addr', 'del', '192.0.2.20/32', 'dev', 'lo']);
    const { seen } = await check();
    await computer.run(['ip', 'addr', 'add', '192.0.2.20/32', 'dev', 'lo']);
    expect(seen.filter((one) => one.status === 'problem')).toMatchObject([
      { check: 'proxy.goproxy-answers', cause: 'goproxy-blocked' },
    ]);
  });

  it('that pins the module proxy to a dead address has the pin as its problem', { timeout: 60_000 }, async () => {
    const hosts = await computer.read('/etc/hosts');
    await computer.write('/etc/hosts', `${hosts}192.0.2.77 proxy.golang.org\n`);
    const { seen } = await check();
    await computer.write('/etc/hosts', hosts);
    expect(wrong(seen)).toEqual(['resolver.hosts-override']);
  });

  it('that asks the origin itself is not told that the database is out of reach', async () => {
    await computer.write(ZSHRC, `${healthyStart}export GOPROXY=direct\n`, 'gina');
    const { seen } = await check();
    expect(seen.find((one) => one.check === 'proxy.database')).toMatchObject({ status: 'warning', cause: null });
  });

  it('without a home directory is examined all the same', async () => {
    const { seen } = await check('/usr/bin/env', 'HOME=/nowhere/at/all');
    expect(statusOf(seen, 'resolver.network')).toBe('ok');
  });

  it('whose home cannot be written refuses to repair, and loses nothing', async () => {
    await computer.write(ZSHRC, `${healthyStart}export GOROOT=/opt/gone\n`, 'gina');
    await computer.run(['sh', '-c', 'rm -rf /home/gina/.local; chown root /home/gina; chmod 555 /home/gina']);
    const ran = await computer.run([...GOMEND, 'fix', 'toolchain.goroot', '--yes'], { as: 'gina' });
    await computer.run(['chown', 'gina:', '/home/gina']);
    expect(ran.code).toBe(4);
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/\n\s+at /);
    expect(await computer.read(ZSHRC)).toBe(`${healthyStart}export GOROOT=/opt/gone\n`);
  });
});
