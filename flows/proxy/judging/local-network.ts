import { addressKind } from '../../../src/dns/address-kind.ts';
import type { Surroundings } from '../../machine/facts/surroundings.ts';
import type { System } from '../../machine/facts/system.ts';
import type { WebAnswer } from '../asking/web-answer.ts';

/** macOS 15 asks for each app whether it may talk to the local network. */
const FIRST_VERSION = 15;
/** A refusal by the system is immediate; a host that is away takes seconds to be given up. */
const AT_ONCE_MS = 300;

/**
 * Whether a refused connection looks like macOS's own refusal: to an address of the local network, at
 * once, from an app that needs the permission (Apple's TN3179: Terminal and ssh do not).
 */
export function isLocalNetworkRefusal(
  answer: Pick<WebAnswer, 'host' | 'failure' | 'ms'>,
  system: System | null,
  surroundings: Surroundings | null,
): boolean {
  if (system === null || surroundings === null || system.name !== 'macOS') return false;
  if (Number.parseInt(system.version, 10) < FIRST_VERSION) return false;
  if (surroundings.ssh || surroundings.terminal === null || surroundings.terminal === 'Apple_Terminal') return false;
  const refused = /EHOSTUNREACH|no route to host/i.test(answer.failure?.detail ?? '');
  return refused && answer.ms <= AT_ONCE_MS && addressKind(answer.host) === 'private';
}
