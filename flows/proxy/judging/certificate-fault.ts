import type { Certificate } from '../../../src/machine/port.ts';
import type { WebAnswer } from '../asking/web-answer.ts';
import { DAY_MS, MINUTE_MS } from './clock.ts';

/**
 * Why a certificate is not trusted, by the verifier's word and by what stands in the chain.
 *
 * - `clock`: it is this computer's clock that is wrong.
 * - `expired`, `not-yet-valid`: by a clock that is right.
 * - `other-name`: it is made for another host. `self-signed`: nobody vouches for it but itself.
 * - `public-root`: a public authority vouches for it, and this computer does not know that one.
 * - `untrusted`: somebody vouches for it whom this computer does not know.
 */
export type CertificateFault =
  | 'clock'
  | 'expired'
  | 'not-yet-valid'
  | 'other-name'
  | 'self-signed'
  | 'public-root'
  | 'untrusted';

/**
 * Authorities that sign for the public and for nobody else. Who also sells inspection of traffic
 * (Cloudflare, Microsoft) is left out: an unknown root of theirs is an inspector's. Not complete; whoever
 * is missing is called unknown, not an intruder.
 */
const PUBLIC_AUTHORITIES =
  /\b(?:Google Trust Services|GlobalSign|DigiCert|Let's Encrypt|Internet Security Research Group|Sectigo|COMODO|USERTRUST|GoDaddy|Starfield|IdenTrust|Buypass|SwissSign|QuoVadis|Actalis|Certum|TrustAsia|CFCA|TWCA)\b/i;

/** What was shown, and when. */
type Shown = Pick<WebAnswer, 'chain' | 'distrust' | 'askedAt'>;

/** @param offset as `clockOffset` gives it */
export function certificateFault(answer: Shown, offset: number | null): CertificateFault {
  const [leaf] = answer.chain;
  const last = answer.chain.at(-1);
  const clockIsOff = offset !== null && isOff(answer, offset);
  const early = answer.distrust === 'CERT_NOT_YET_VALID' || (leaf && Date.parse(leaf.notBefore) > answer.askedAt);
  const late = answer.distrust === 'CERT_HAS_EXPIRED' || (leaf && Date.parse(leaf.notAfter) < answer.askedAt);
  // Nobody hands out certificates for the future: without a server's word the clock is the likelier liar.
  if (early) return clockIsOff || offset === null ? 'clock' : 'not-yet-valid';
  if (late) return clockIsOff ? 'clock' : 'expired';
  if (answer.distrust === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'other-name';
  if (answer.distrust === 'DEPTH_ZERO_SELF_SIGNED_CERT') return 'self-signed';
  return last && PUBLIC_AUTHORITIES.test(`${last.subject} ${last.issuer}`) ? 'public-root' : 'untrusted';
}

/** By more than a day; or by less, and by the servers' clock every certificate would be good now. */
function isOff({ chain, askedAt }: Shown, offset: number): boolean {
  if (Math.abs(offset) > DAY_MS) return true;
  return Math.abs(offset) > SEEN_MS && chain.length > 0 && chain.every((one) => isGoodAt(one, askedAt + offset));
}

/** Less than this is the time that an answer takes. */
const SEEN_MS = 2 * MINUTE_MS;

function isGoodAt({ notBefore, notAfter }: Certificate, time: number): boolean {
  return Date.parse(notBefore) <= time && time <= Date.parse(notAfter);
}

/** Who stands at the end of the chain. */
export function authorityOf(answer: WebAnswer): string {
  return answer.chain.at(-1)?.issuer ?? '';
}
