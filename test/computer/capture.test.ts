import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schemaErrors } from '../commands/schemas.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';
import { bootComputer, type Computer, GOMEND, missingForComputer, PASSWORD, sudoReads } from './computer.ts';

const missing = missingForComputer() || missingPrograms(['tcpdump']);
const FILE = '/home/gina/dns.pcap';

describe.skipIf(missing !== '')(`port 53 of a real computer${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  beforeAll(async () => {
    computer = await bootComputer();
    await computer.write('/home/gina/.zprofile', 'export PATH=/usr/local/go/bin:$PATH\n', 'gina');
  });
  afterAll(() => computer?.stop());
  beforeEach(() => computer.run(['rm', '-f', FILE]));

  const files = async () => (await computer.run(['sh', '-c', 'find /home/gina -name "*.pcap*"'])).stdout;
  const recorders = async () =>
    (await computer.run(['sh', '-c', "ps -A -o args= | grep '^/[^ ]*[t]cpdump .*-Z gina '"])).stdout;

  /** A login of its own: `su --command` leaves sudo without a terminal to ask on. */
  async function inTerminal(options: string, act: (terminal: OpenTerminal) => Promise<void>): Promise<string> {
    const argv = computer.inside(['su', '-', 'gina', '--shell', '/bin/sh']);
    const terminal = openTerminal({ argv, cols: 200, rows: 60, env: { PATH: process.env['PATH'] ?? '' } });
    try {
      terminal.write(
        `${GOMEND.join(' ')} capture --out ${FILE} ${options}; echo "ended with $?"; sudo -n true; exit\r`,
      );
      await act(terminal);
      await terminal.waitForEnd(30_000);
      return terminal.text();
    } finally {
      terminal.close();
    }
  }

  async function agree(terminal: OpenTerminal): Promise<void> {
    await terminal.waitFor('Record? [y/N]', 20_000);
    expect(terminal.text()).toContain('bin/tcpdump -i any -n -p -s 1600 -c 500');
    expect(terminal.text()).toContain('that every program of this computer looks up');
    terminal.write('y\r');
    await terminal.waitFor('password for gina', 20_000);
    await sudoReads(computer);
    terminal.write(`${PASSWORD}\r`);
    await terminal.waitFor('Recording', 20_000);
  }

  it('is recorded while go looks names up, into a file for its person alone', { timeout: 90_000 }, async () => {
    const text = await inTerminal('--seconds 3', agree);
    expect(text).toMatch(/192\.0\.2\.53 was asked for proxy\.golang\.org \(A\).*: one record/);
    expect(text).toContain('ended with 0');
    expect(text).toContain('sudo: a password is required');
    expect((await computer.run(['stat', '-c', '%a %U', FILE])).stdout).toBe('600 gina\n');
    expect((await computer.run(['tcpdump', '-n', '-r', FILE])).stdout).toContain('A? proxy.golang.org.');
    expect(await recorders()).toBe('');
  });

  it('is not recorded after a no, nor where nobody can be asked', { timeout: 60_000 }, async () => {
    const text = await inTerminal('', async (terminal) => {
      await terminal.waitFor('Record? [y/N]', 20_000);
      terminal.write('\r');
    });
    expect(text).toContain('Not recorded, as you said');
    expect(text).toContain('ended with 6');
    const alone = await computer.run([...GOMEND, 'capture', '--out', FILE], { as: 'gina' });
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('no terminal to ask you on')]);
    expect([await files(), await recorders()]).toEqual(['', '']);
  });

  it('leaves nothing behind at ctrl-c', { timeout: 60_000 }, async () => {
    const text = await inTerminal('--seconds 60', async (terminal) => {
      await agree(terminal);
      expect(await recorders()).not.toBe('');
      terminal.write('\u0003');
    });
    expect(text).toContain('What was recorded is thrown away');
    expect(text).toContain('ended with 130');
    expect([await files(), await recorders()]).toEqual(['', '']);
  });

  it('is recorded, and left with nothing at ctrl-c, where sudo keeps no ticket', { timeout: 90_000 }, async () => {
    await computer.write('/etc/sudoers.d/none', 'Defaults timestamp_timeout=0\n');
    const answer = async (terminal: OpenTerminal) => {
      await terminal.waitFor('Record? [y/N]', 20_000);
      terminal.write('y\r');
      for (const question of [1, 2]) {
        await terminal.waitFor(({ text }) => text().split('password for gina').length > question, 20_000);
        await sudoReads(computer);
        terminal.write(`${PASSWORD}\r`);
      }
      await terminal.waitFor('Recording', 20_000);
    };
    const text = await inTerminal('--seconds 2', answer);
    expect(text).toContain('was asked for proxy.golang.org (A)');
    expect(text).toContain('ended with 0');
    await computer.run(['rm', FILE]);
    const stopped = await inTerminal('--seconds 60', async (terminal) => {
      await answer(terminal);
      terminal.write('\u0003');
    });
    expect(stopped).toContain('ended with 130');
    expect([await files(), await recorders()]).toEqual(['', '']);
    await computer.run(['rm', '/etc/sudoers.d/none']);
  });

  it('is told to programs, without a question where none is needed', { timeout: 60_000 }, async () => {
    await computer.write('/etc/sudoers.d/vera', 'vera ALL=(ALL) NOPASSWD: ALL\n');
    const argv = [...GOMEND, 'capture', '--yes', '--json', '--seconds', '1', '--out', '/home/vera/dns.pcap'];
    const ran = await computer.run(argv, { as: 'vera' });
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('bin/tcpdump -i any')]);
    const told: unknown = JSON.parse(ran.stdout);
    expect(schemaErrors('capture', told)).toEqual([]);
    expect(told).toMatchObject({ file: '/home/vera/dns.pcap', seconds: 1, lookups: { damaged: false } });
  });
});
