import { canonicalName } from '../name.ts';
import { type Datagram, datagramOf } from './datagram.ts';
import { isKnownLink, unlinked } from './link.ts';
import { messageHead } from './message.ts';
import { readPcap } from './pcap.ts';

/** One name that one server was asked for, however often. */
export interface RecordedLookup {
  readonly server: string;
  readonly name: string;
  readonly type: string;
  /** Questions, each sent anew under another number or from another port. */
  readonly asked: number;
  /** Questions to which nothing came back within the recording. */
  readonly unanswered: number;
  /** What came back, each kind once. */
  readonly replies: readonly RecordedReply[];
  /** Numbers of the network interfaces that it was seen on; empty: this kind of link does not tell. */
  readonly interfaces: readonly number[];
}

export interface RecordedReply {
  readonly rcode: string;
  readonly answers: number;
}

export interface RecordedLookups {
  readonly packets: number;
  /** In the order in which they were first asked. */
  readonly lookups: readonly RecordedLookup[];
  /** Lookups behind the last that is listed. */
  readonly more: number;
  /** Segments of TCP connections: only counted. */
  readonly tcp: number;
  /** Replies to questions that were asked before the recording began. */
  readonly replyAlone: number;
  /** Packets that are damaged, or hold no DNS message. */
  readonly unreadable: number;
  /** Packets of which the end was not kept. */
  readonly cut: number;
  /** The file itself ends in the middle. */
  readonly damaged: boolean;
}

const DNS_PORT = 53;
const MOST_LOOKUPS = 100;

interface Question {
  answered: boolean;
}

interface Gathered {
  readonly server: string;
  readonly name: string;
  readonly type: string;
  /** By asker and number: on Linux one packet is seen on each interface that it passes. */
  readonly questions: Map<string, Question>;
  readonly replies: Map<string, RecordedReply>;
  readonly interfaces: Set<number>;
}

/** What a recording of port 53 tells; null: it is no capture file, or one of a link that is not known. Never throws. */
export function recordedLookups(file: Uint8Array): RecordedLookups | null {
  const recording = readPcap(file);
  if (recording === null || !isKnownLink(recording.linkType)) return null;
  const { frames, linkType, damaged } = recording;
  const gathered = new Map<string, Gathered>();
  let [tcp, replyAlone, unreadable] = [0, 0, 0];
  for (const { bytes } of frames) {
    const linked = unlinked(bytes, linkType);
    const datagram: Datagram = linked === null ? { kind: 'damaged' } : datagramOf(linked.packet);
    if (datagram.kind === 'tcp') tcp++;
    else if (datagram.kind !== 'udp') unreadable++;
    else {
      const taken = take(datagram, linked?.interface ?? null, gathered);
      if (taken === 'reply-alone') replyAlone++;
      if (taken === 'unreadable') unreadable++;
    }
  }
  const all = [...gathered.values()];
  return {
    packets: frames.length,
    lookups: all.slice(0, MOST_LOOKUPS).map(lookupOf),
    more: Math.max(0, all.length - MOST_LOOKUPS),
    tcp,
    replyAlone,
    unreadable,
    cut: frames.filter(({ cut }) => cut).length,
    damaged,
  };
}

type Udp = Extract<Datagram, { kind: 'udp' }>;

function take(
  { from, fromPort, to, toPort, message }: Udp,
  seenOn: number | null,
  gathered: Map<string, Gathered>,
): 'taken' | 'reply-alone' | 'unreadable' {
  const head = messageHead(message);
  if (head === null || (head.isAnswer ? fromPort : toPort) !== DNS_PORT) return 'unreadable';
  const server = head.isAnswer ? from : to;
  const name = canonicalName(head.name);
  const key = `${server} ${head.type} ${name}`;
  const question = head.isAnswer ? `${to} ${toPort} ${head.id}` : `${from} ${fromPort} ${head.id}`;
  let one = gathered.get(key);
  if (one === undefined) {
    if (head.isAnswer) return 'reply-alone';
    const { type } = head;
    one = { server, name, type, questions: new Map(), replies: new Map(), interfaces: new Set() };
    gathered.set(key, one);
  }
  if (head.isAnswer) {
    const asked = one.questions.get(question);
    if (asked === undefined) return 'reply-alone';
    asked.answered = true;
    const { rcode, answers } = head;
    one.replies.set(`${rcode} ${answers}`, { rcode, answers });
  } else if (!one.questions.has(question)) one.questions.set(question, { answered: false });
  if (seenOn !== null) one.interfaces.add(seenOn);
  return 'taken';
}

function lookupOf({ server, name, type, questions, replies, interfaces }: Gathered): RecordedLookup {
  const unanswered = [...questions.values()].filter(({ answered }) => !answered).length;
  return {
    server,
    name,
    type,
    asked: questions.size,
    unanswered,
    replies: [...replies.values()],
    interfaces: [...interfaces].sort((one, other) => one - other),
  };
}
