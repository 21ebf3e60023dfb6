import { type GoVersion, isAtLeast } from '../../../src/go/go-version.ts';
import type { WebAnswer } from '../asking/web-answer.ts';
import { DAY_MS } from './clock.ts';

/**
 * Days for which the certificate of a server may be good on a Mac, whoever signed it, and since when it is so.
 * Source: Apple, "Requirements for trusted certificates in iOS 13 and macOS 10.15".
 */
export const MOST_DAYS = 825;
const SINCE = Date.parse('2019-07-01T00:00:00Z');

/** Days of a server's own certificate, where they are more than a Mac accepts; null: they are not. */
export function daysTooMany({ chain: [leaf] }: WebAnswer): number | null {
  if (leaf === undefined || Date.parse(leaf.notBefore) < SINCE) return null;
  const days = (Date.parse(leaf.notAfter) - Date.parse(leaf.notBefore)) / DAY_MS;
  // Its last second counts (RFC 5280, 4.1.2.5), and a day more or less proves nothing.
  return days > MOST_DAYS + 0.5 ? Math.round(days) : null;
}

/** Since 1.18 a Go on a Mac asks the system who is to be trusted. Source: Go 1.18 release notes, "crypto/x509". */
export function asksTheSystem(version: GoVersion | null): boolean {
  return version !== null && isAtLeast(version, 1, 18);
}
