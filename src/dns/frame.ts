import { HEADER_BYTES } from './layout.ts';
import { buildQuery, EDNS_PAYLOAD_BYTES, type Question } from './query.ts';
import { readName } from './wire-name.ts';

export interface Asked extends Question {
  readonly id: number;
  readonly protocol: 'udp' | 'tcp';
}

/** Why bytes that came back are not the reply to the question. */
export type ReplyFault = 'too-short' | 'too-large' | 'not-a-reply' | 'wrong-id' | 'wrong-question' | 'malformed';

export interface FrameFault {
  readonly fault: ReplyFault;
  /** In a few words; empty where the fault says it all. */
  readonly detail: string;
}

const NO_ERROR = 0;
const NXDOMAIN = 3;

/** Whether a message is a reply, and to this very question; null: it is. Its records are not looked at. */
export function faultOfFrame(bytes: Uint8Array, asked: Asked): FrameFault | null {
  const fault = (kind: ReplyFault, detail = ''): FrameFault => ({ fault: kind, detail });
  if (bytes.length < HEADER_BYTES) return fault('too-short', `${bytes.length} bytes`);
  const limit = asked.protocol === 'udp' ? EDNS_PAYLOAD_BYTES : 0xffff;
  if (bytes.length > limit) return fault('too-large', `${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(2);
  if ((flags & 0x8000) === 0) return fault('not-a-reply', 'a query came back');
  if ((flags & 0x7800) !== 0) return fault('not-a-reply', 'an answer to another kind of query');
  if (view.getUint16(0) !== asked.id) return fault('wrong-id');
  const rcode = flags & 0xf;
  // Some servers refuse with a bare header. What they say is clear, and it answers nothing.
  if (bytes.length === HEADER_BYTES && rcode !== NO_ERROR && rcode !== NXDOMAIN) return null;
  if (view.getUint16(4) !== 1) return fault('malformed', `${view.getUint16(4)} questions`);
  const question = questionBytes(asked);
  if (bytes.length < HEADER_BYTES + question.length) return fault('malformed', 'the question is cut off');
  return sameQuestion(bytes, question) ? null : fault('wrong-question');
}

function questionBytes(asked: Asked): Uint8Array {
  const query = buildQuery(asked.id, asked);
  return query.subarray(HEADER_BYTES, readName(query, HEADER_BYTES).end + 4);
}

/** Byte for byte as it was sent, letters in either case: anything else answers somebody else's question. */
function sameQuestion(bytes: Uint8Array, question: Uint8Array): boolean {
  return question.every((byte, index) => lowerCase(bytes[HEADER_BYTES + index]) === lowerCase(byte));
}

function lowerCase(byte = 0): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
