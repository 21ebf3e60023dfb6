import { createHash, X509Certificate } from 'node:crypto';

/** A root certificate that the person was given by their company, looked at. */
export interface CompanyRoot {
  /** `CN=Corp Root, O=Corp` */
  readonly subject: string;
  /** Of the certificate (its DER), lower-case hex. */
  readonly fingerprint: string;
  readonly sha1: string;
  readonly pem: string;
  /** The file holds its text form, which is the only one that the Debian family takes. */
  readonly isText: boolean;
  /** Of the file as it is, lower-case hex. */
  readonly fileSha256: string;
}

/**
 * Why a file is not taken.
 *
 * - `none`, `several`, `more`: no certificate in it; more than one; something else beside it, maybe a key.
 * - `unreadable`: it looks like one, and is none. `no-authority`: it may not vouch for others.
 * - `not-a-root`: somebody else vouches for it. `expired`, `not-yet`: by this computer's clock.
 * - `fingerprint-form`: what was given is no SHA-256. `fingerprint-sha1`: it is a SHA-1, which can be forged.
 * - `fingerprint`: it is another certificate than the one that the company published.
 */
export type RootFault =
  | 'none'
  | 'several'
  | 'more'
  | 'unreadable'
  | 'no-authority'
  | 'not-a-root'
  | 'expired'
  | 'not-yet'
  | 'fingerprint-form'
  | 'fingerprint-sha1'
  | 'fingerprint';

export type JudgedRoot =
  | { readonly ok: true; readonly root: CompanyRoot }
  | { readonly ok: false; readonly fault: RootFault; readonly seen: string };

/** A certificate has a few kilobytes; what is longer is no single one. */
export const MOST_ROOT_BYTES = 64 * 1024;

const refused = (fault: RootFault, seen = ''): JudgedRoot => ({ ok: false, fault, seen });

/**
 * Whether a file may be trusted as the company's root: one certificate, an authority that vouches for itself, good at this
 * time, and the very one whose fingerprint the company published. Not whether it is the one seen on the network.
 * @param fingerprint as people write it: with colons, blanks, capitals, and `SHA256 Fingerprint=` before it
 * @param now milliseconds since 1970
 */
export function judgeRoot(bytes: Uint8Array, fingerprint: string, now: number): JudgedRoot {
  const wanted = digitsOf(fingerprint);
  if (/^[0-9a-f]{40}$/.test(wanted)) return refused('fingerprint-sha1');
  if (!/^[0-9a-f]{64}$/.test(wanted)) return refused('fingerprint-form');
  const text = Buffer.from(bytes).toString('latin1');
  const begins = text.match(/-----BEGIN [A-Z0-9 ]*-----/g) ?? [];
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const isText = begins.length > 0;
  if (certificates.length > 1) return refused('several', String(certificates.length));
  if (begins.length > certificates.length) return refused(certificates.length === 0 ? 'none' : 'more');
  // The binary form begins with a sequence of more than 255 bytes (X.690).
  if (!isText && !(bytes[0] === 0x30 && bytes[1] === 0x82)) return refused('none');
  const certificate = read(certificates[0] ?? bytes);
  if (certificate === null) return refused('unreadable');
  // What stands behind the certificate in the binary form is looked at by nobody, but it is in the file.
  if (!isText && certificate.raw.length !== bytes.length) return refused('more');
  const subject = oneLine(certificate.subject);
  if (!certificate.ca) return refused('no-authority', subject);
  if (!certificate.checkIssued(certificate) || !certificate.verify(certificate.publicKey)) {
    return refused('not-a-root', oneLine(certificate.issuer));
  }
  if (Date.parse(certificate.validTo) < now) return refused('expired', certificate.validTo);
  if (Date.parse(certificate.validFrom) > now) return refused('not-yet', certificate.validFrom);
  const sum = (name: string, of: Uint8Array) => createHash(name).update(of).digest('hex');
  const own = sum('sha256', certificate.raw);
  if (own !== wanted) return refused('fingerprint', colons(own));
  return {
    ok: true,
    root: {
      subject,
      fingerprint: own,
      sha1: sum('sha1', certificate.raw),
      pem: certificate.toString(),
      isText,
      fileSha256: sum('sha256', bytes),
    },
  };
}

/** As `openssl x509 -fingerprint` prints it. */
export function colons(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

function digitsOf(fingerprint: string): string {
  return fingerprint
    .replace(/^\s*sha-?256(?:\s*fingerprint)?\s*[=:]?/i, '')
    .replace(/[\s:]/g, '')
    .toLowerCase();
}

function read(form: string | Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(form);
  } catch {
    return null;
  }
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}
