import { request as httpRequest } from 'node:http';
import { connect as http2Connect } from 'node:http2';
import type { Readable } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { Refusal } from './failures.ts';

/** What came back to a POST: of a page the status and type, of a DNS message its bytes. */
export interface Posted {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export interface Post {
  readonly authority: string;
  readonly path: string;
  readonly message: Uint8Array;
}

export const DNS_MESSAGE = 'application/dns-message';
const MAX_BODY_BYTES = 0xffff;

/** RFC 8484, 4.1. HTTP/2 where the server speaks it ("the minimum recommended version"), else HTTP/1.1. */
export function postMessage(socket: TLSSocket, post: Post, signal: AbortSignal): Promise<Posted> {
  const posting = socket.alpnProtocol === 'h2' ? byHttp2(socket, post, signal) : byHttp1(socket, post, signal);
  return posting.catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw error;
  });
}

const fieldsOf = (message: Uint8Array) => ({
  accept: DNS_MESSAGE,
  'content-type': DNS_MESSAGE,
  'content-length': String(message.length),
});

function byHttp2(socket: TLSSocket, { authority, path, message }: Post, signal: AbortSignal): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const session = http2Connect(`https://${authority}`, { createConnection: () => socket });
    const end = (error: unknown) => {
      session.destroy();
      reject(error);
    };
    session.once('error', end);
    session.once('goaway', (code) => end(new Refusal('garbage', `HTTP/2 ended with code ${code}`)));
    session.once('close', () => end(new Refusal('unreachable', 'closed without a word')));
    signal.addEventListener('abort', () => end(signal.reason), { once: true });
    const stream = session.request({ ':method': 'POST', ':path': path, ...fieldsOf(message) });
    stream.once('error', (error) => end(new Refusal('garbage', error.message)));
    stream.once('response', (headers) => {
      const expected = headers['content-length'];
      readWhole(stream, expected === undefined ? null : Number(expected)).then((body) => {
        resolve({ status: headers[':status'] ?? 0, contentType: headers['content-type'] ?? '', body });
        session.destroy();
      }, end);
    });
    stream.end(message);
  });
}

function byHttp1(socket: TLSSocket, { authority, path, message }: Post, signal: AbortSignal): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest({
      createConnection: () => socket,
      method: 'POST',
      path,
      headers: { host: authority, connection: 'close', ...fieldsOf(message) },
      setDefaultHeaders: false,
      signal,
    });
    asking.once('error', reject);
    asking.once('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const expected = headers['content-length'];
      readWhole(response, expected === undefined ? null : Number(expected)).then(
        (body) => resolve({ status, contentType: headers['content-type'] ?? '', body }),
        reject,
      );
    });
    asking.end(message);
  });
}

/** A body that ends early is no shorter body: half a message would be read as a damaged one. */
async function readWhole(stream: Readable, expected: number | null): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of stream) {
      total += (chunk as Buffer).length;
      if (total > MAX_BODY_BYTES) throw new Refusal('too-large', `more than ${MAX_BODY_BYTES} bytes`);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('garbage', `the body broke off after ${total} bytes`);
  }
  if (expected !== null && total !== expected) {
    throw new Refusal('garbage', `the body broke off after ${total} of ${expected} bytes`);
  }
  return Buffer.concat(chunks);
}
