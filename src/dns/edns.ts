import { LayoutError } from './layout-error.ts';

export interface EdnsOption {
  readonly code: number;
  readonly data: Uint8Array;
}

/** A server's own reason for its answer (RFC 8914). */
export interface ExtendedError {
  readonly code: number;
  /** The server's words; untrusted, often empty. */
  readonly text: string;
}

const EXTENDED_ERROR_OPTION = 15;

/**
 * The options of an OPT record (RFC 6891, 6.1.2).
 * @throws LayoutError
 */
export function readOptions(data: Uint8Array): readonly EdnsOption[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const options: EdnsOption[] = [];
  let offset = 0;
  while (offset < data.length) {
    if (offset + 4 > data.length) throw new LayoutError('an option without its length');
    const end = offset + 4 + view.getUint16(offset + 2);
    if (end > data.length) throw new LayoutError('an option runs past its record');
    const option = { code: view.getUint16(offset), data: data.subarray(offset + 4, end) };
    if (option.code === EXTENDED_ERROR_OPTION && option.data.length < 2) {
      throw new LayoutError('an extended error without its code');
    }
    options.push(option);
    offset = end;
  }
  return options;
}

/** In the order given; a server may say more than one (RFC 8914, 3). */
export function extendedErrors(options: readonly EdnsOption[]): readonly ExtendedError[] {
  return options
    .filter((option) => option.code === EXTENDED_ERROR_OPTION)
    .map(({ data }) => ({
      code: ((data[0] ?? 0) << 8) | (data[1] ?? 0),
      // "May be null terminated" (RFC 8914, 2): the text ends there.
      text: new TextDecoder().decode(data.subarray(2)).split('\0', 1)[0] ?? '',
    }));
}

/** Names of the codes (IANA, "Extended DNS Error Codes"). */
const NAMES: readonly string[] = [
  'Other',
  'Unsupported DNSKEY Algorithm',
  'Unsupported DS Digest Type',
  'Stale Answer',
  'Forged Answer',
  'DNSSEC Indeterminate',
  'DNSSEC Bogus',
  'Signature Expired',
  'Signature Not Yet Valid',
  'DNSKEY Missing',
  'RRSIGs Missing',
  'No Zone Key Bit Set',
  'NSEC Missing',
  'Cached Error',
  'Not Ready',
  'Blocked',
  'Censored',
  'Filtered',
  'Prohibited',
  'Stale NXDOMAIN Answer',
  'Not Authoritative',
  'Not Supported',
  'No Reachable Authority',
  'Network Error',
  'Invalid Data',
  'Signature Expired before Valid',
  'Too Early',
  'Unsupported NSEC3 Iterations Value',
  'Unable to conform to policy',
  'Synthesized',
  'Invalid Query Type',
];

/** `extended error 17 (Filtered): not allowed here`. */
export function showExtendedError({ code, text }: ExtendedError): string {
  const name = NAMES[code];
  const head = name === undefined ? `extended error ${code}` : `extended error ${code} (${name})`;
  return text === '' ? head : `${head}: ${text}`;
}

/**
 * What kind of reason it is, for what a person can do about it.
 *
 * - `rule`: somebody does not want this name to be found (Forged, Blocked, Censored, Filtered, Prohibited).
 * - `signature`: the zone's signatures do not hold (DNSSEC).
 * - `way`: the server could not get to those who know.
 */
export type ErrorKind = 'rule' | 'signature' | 'way' | 'other';

const KINDS: readonly (readonly [ErrorKind, readonly number[]])[] = [
  ['rule', [4, 15, 16, 17, 18]],
  ['signature', [5, 6, 7, 8, 9, 10, 11, 12, 25]],
  ['way', [22, 23]],
];

export function errorKind({ code }: ExtendedError): ErrorKind {
  return KINDS.find(([, codes]) => codes.includes(code))?.[0] ?? 'other';
}
