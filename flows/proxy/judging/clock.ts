import type { WebAnswer } from '../asking/web-answer.ts';

/** One host's word about the time. */
export interface ClockReading {
  readonly host: string;
  /** Milliseconds that must be added to this computer's clock to get that host's. */
  readonly offset: number;
}

/**
 * What the hosts say together.
 *
 * - `unread`: no host told the time. `apart`: they contradict each other, so that nobody is to be believed.
 * - `told`: most of them agree on `offset`; `hosts` are those that do.
 */
export type ClockWord =
  | { readonly kind: 'unread' }
  | { readonly kind: 'apart'; readonly readings: readonly ClockReading[] }
  | { readonly kind: 'told'; readonly offset: number; readonly hosts: readonly string[] };

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
/** Servers of one world are seconds apart; an answer may wait a while on its way. */
const AGREE_MS = 5 * MINUTE_MS;

/** From here on a clock is looked at more closely: sign-ins begin to fail at five minutes. */
export const SUSPECT_MS = 5 * MINUTE_MS;

type Told = Pick<WebAnswer, 'host' | 'serverTime' | 'askedAt'>;

/** One reading a host, the first that it gave. */
export function clockReadings(answers: readonly Told[]): readonly ClockReading[] {
  const told = answers.flatMap(({ host, serverTime, askedAt }) =>
    serverTime === null ? [] : [{ host, offset: serverTime - askedAt }],
  );
  return told.filter((one, index) => told.findIndex((other) => other.host === one.host) === index);
}

/** Compared as points in time, so that a wrong time zone makes no difference. */
export function clockWord(answers: readonly Told[]): ClockWord {
  const readings = clockReadings(answers);
  if (readings.length === 0) return { kind: 'unread' };
  const groups = readings.map(({ offset }) => readings.filter((other) => Math.abs(other.offset - offset) <= AGREE_MS));
  const largest = groups.reduce((one, other) => (other.length > one.length ? other : one));
  if (largest.length * 2 <= readings.length) return { kind: 'apart', readings };
  const sorted = largest.map((one) => one.offset).sort((one, other) => one - other);
  return { kind: 'told', offset: sorted[Math.floor(sorted.length / 2)] ?? 0, hosts: largest.map((one) => one.host) };
}

/** Milliseconds to add to this computer's clock; null where no host told the time, or nobody can be believed. */
export function clockOffset(answers: readonly Told[]): number | null {
  const word = clockWord(answers);
  return word.kind === 'told' ? word.offset : null;
}
