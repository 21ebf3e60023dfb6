import type { ClearHello } from './connection.ts';

export type HelloReading =
  /** Not all of it has come yet. */
  | { readonly state: 'more' }
  | { readonly state: 'other' }
  /** `hello` null: it is TLS, and its first message cannot be read. */
  | { readonly state: 'tls'; readonly hello: ClearHello | null };

const HANDSHAKE = 0x16;
const CLIENT_HELLO = 1;
const RECORD_HEAD = 5;
const SERVER_NAME = 0;
const ALPN = 16;
/** A ClientHello of more is none that a program sends. */
const MOST_BYTES = 64 * 1024;

/** What can never be complete. */
class Unreadable extends Error {}
/** What is cut off, and may be complete with the next bytes. */
class Short extends Error {}

/**
 * Reads the server's name and the protocols out of the first bytes that a TLS client sends. They stand in the clear;
 * everything behind them is left alone. Never throws.
 * Source: RFC 8446 4.1.2, RFC 6066 3, RFC 7301 3.1.
 */
export function readClientHello(bytes: Buffer): HelloReading {
  if (bytes.length === 0) return { state: 'more' };
  if (bytes[0] !== HANDSHAKE) return { state: 'other' };
  if (bytes.length > MOST_BYTES) return { state: 'tls', hello: null };
  try {
    return { state: 'tls', hello: helloIn(new Bytes(handshakeOf(bytes))) };
  } catch (error) {
    if (error instanceof Short) return { state: 'more' };
    if (error instanceof Unreadable) return { state: 'tls', hello: null };
    throw error;
  }
}

/** The handshake message, which may lie in several records. */
function handshakeOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let have = 0;
  for (let at = 0; ; ) {
    if (bytes.length < at + RECORD_HEAD) throw new Short();
    if (bytes[at] !== HANDSHAKE) throw new Unreadable();
    const length = bytes.readUInt16BE(at + 3);
    if (length === 0) throw new Unreadable();
    if (bytes.length < at + RECORD_HEAD + length) throw new Short();
    parts.push(bytes.subarray(at + RECORD_HEAD, at + RECORD_HEAD + length));
    have += length;
    at += RECORD_HEAD + length;
    const all = Buffer.concat(parts);
    if (have < 4) continue;
    if (all[0] !== CLIENT_HELLO) throw new Unreadable();
    const wanted = all.readUIntBE(1, 3);
    if (have >= 4 + wanted) return all.subarray(4, 4 + wanted);
  }
}

function helloIn(body: Bytes): ClearHello {
  body.skip(2 + 32);
  body.vector(1);
  body.vector(2);
  body.vector(1);
  let serverName: string | null = null;
  let protocols: readonly string[] = [];
  if (body.isAtEnd()) return { serverName, protocols };
  const extensions = new Bytes(body.vector(2));
  while (!extensions.isAtEnd()) {
    const type = extensions.number(2);
    const data = new Bytes(extensions.vector(2));
    if (type === SERVER_NAME) serverName = nameIn(data);
    else if (type === ALPN) protocols = protocolsIn(data);
  }
  return { serverName, protocols };
}

function nameIn(data: Bytes): string | null {
  const list = new Bytes(data.vector(2));
  while (!list.isAtEnd()) {
    const type = list.number(1);
    const name = list.vector(2);
    if (type === 0) return name.toString('latin1');
  }
  return null;
}

function protocolsIn(data: Bytes): readonly string[] {
  const list = new Bytes(data.vector(2));
  const names: string[] = [];
  while (!list.isAtEnd()) names.push(list.vector(1).toString('latin1'));
  return names;
}

/** Reads forward; beyond the end nothing can be read any more. */
class Bytes {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  skip(count: number): void {
    this.#take(count);
  }

  number(size: number): number {
    return this.#take(size).readUIntBE(0, size);
  }

  /** @param size bytes of the length in front of it */
  vector(size: number): Buffer {
    return this.#take(this.number(size));
  }

  #take(count: number): Buffer {
    const from = this.#at;
    if (from + count > this.#bytes.length) throw new Unreadable();
    this.#at += count;
    return this.#bytes.subarray(from, from + count);
  }
}
