import { soa } from '../../../dns/message.ts';
import { addressesOf, honest, type Plant, type Planted, says, withReason } from './planting.ts';

export interface Row {
  readonly what: string;
  readonly servers: readonly Planted[];
  /** `status message`, without flow and check. */
  readonly expect: readonly string[];
  /** Part of a line of evidence. */
  readonly seen?: string;
  /** The computer itself finds the host all the same. */
  readonly systemFinds?: true;
}

export const NS = { type: 'NS' as const, name: 'golang.org', data: 'ns.golang.org', ttl: 1, class: 'IN' as const };
export const ROOT_NS = { ...NS, name: '.', data: 'a.root-servers.net' };

export const HONEST: Planted = { udp: (question) => [honest(question)] };
export const SILENT: Planted = { udp: () => [] };
/** About the host it says this; about anything else it is honest. */
export const about = (udp: Plant): Planted => ({
  udp: (question) => (question.isNonsense ? [honest(question)] : udp(question)),
});
export const denies = about((question) => [says(question, { rcode: 3, authorities: [soa('golang.org', 900, 300)] })]);
export const gives = (...addresses: readonly string[]): Planted =>
  about((question) => [says(question, { answers: addressesOf(question, ...addresses) })]);
export const reasoned = (rcode: number, code: number, text = ''): Planted =>
  about((question) => [withReason(says(question, { rcode }), code, text)]);
export const withId = (bytes: Uint8Array, change: number) => bytes.with(1, (bytes[1] ?? 0) ^ change);
export const otherQuestion = (bytes: Uint8Array) => bytes.with(13, (bytes[13] ?? 0) ^ 1);
export const patched = (at: number, value: number): Planted => about((question) => [honest(question).with(at, value)]);
export const forged = (question: Parameters<Plant>[0]) =>
  says(question, { answers: addressesOf(question, '203.0.113.66', '2001:db8:bad::1') });
