import { isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { readNetstatSockets, type WaitingSocket } from '../../../src/macos/netstat-sockets.ts';
import { jobs } from '../../launchd/facts/jobs.ts';
import { answerOf } from '../../machine/answer.ts';
import { configuration } from './configuration.ts';
import { serverAnswers } from './server-answers.ts';

/** A program that holds the port of a name server on this computer. */
export interface LocalHolder {
  readonly port: number;
  /** `*`: every address of this computer. */
  readonly address: string;
  readonly pid: number;
  /** Account that it runs as. */
  readonly user: string;
  /** As ps has it: usually the whole path. */
  readonly program: string;
}

/**
 * Who holds the ports on this computer that names are looked up at, one entry for each process and port. lsof shows a
 * person only their own processes, and a name server is seldom one; netstat tells of all (macOS).
 */
export const localHolders = defineFact<readonly LocalHolder[]>({
  id: 'resolver.local-holders',
  limitMs: 4_000,
  async observe(look) {
    // Who answers now may not have been there before a repair: looked for anew with the servers and the jobs.
    const [{ entries }] = await Promise.all([look.need(configuration), look.ask(serverAnswers), look.ask(jobs)]);
    const own = entries.flatMap(({ nameservers }) => nameservers).filter(({ address }) => isLoopbackAddress(address));
    if (look.machine.platform !== 'darwin' || own.length === 0) return [];
    const ports = own.map(({ port }) => port);
    const [udp, tcp] = await Promise.all([sockets(look, 'udp'), sockets(look, 'tcp')]);
    const there = [...udp, ...tcp].filter(({ port, address }) => {
      return ports.includes(port) && (address === '*' || isLoopbackAddress(address));
    });
    const each = there.filter(
      (one, at) => there.findIndex((other) => other.pid === one.pid && other.port === one.port) === at,
    );
    const processes = await processesOf(look, [...new Set(each.map(({ pid }) => pid))]);
    return each.flatMap(({ port, address, pid }) => {
      const process = processes.get(pid);
      return process ? [{ port, address, pid, ...process }] : [];
    });
  },
});

async function sockets(look: Look, protocol: 'udp' | 'tcp'): Promise<readonly WaitingSocket[]> {
  const argv = ['/usr/sbin/netstat', '-anv', '-p', protocol] as const;
  return readNetstatSockets((await answerOf(look, argv)).stdout, { command: argv.join(' ') }).facts;
}

type Process = Pick<LocalHolder, 'user' | 'program'>;

async function processesOf(look: Look, pids: readonly number[]): Promise<ReadonlyMap<number, Process>> {
  if (pids.length === 0) return new Map();
  const { stdout } = await answerOf(look, ['/bin/ps', '-o', 'pid=,user=,comm=', '-p', pids.join(',')]);
  const rows = stdout.split('\n').flatMap((line) => {
    const [, pid, user, program] = /^\s*(\d+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
    return pid && user && program ? [[Number(pid), { user, program: program.trim() }] as const] : [];
  });
  return new Map(rows);
}
