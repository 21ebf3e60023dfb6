import { eventOf, type MdnsEvent } from './event-of.ts';

/** What an mDNSResponder message says about a question; null or empty where it does not. */
export interface MessageParts {
  readonly event: MdnsEvent | null;
  /** `R205695`: the client's request. */
  readonly request: string | null;
  /** `Q45920`: the question it became. */
  readonly question: string | null;
  /** Host name as printed; a masked one (`<mask.hash: '…'>`, `<private>`) stays as it is. */
  readonly name: string | null;
  /** `Addr`, `AAAA`, … */
  readonly qtype: string | null;
  readonly client: { readonly pid: number; readonly name: string } | null;
  /** Why no query was sent; null where none was held back. */
  readonly suppressed: string | null;
  /** Why a program was told that there is nothing, in mDNSResponder's words; null where no reason is given. */
  readonly negative: string | null;
  /** Network interface that the message names. */
  readonly interface: string | null;
  /** A query was sent to a server on this computer itself. */
  readonly toLoopback: boolean;
  /** macOS has put something else in the place of what it keeps to itself. */
  readonly hides: boolean;
}

const IDS = /^\[(?:(R\d{1,10}))?(?:->)?(?:(Q\d{1,10}))?\]/;
const NAME = String.raw`(<mask\.hash: '[^']{0,200}'>|<private>|[^\s,()<>]{1,255})`;
const QUESTION = new RegExp(String.raw`[Qq]uestion (?:for )?(?:0x[0-9a-f]+ )?${NAME} \((\w+)\)`);
const SUPPRESSED = new RegExp(String.raw`suppressed for ${NAME} (\w+)(?: \(([^)]{0,200})\))?`);
const CALL = new RegExp(String.raw`DNSService(?:QueryRecord|GetAddrInfo)\((?:[^,()]{1,60}, ){0,4}?${NAME}, (\w+)\)`);
/** `hostname: NAME, …`, `qname: NAME, qtype: AAAA`, `name: NAME, type: AAAA`. */
const LABELLED = new RegExp(String.raw`\b(?:hostname|q?name): ${NAME}(?: \([0-9a-f]{1,8}\))?(?:, q?type: (\w+))?`);
const CLIENT = /PID\[(\d{1,9})\]\(([^)]{0,100})\)|client pid: (\d{1,9}) \(([^)]{0,100})\)/;
const INTERFACE = /\b(?:interface |via )((?:en|utun|awdl|llw|bridge|lo|ap|ipsec|ppp)\d{1,4})\b/;
const REASON = /, reason: ([\w -]{1,60})/;
const TO_LOOPBACK = /\bquery #\d{1,6} to (?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)[\s:]|\bvia lo\d\b/;
/** `<mask.hash: '…'>`, `<private>`, `<IPv4:BBQJCpqH>`; of what is printed as an object, eight letters of a hash alone. */
const HIDING = /<(?:mask\.hash|private|IPv[46]:)|\bBB[A-Za-z0-9+/]{6}(?=,| IN )/;

/** Messages are short; a longer one is a dump of which only the beginning can be a question. */
const LONGEST = 2048;

export function messageParts(whole: string): MessageParts {
  const message = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const event = eventOf(message);
  const ids = message.startsWith('[') ? IDS.exec(message) : null;
  const client = message.includes('PID[') || message.includes('client pid') ? CLIENT.exec(message) : null;
  const suppressed = event === 'suppressed' ? SUPPRESSED.exec(message) : null;
  // What goes over the wire names nobody: it tells of servers.
  const isOnTheWire = event === 'sent' || event === 'received';
  const named = isOnTheWire ? null : (suppressed ?? nameIn(message));
  const pid = client?.[1] ?? client?.[3];
  return {
    event,
    request: ids?.[1] ?? null,
    question: ids?.[2] ?? null,
    name: named?.[1] ?? null,
    qtype: named?.[2] ?? null,
    client: pid === undefined ? null : { pid: Number(pid), name: client?.[2] ?? client?.[4] ?? '' },
    suppressed: suppressed ? (suppressed[3] ?? '') : null,
    negative: event === 'negative' ? (REASON.exec(message)?.[1]?.trim() ?? null) : null,
    interface:
      message.includes('interface ') || message.includes('via ') ? (INTERFACE.exec(message)?.[1] ?? null) : null,
    toLoopback: event === 'sent' && TO_LOOPBACK.test(message),
    hides: HIDING.test(message),
  };
}

function nameIn(message: string): RegExpExecArray | null {
  if (message.includes('uestion ')) {
    const question = QUESTION.exec(message);
    if (question) return question;
  }
  if (message.includes('name: ')) return LABELLED.exec(message);
  return message.includes('DNSService') ? CALL.exec(message) : null;
}
