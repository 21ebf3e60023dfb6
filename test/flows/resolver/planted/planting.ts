import type { RemoteInfo, Socket } from 'node:dgram';
import { type Answer, decode } from 'dns-packet';
import { answerEvidence } from '../../../../flows/resolver/asking/answer-evidence.ts';
import { ask } from '../../../../flows/resolver/asking/ask.ts';
import { servers } from '../../../../flows/resolver/checks/servers.ts';
import type { ServerAnswer } from '../../../../flows/resolver/facts/server-answers.ts';
import { exchangeDns } from '../../../../src/machine/local/dns-exchange.ts';
import type { Verdict } from '../../../../src/model/finding.ts';
import { a, options, RA, type ReplyParts, rawRecord, reply, soa } from '../../../dns/message.ts';
import { startDatagramServer } from '../../../support/servers/datagram-server.ts';
import { startStreamServer } from '../../../support/servers/stream-server.ts';
import { stubMachine } from '../../../support/stub-machine.ts';
import { told } from '../../../support/told.ts';
import { configuration, judge, needed, neededHosts, systemSays } from '../judging.ts';

export const HOST = 'proxy.golang.org';
export const NONSENSE = 'qjxwvzkqjxwvzkqjxw.com';

/** What a server is asked, as it is planted to understand it. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly type: 'A' | 'AAAA';
  /** How often this server was asked before. */
  readonly count: number;
  readonly isNonsense: boolean;
  readonly query: Buffer;
}

/** Datagrams that a server sends for a question, in order. */
export type Plant = (question: Question) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;

export interface Planted {
  readonly udp: Plant;
  readonly tcp?: Plant;
}

/** Tools of the table: an answer with these parts to the question at hand. */
export function says({ id, name, type }: Question, parts: ReplyParts = {}): Uint8Array {
  return reply({ id, name, type, ...parts });
}

export const v4: Record<'one' | 'two', string> = { one: '142.250.1.141', two: '142.250.1.142' };

/** What an honest resolver says: addresses of the host, a vouched denial of anything else. */
export function honest(question: Question, parts: ReplyParts = {}): Uint8Array {
  if (question.isNonsense) return says(question, { rcode: 3, authorities: [soa('com')] });
  return says(question, { answers: addressesOf(question), ...parts });
}

export function addressesOf({ name, type }: Question, ...given: readonly string[]): Answer[] {
  const all = given.length > 0 ? given : [v4.one, '2607:f8b0::8d'];
  return all
    .filter((one) => one.includes(':') === (type === 'AAAA'))
    .map((data) => (type === 'A' ? a(name, data) : { type: 'AAAA', name, data, ttl: 60, class: 'IN' }));
}

/** Appends an extended error to a reply without additional records. */
export function withReason(bytes: Uint8Array, code: number, text = ''): Uint8Array {
  const data = [code >> 8, code & 0xff, ...new TextEncoder().encode(text)];
  const record = rawRecord(options([0, 15, data.length >> 8, data.length & 0xff, ...data]));
  return new Uint8Array([...bytes, ...record]).with(11, 1);
}

export { RA };

function questionOf(query: Buffer, count: number): Question {
  const packet = decode(query);
  const [first] = packet.questions ?? [];
  const name = first?.name ?? '';
  return {
    id: packet.id ?? 0,
    name,
    type: first?.type === 'AAAA' ? 'AAAA' : 'A',
    count,
    isNonsense: name.toLowerCase() === NONSENSE,
    query,
  };
}

interface Running {
  readonly port: number;
  close(): Promise<void>;
}

/** A real server on loopback, by UDP and, at the same number, by TCP where the plant says so. */
export async function plant({ udp, tcp }: Planted): Promise<Running> {
  let count = 0;
  const askers = new Map<number, number>();
  const answer = async (message: Buffer, from: RemoteInfo, socket: Socket) => {
    askers.set(message.readUInt16BE(0), from.port);
    for (const bytes of await udp(questionOf(message, count++))) {
      // A reply to an earlier question goes where that one came from.
      socket.send(bytes, askers.get(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) ?? from.port, from.address);
    }
  };
  const datagrams = await startDatagramServer((message, from, socket) => void answer(message, from, socket));
  if (!tcp) return datagrams;
  const streams = await startStreamServer((socket) => {
    socket.on('data', async (chunk: Buffer) => {
      const [bytes] = await tcp(questionOf(chunk.subarray(2), 0));
      if (bytes) socket.end(Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]));
      else socket.destroy();
    });
  });
  tcpPorts.set(datagrams.port, streams.port);
  return { port: datagrams.port, close: async () => void (await Promise.all([datagrams.close(), streams.close()])) };
}

/** The same number cannot be had for both at will, so the stub's way by TCP leads to another. */
const tcpPorts = new Map<number, number>();

const machine = stubMachine({
  dns: (exchange) => {
    const port = exchange.protocol === 'tcp' ? tcpPorts.get(exchange.port ?? 0) : undefined;
    return exchangeDns(port === undefined ? exchange : { ...exchange, port });
  },
});

export interface Examined {
  readonly verdicts: readonly Verdict[];
  readonly answers: readonly ServerAnswer[];
  /** Every line of evidence, of the answers and of the verdicts. */
  readonly evidence: readonly string[];
}

/** Asks real servers on loopback as an examination does, and judges what they say. */
export async function examine(ports: readonly number[], systemFinds = false): Promise<Examined> {
  const nameservers = ports.map((port) => ({ address: '127.0.0.1', port }));
  const nonsense = await Promise.all(nameservers.map((server) => ask(machine, server, NONSENSE, 'A')));
  const answers = await Promise.all(
    nameservers.flatMap((server) =>
      (['A', 'AAAA'] as const).map(async (type): Promise<ServerAnswer> => {
        const answer = await ask(machine, server, HOST, type);
        return { ...answer, askedFor: 'system', domain: '' };
      }),
    ),
  );
  const entry = {
    kind: 'default',
    domain: '',
    nameservers,
    searchDomains: [],
    supplemental: false,
    interface: null,
    order: 0,
    reachable: null,
  } as const;
  const facts = {
    configuration: configuration(entry),
    neededHosts: neededHosts(needed(HOST)),
    serverAnswers: { answers, leftOut: 0 },
  };
  const hints = { nonsenseAnswers: nonsense, systemAnswers: [systemSays(HOST, systemFinds ? [v4.one] : [])] };
  const verdicts = judge(servers, facts, hints);
  const evidence = [...answers.map(answerEvidence), ...verdicts.flatMap((verdict) => verdict.evidence)];
  return { verdicts, answers, evidence: told(evidence).map(({ outcome, excerpt }) => `${outcome}: ${excerpt ?? ''}`) };
}
