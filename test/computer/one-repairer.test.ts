import { hostname } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localProcesses } from '../../src/machine/lease/local-processes.ts';
import { markName } from '../../src/machine/privilege/repair-mark.ts';
import { type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';
import { bootComputer, type Computer, GOMEND, missingForComputer, PASSWORD, sudoReads } from './computer.ts';

const missing = missingForComputer();
const CHECK = 'toolchain.go-present';
const ZSHRC = '/home/gina/.zshrc';
const MINE = '# mine\n';
const STATE = '/home/gina/.local/state/gomend';
const MARK = '/run/gomend-repair';
const BUSY = /Not done\. Another gomend is repairing this computer: process \d+ of gina, since 20/;
const HOSTS = `127.0.0.1 localhost ${hostname()}\n::1 localhost\n192.0.2.99 proxy.golang.org\n`;

describe.skipIf(missing !== '')(`several gomends on a real computer${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  const gomend = (...argv: readonly string[]) => computer.run([...GOMEND, ...argv], { as: 'gina' });
  const said = ({ stdout }: { readonly stdout: string }) => stdout.replaceAll(/\s+/g, ' ');
  const runs = async () => (await computer.run(['sh', '-c', `ls ${STATE}/runs | wc -l`])).stdout.trim();

  beforeAll(async () => {
    computer = await bootComputer();
  });
  afterAll(() => computer?.stop());
  beforeEach(async () => {
    await computer.run(['rm', '-rf', STATE]);
    await computer.write(ZSHRC, MINE, 'gina');
  });

  /** The newest record of the lease; null: there is none yet, or nobody has it. */
  async function ownerPid(): Promise<number | null> {
    const { stdout } = await computer.run([
      'sh',
      '-c',
      `cd ${STATE}/lease && cat "$(ls | grep -x '[0-9]*' | sort -n | tail -1)"`,
    ]);
    const record = stdout === '' ? null : (JSON.parse(stdout) as { readonly owner: { readonly pid: number } | null });
    return record?.owner?.pid ?? null;
  }

  /** A gomend that repairs, ended as a power cut ends it. */
  async function killedWhileRepairing(): Promise<void> {
    const repairing = gomend('fix', CHECK, '--yes');
    await expect.poll(ownerPid, { timeout: 20_000 }).not.toBeNull();
    await computer.run(['kill', '-9', String(await ownerPid())]);
    expect((await repairing).code).not.toBe(0);
    expect(await computer.read(ZSHRC)).toBe(MINE);
  }

  it('of ten at once one repairs, and nine say who does or find it healthy', { timeout: 180_000 }, async () => {
    const ended = await Promise.all(Array.from({ length: 10 }, () => gomend('fix', CHECK, '--yes')));
    const mended = ended.filter((ran) => said(ran).includes('Done, and looked at again: it is mended.'));
    const busy = ended.filter(({ code }) => code === 5);
    const late = ended.filter((ran) => ran.code === 0 && !mended.includes(ran));
    expect(mended.map(({ code }) => code)).toEqual([0]);
    const others = ended.filter((ran) => ![...mended, ...busy, ...late].includes(ran));
    expect(others).toEqual([]);
    // How many meet the one at its work, and how many come after it, is the scheduler's choice.
    for (const ran of busy) expect(said(ran)).toMatch(BUSY);
    for (const ran of late) expect(said(ran)).toContain('There is nothing to mend.');
    expect(await runs()).toBe('1');
    expect((await computer.read(ZSHRC)).split('>>> gomend').length).toBeLessThanOrEqual(2);
    expect(await ownerPid()).toBeNull();
  });

  it('while one waits for its answer, nine at once all say who repairs, and change nothing', {
    timeout: 180_000,
  }, async () => {
    const [program, ...args] = computer.as('gina', [...GOMEND, 'fix', CHECK]);
    const terminal: OpenTerminal = openTerminal({ argv: [program, ...args], env: { PATH: process.env['PATH'] ?? '' } });
    try {
      await terminal.waitFor('Do it? [y/N]', 30_000);
      const others = await Promise.all(Array.from({ length: 9 }, () => gomend('fix', CHECK, '--yes')));
      expect(others.map(({ code }) => code)).toEqual(Array(9).fill(5));
      for (const ran of others) expect(said(ran)).toMatch(BUSY);
      expect(await computer.read(ZSHRC)).toBe(MINE);
      terminal.write('y\r');
      await terminal.waitFor('it is mended', 30_000);
      await expect.poll(ownerPid, { timeout: 20_000 }).toBeNull();
      expect(await runs()).toBe('1');
    } finally {
      terminal.close();
    }
  });

  it('after one that was killed the next sees that, and takes over only when told', { timeout: 120_000 }, async () => {
    await killedWhileRepairing();
    const refused = await gomend('fix', CHECK, '--yes');
    expect(said(refused)).toMatch(/was repairing this computer and was cut off: process \d+ of gina/);
    expect(said(refused)).toContain('run this again with --take-over');
    expect(refused.code).toBe(5);
    expect((await gomend('check', '--only', CHECK)).code).toBe(1);
    const told = await gomend('fix', CHECK, '--yes', '--take-over');
    expect(told.code).toBe(0);
    expect((await gomend('undo')).code).toBe(0);
    expect(await computer.read(ZSHRC)).toBe(MINE);
  });

  it('after one that was killed the next asks on its terminal', { timeout: 120_000 }, async () => {
    await killedWhileRepairing();
    const [program, ...args] = computer.as('gina', [...GOMEND, 'fix', CHECK]);
    const terminal: OpenTerminal = openTerminal({ argv: [program, ...args], env: { PATH: process.env['PATH'] ?? '' } });
    try {
      await terminal.waitFor('Take over from it? [y/N]', 20_000);
      terminal.write('y\r');
      await terminal.waitFor('Do it? [y/N]', 30_000);
      // It has the lease while it waits for the answer.
      const other = await gomend('fix', CHECK, '--yes', '--take-over');
      expect(other.code).toBe(5);
      terminal.write('y\r');
      await terminal.waitFor('it is mended', 30_000);
      await expect.poll(ownerPid, { timeout: 20_000 }).toBeNull();
    } finally {
      terminal.close();
    }
  });

  it('gives the lease back at ctrl-c, and at a second one that does not wait', { timeout: 120_000 }, async () => {
    for (const signals of [1, 2]) {
      const repairing = gomend('fix', CHECK, '--yes');
      await expect.poll(ownerPid, { timeout: 20_000 }).not.toBeNull();
      const pid = String(await ownerPid());
      await computer.run(['sh', '-c', `for n in $(seq ${signals}); do kill -INT ${pid}; done`]);
      await repairing;
      expect(await ownerPid()).toBeNull();
    }
    const next = await gomend('fix', CHECK, '--yes');
    expect([next.code, said(next)]).toEqual([0, expect.any(String)]);
  });

  describe('root’s work of another person', () => {
    async function mark(pid: number, started: string): Promise<string> {
      const { boot } = await localProcesses('linux').own();
      const name = markName({ uid: 1_005, user: 'vera', pid, started, boot });
      await computer.run(['mkdir', '-p', `${MARK}/${name}`]);
      return name;
    }
    beforeEach(() => computer.run(['rm', '-rf', MARK]));

    it('keeps everybody from repairing while it goes on', { timeout: 60_000 }, async () => {
      const sight = await localProcesses('linux').look(process.pid);
      await mark(process.pid, sight.status === 'there' ? (sight.started ?? '') : '');
      const { code, stdout } = await gomend('fix', CHECK, '--yes', '--take-over');
      expect(said({ stdout })).toContain(`Another gomend is repairing this computer: process ${process.pid} of vera`);
      expect(code).toBe(5);
      expect(await computer.read(ZSHRC)).toBe(MINE);
    });

    it('that was cut off is asked about, and its mark taken over with sudo', { timeout: 120_000 }, async () => {
      await mark(process.pid, '1');
      await computer.write('/etc/hosts', HOSTS);
      const refused = await gomend('fix', CHECK, '--yes');
      expect([refused.code, said(refused)]).toEqual([5, expect.stringContaining('was cut off: process')]);
      // A login of its own: `su --command` leaves sudo without a terminal to ask on.
      const argv = computer.inside(['su', '-', 'gina']);
      const terminal = openTerminal({ argv: [...argv], env: { PATH: process.env['PATH'] ?? '' } });
      try {
        await terminal.waitFor(/[$%#>] ?$/m);
        terminal.write(`${GOMEND.join(' ')} fix resolver.hosts-override --take-over\r`);
        const answered: string[] = [];
        // Other findings of this computer may be asked about as well.
        for (;;) {
          const asks = () => terminal.history().split('Do it? [y/N]').length - 1;
          await terminal.waitFor(() => asks() > answered.length, 30_000);
          const isHosts = terminal.history().split('Do it? [y/N]').at(-2)?.includes('/etc/hosts') ?? false;
          answered.push(isHosts ? 'y' : 'n');
          terminal.write(`${isHosts ? 'y' : 'n'}\r`);
          if (isHosts) break;
        }
        await terminal.waitFor('password for gina', 15_000);
        await sudoReads(computer);
        terminal.write(`${PASSWORD}\r`);
        await terminal.waitFor('it is mended', 30_000);
      } finally {
        terminal.close();
      }
      expect(await computer.read('/etc/hosts')).toMatch(/^#.*proxy\.golang\.org/m);
      expect((await computer.run(['ls', '-d', MARK])).code).not.toBe(0);
    });
  });
});
