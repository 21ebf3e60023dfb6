/** What an mDNSResponder message says about a question; null or empty where it does not. */
export interface MessageParts {
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
  /** Network interface that the message names. */
  readonly interface: string | null;
}

const IDS = /^\[(?:(R\d+))?(?:->)?(?:(Q\d+))?\]/;
const NAME = String.raw`(<mask\.hash: '[^']{0,200}'>|<private>|[^\s,()<>]{1,255})`;
const QUESTION = new RegExp(String.raw`[Qq]uestion (?:for )?(?:0x[0-9a-f]+ )?${NAME} \((\w+)\)`);
const SUPPRESSED = new RegExp(String.raw`suppressed for ${NAME} (\w+)(?: \(([^)]{0,200})\))?`);
const CALL = new RegExp(String.raw`DNSService(?:QueryRecord|GetAddrInfo)\((?:[^,()]{1,60}, ){0,4}?${NAME}, (\w+)\)`);
const CLIENT = /PID\[(\d{1,9})\]\(([^)]{0,100})\)/;
const INTERFACE = /\binterface ((?:en|utun|awdl|llw|bridge|lo|ap|ipsec|ppp)\d{1,4})\b/;

/** Messages are short; a longer one is a dump of which only the beginning can be a question. */
const LONGEST = 2048;

export function messageParts(whole: string): MessageParts {
  const message = whole.slice(0, LONGEST);
  const ids = IDS.exec(message);
  const client = CLIENT.exec(message);
  const suppressed = SUPPRESSED.exec(message);
  const named = suppressed ?? QUESTION.exec(message) ?? CALL.exec(message);
  return {
    request: ids?.[1] ?? null,
    question: ids?.[2] ?? null,
    name: named?.[1] ?? null,
    qtype: named?.[2] ?? null,
    client: client ? { pid: Number(client[1]), name: client[2] ?? '' } : null,
    suppressed: suppressed ? (suppressed[3] ?? '') : null,
    interface: INTERFACE.exec(message)?.[1] ?? null,
  };
}
