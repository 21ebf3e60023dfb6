import { Bursts } from '../../../trace/bursts.ts';
import type { Asker, ClearHello, Connection, ConnectionOutcome, PlainRequest } from '../../../trace/connection.ts';

/** What is being found out about one connection while it runs. */
export interface OpenRecord {
  readonly number: number;
  readonly startedAt: number;
  readonly asker: Asker;
  readonly host: string;
  readonly port: number;
  protocol: Connection['protocol'];
  hello: ClearHello | null;
  request: PlainRequest | null;
  via: string | null;
  lookupMs: number | null;
  connectMs: number | null;
  firstByteMs: number | null;
  readonly bursts: Bursts;
  up: number;
  down: number;
  outcome: ConnectionOutcome | null;
  endedAt: number | null;
}

export const WENT_WELL: ConnectionOutcome = { kind: 'ok', at: 'host', status: null, detail: null };

/** Keeps what was seen, in the order in which it was asked for. */
export class Records {
  readonly #all: OpenRecord[] = [];
  #start = performance.now();

  /** The command is started now. */
  begin(): void {
    this.#start = performance.now();
  }

  open(asker: Asker, host: string, port: number, protocol: Connection['protocol']): OpenRecord {
    const record: OpenRecord = {
      number: this.#all.length + 1,
      startedAt: performance.now(),
      asker,
      host,
      port,
      protocol,
      hello: null,
      request: null,
      via: null,
      lookupMs: null,
      connectMs: null,
      firstByteMs: null,
      bursts: new Bursts(),
      up: 0,
      down: 0,
      outcome: null,
      endedAt: null,
    };
    this.#all.push(record);
    return record;
  }

  /** Those that are not over are told as open. */
  seen(): readonly Connection[] {
    const now = performance.now();
    return this.#all.map(({ startedAt, endedAt, outcome, bursts, ...rest }) => ({
      ...rest,
      bursts: bursts.all(),
      startMs: startedAt - this.#start,
      durationMs: (endedAt ?? now) - startedAt,
      outcome: outcome ?? { ...WENT_WELL, kind: 'still-open' },
    }));
  }
}

/** The first ending counts: what comes behind it is the tidying up. */
export function close(record: OpenRecord, outcome: ConnectionOutcome): void {
  if (record.outcome !== null) return;
  record.outcome = outcome;
  record.endedAt = performance.now();
}

/** Something came back from the server. */
export function sawBytes(record: OpenRecord): void {
  const ms = performance.now() - record.startedAt;
  record.firstByteMs ??= ms;
  record.bursts.add(ms);
}
