import { createHash, createPublicKey, verify } from 'node:crypto';

/** A key that signs notes: `name+hash+base64`, the key behind its kind (1: Ed25519). */
export interface Verifier {
  readonly name: string;
  /** Four bytes that a signature begins with, as a number. */
  readonly hash: number;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The key that Go itself has built in for sum.golang.org (cmd/go/internal/modfetch/key.go). */
export const SUM_GOLANG_ORG = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

/** `null`: it is no key that notes are signed by. Source: golang.org/x/mod/sumdb/note.NewVerifier. */
export function readVerifierKey(text: string): Verifier | null {
  const [name = '', hash = '', ...rest] = text.split('+');
  const encoded = rest.join('+');
  const bytes = Buffer.from(encoded, 'base64');
  if (name === '' || !/^[0-9A-Fa-f]{8}$/.test(hash) || bytes.toString('base64') !== encoded) return null;
  const expected = createHash('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE(0);
  if (Number.parseInt(hash, 16) !== expected || bytes[0] !== 1 || bytes.length !== 33) return null;
  return { name, hash: expected, key: bytes.subarray(1) };
}

export type Note =
  /** `text` is what was signed, its last line end included. */
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'malformed' | 'unsigned' | 'bad-signature' };

const SPLIT = '\n\n';
const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const MOST_BYTES = 1_000_000;
const MOST_SIGNATURES = 100;

/**
 * A signed text: the text, an empty line, and a line a signature. One that the key does not belong to is passed over.
 * Source: golang.org/x/mod/sumdb/note.Open.
 */
export function openNote(message: string, verifier: Verifier): Note {
  const split = message.lastIndexOf(SPLIT);
  if (split < 0 || message.length > MOST_BYTES || !message.endsWith('\n')) return { ok: false, why: 'malformed' };
  // No control but the line end, and nothing that was no UTF-8.
  if (/[\u0000-\u0009\u000b-\u001f\ufffd]/.test(message)) return { ok: false, why: 'malformed' };
  const text = message.slice(0, split + 1);
  const lines = message.slice(split + SPLIT.length, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return { ok: false, why: 'malformed' };
  let signed = false;
  for (const line of lines) {
    const [, name, encoded = ''] = SIGNATURE.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (name === undefined || bytes.length < 5 || bytes.toString('base64') !== encoded)
      return { ok: false, why: 'malformed' };
    if (name !== verifier.name || bytes.readUInt32BE(0) !== verifier.hash || signed) continue;
    if (!isSignature(text, bytes.subarray(4), verifier.key)) return { ok: false, why: 'bad-signature' };
    signed = true;
  }
  return signed ? { ok: true, text } : { ok: false, why: 'unsigned' };
}

/** What stands in front of an Ed25519 key in its usual envelope (RFC 8410, SubjectPublicKeyInfo). */
const ENVELOPE = Buffer.from('302a300506032b6570032100', 'hex');

function isSignature(text: string, signature: Uint8Array, key: Uint8Array): boolean {
  const wrapped = createPublicKey({ key: Buffer.concat([ENVELOPE, key]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), wrapped, signature);
}
