import type { WebAnswer } from '../asking/web-answer.ts';

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

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Authorities that sign for the public and for nobody else. Who also sells inspection of traffic
 * (Cloudflare, Microsoft) is left out: an unknown root of theirs is an inspector's. Not complete; whoever
 * is missing is called unknown, not an intruder.
 */
const PUBLIC_AUTHORITIES =
  /\b(?:Google Trust Services|GlobalSign|DigiCert|Let's Encrypt|Internet Security Research Group|Sectigo|COMODO|USERTRUST|GoDaddy|Starfield|IdenTrust|Buypass|SwissSign|QuoVadis|Actalis|Certum|TrustAsia|CFCA|TWCA)\b/i;

/** Milliseconds that must be added to this computer's clock to get the server's; null where no server told the time. */
export function clockOffset(answers: readonly WebAnswer[]): number | null {
  const offsets = answers.flatMap((one) => (one.serverTime === null ? [] : [one.serverTime - one.askedAt]));
  const sorted = offsets.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** @param offset as `clockOffset` gives it */
export function certificateFault(answer: WebAnswer, offset: number | null): CertificateFault {
  const [leaf] = answer.chain;
  const last = answer.chain.at(-1);
  const clockIsOff = offset !== null && Math.abs(offset) > DAY_MS;
  const early = answer.distrust === 'CERT_NOT_YET_VALID' || (leaf && Date.parse(leaf.notBefore) > answer.askedAt);
  const late = answer.distrust === 'CERT_HAS_EXPIRED' || (leaf && Date.parse(leaf.notAfter) < answer.askedAt);
  // Nobody hands out certificates for the future: without a server's word the clock is the likelier liar.
  if (early) return clockIsOff || offset === null ? 'clock' : 'not-yet-valid';
  if (late) return clockIsOff ? 'clock' : 'expired';
  if (answer.distrust === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'other-name';
  if (answer.distrust === 'DEPTH_ZERO_SELF_SIGNED_CERT') return 'self-signed';
  return last && PUBLIC_AUTHORITIES.test(`${last.subject} ${last.issuer}`) ? 'public-root' : 'untrusted';
}

/** Who stands at the end of the chain. */
export function authorityOf(answer: WebAnswer): string {
  return answer.chain.at(-1)?.issuer ?? '';
}
