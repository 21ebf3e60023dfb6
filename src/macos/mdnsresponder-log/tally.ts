import { Clients, type LogClient, PerMinute } from './clients.ts';
import { type Counted, Counts } from './counts.ts';
import { MDNS_EVENTS, type MdnsEvent } from './event-of.ts';
import type { LogColumns } from './line-styles.ts';
import { minuteOf } from './log-time.ts';
import { type Asked, Loops } from './loops.ts';
import type { MessageParts } from './message-parts.ts';
import { own, Recent } from './recent.ts';

/** What the lines of mDNSResponder come to. Host names are not in it: a log is often passed on. */
export interface LogTally {
  readonly lines: number;
  /** As printed in the first and in the last line that has a time; null where none has. */
  readonly from: string | null;
  readonly until: string | null;
  readonly events: Readonly<Record<MdnsEvent, number>>;
  readonly errors: number;
  readonly clients: readonly LogClient[];
  /** Questions of programs beyond those. */
  readonly otherClients: number;
  /** All programs together. */
  readonly mostInAMinute: number;
  readonly busiestMinute: string | null;
  /** Why programs were told that there is nothing, in mDNSResponder's words. */
  readonly negativeReasons: readonly Counted[];
  /** Why queries were not sent. */
  readonly suppressedReasons: readonly Counted[];
  readonly loopback: {
    /** Queries to a server on this computer itself. */
    readonly sent: number;
    /** Meanwhile somebody else wanted the same. */
    readonly returned: number;
    readonly by: readonly Counted[];
  };
  /** Lines in which macOS hides something. */
  readonly hidden: number;
  /** Lines with a host name in the clear. */
  readonly clear: number;
  /** Times at which all that was remembered was dropped; the last ones. */
  readonly purgedAt: readonly string[];
}

/** Questions of programs that are followed at a time. */
const MOST_REQUESTS = 4_096;
const MOST_REASONS = 50;
const MOST_PURGES = 20;
const ERROR = /^(?:Error|Fault|Er?|F)$/;
const HIDDEN_NAME = /^<(?:mask\.hash|private)|^BB[A-Za-z0-9+/]{6}$/;

/** Adds lines up, one by one. What it holds does not grow with their number. */
export class Tally {
  #lines = 0;
  #errors = 0;
  #hidden = 0;
  #clear = 0;
  #from: string | null = null;
  #until: string | null = null;
  #toLoopback = 0;
  readonly #events = Object.fromEntries(MDNS_EVENTS.map((event) => [event, 0])) as Record<MdnsEvent, number>;
  readonly #clients = new Clients();
  readonly #rate = new PerMinute();
  readonly #negatives = new Counts(MOST_REASONS);
  readonly #suppressed = new Counts(MOST_REASONS);
  readonly #loops = new Loops();
  readonly #requests = new Recent<string, Asked>(MOST_REQUESTS);
  readonly #questions = new Recent<string, Asked>(MOST_REQUESTS);
  #purgedAt: readonly string[] = [];

  add({ timestamp, type }: Pick<LogColumns, 'timestamp' | 'type'>, parts: MessageParts): void {
    this.#lines++;
    if (timestamp !== null) {
      this.#from ??= timestamp;
      this.#until = timestamp;
    }
    if (type !== null && ERROR.test(type)) this.#errors++;
    if (parts.hides) this.#hidden++;
    if (parts.name !== null && !HIDDEN_NAME.test(parts.name)) this.#clear++;
    this.#follow(parts);
    if (parts.event !== null) this.#count(parts.event, timestamp, parts);
  }

  result(): LogTally {
    return {
      lines: this.#lines,
      from: this.#from,
      until: this.#until,
      events: { ...this.#events },
      errors: this.#errors,
      clients: this.#clients.list(),
      otherClients: this.#clients.others,
      mostInAMinute: this.#rate.most,
      busiestMinute: this.#rate.busiest,
      negativeReasons: this.#negatives.list(),
      suppressedReasons: this.#suppressed.list(),
      loopback: { sent: this.#toLoopback, returned: this.#loops.returned, by: this.#loops.by },
      hidden: this.#hidden,
      clear: this.#clear,
      purgedAt: this.#purgedAt,
    };
  }

  /** `[R7->Q9]`: what the program wanted is what the question is about. */
  #follow({ request, question }: MessageParts): void {
    if (request === null || question === null) return;
    const asked = this.#requests.get(request);
    if (asked) this.#questions.set(own(question), asked);
  }

  #count(event: MdnsEvent, timestamp: string | null, parts: MessageParts): void {
    this.#events[event]++;
    if (event === 'asked') this.#asked(timestamp, parts);
    else if (event === 'sent' && parts.toLoopback) this.#sentToLoopback(timestamp, parts);
    else if (event === 'received') this.#over(parts.question);
    else if (event === 'suppressed') this.#suppressed.add(parts.suppressed ?? '');
    else if (event === 'negative') this.#negative(parts);
    else if (event === 'purged') this.#purgedAt = [...this.#purgedAt, own(timestamp ?? '')].slice(-MOST_PURGES);
    else if (event === 'ended' && parts.request !== null) this.#requests.delete(parts.request);
  }

  #asked(timestamp: string | null, { client, name, qtype, request }: MessageParts): void {
    const minute = timestamp === null ? null : minuteOf(timestamp);
    if (minute !== null) this.#rate.add(minute);
    if (client === null) return;
    this.#clients.asked(client.name, minute);
    const asked: Asked = { client: own(client.name), name: name === null ? null : own(name), qtype };
    this.#loops.asked(asked, timestamp);
    if (request !== null) this.#requests.set(own(request), asked);
  }

  #sentToLoopback(timestamp: string | null, { question }: MessageParts): void {
    this.#toLoopback++;
    const asked = question === null ? undefined : this.#questions.get(question);
    if (asked) this.#loops.sent(asked, timestamp);
  }

  #over(question: string | null): void {
    const asked = question === null ? undefined : this.#questions.get(question);
    if (asked) this.#loops.answered(asked);
  }

  #negative({ negative, request }: MessageParts): void {
    this.#negatives.add(negative ?? '');
    const asked = request === null ? undefined : this.#requests.get(request);
    if (asked) this.#clients.negative(asked.client);
  }
}
