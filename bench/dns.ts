import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshId } from '../flows/resolver/asking/fresh-id.ts';
import type { Asked } from '../src/dns/frame.ts';
import { buildQuery } from '../src/dns/query.ts';
import { readReply } from '../src/dns/reply.ts';
import { exchangeDns } from '../src/machine/local/dns-exchange.ts';
import { programPath, startUnbound } from '../test/dns/dig/unbound.ts';
import { interleaved, median, ratio, spread } from './measure/statistics.ts';

const run = promisify(execFile);
const NAME = 'a.shop.test';
const ROUNDS = 100;
const PROBES = 10_000;
const AT_ONCE = 20;
const REPEATS = 3;

/** The probe's time of one question beside what dig and kdig report, and many of them beside dnsperf. */
export async function dns(): Promise<readonly string[]> {
  const programs = ['unbound', 'dig', 'kdig', 'dnsperf'].map((name) => programPath(name));
  const [unbound, dig, kdig, dnsperf] = programs;
  if (!unbound || !dig || !kdig || !dnsperf) return ['needs unbound, dig, kdig and dnsperf'];
  const server = await startUnbound(unbound, [
    'local-zone: "shop.test." static',
    `local-data: "${NAME}. 60 A 192.0.2.1"`,
  ]);
  const port = String(server.port);
  const directory = mkdtempSync(join(tmpdir(), 'gomend-bench-'));
  try {
    const times = await interleaved(ROUNDS, {
      probe: () => probe(server.port),
      dig: async () => {
        const { stdout } = await run(dig, ['-r', '-u', '+nocookie', '@127.0.0.1', '-p', port, NAME, 'A']);
        return Number(/Query time: (\d+) usec/.exec(stdout)?.[1]) / 1_000;
      },
      kdig: async () => {
        const { stdout } = await run(kdig, ['@127.0.0.1', '-p', port, NAME, 'A']);
        return Number(/in ([\d.]+) ms/.exec(stdout)?.[1]);
      },
    });
    const beside = (other: readonly number[]) => `${(median(times.probe) - median(other)).toFixed(2)} ms`;
    const questions = join(directory, 'questions');
    writeFileSync(questions, `${NAME} A\n`);
    const flags = [
      '-s',
      '127.0.0.1',
      '-p',
      port,
      '-d',
      questions,
      '-n',
      String(PROBES),
      '-q',
      String(AT_ONCE),
      '-c',
      '1',
    ];
    const many = await interleaved(REPEATS, {
      probes: () => manyProbes(server.port),
      dnsperf: async () => {
        const { stdout } = await run(dnsperf, flags);
        return Number(/Run time \(s\):\s+([\d.]+)/.exec(stdout)?.[1]) * 1_000;
      },
    });
    return [
      `one question: the probe ${spread(times.probe, 'ms')}, dig -u ${spread(times.dig, 'ms')}, kdig ${spread(times.kdig, 'ms')}`,
      `  the medians differ by ${beside(times.dig)} from dig, ${beside(times.kdig)} from kdig (goal: less than 0.3 ms)`,
      `${PROBES} questions, ${AT_ONCE} at once: probes ${spread(many.probes, 'ms')}, dnsperf ${spread(many.dnsperf, 'ms')}`,
      `  ratio ${ratio(many.probes, many.dnsperf)} (goal: at most 3); each probe has a socket and a port of its own, dnsperf one for all`,
    ];
  } finally {
    rmSync(directory, { recursive: true });
    await server.close();
  }
}

/** One question, sent and read as an examination does it; milliseconds from packet to packet. */
async function probe(port: number): Promise<number> {
  const asked: Asked = { id: freshId(), name: NAME, type: 'A', protocol: 'udp' };
  const isReply = (bytes: Uint8Array) => readReply(bytes, asked).ok;
  const outcome = await exchangeDns({
    server: '127.0.0.1',
    port,
    protocol: 'udp',
    message: buildQuery(asked.id, asked),
    isReply,
  });
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value.tookMs;
}

async function manyProbes(port: number): Promise<number> {
  const startedAt = performance.now();
  let left = PROBES;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await probe(port);
    }),
  );
  return performance.now() - startedAt;
}
