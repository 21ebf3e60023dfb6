import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const FETCH_MS = 15_000;

/**
 * A page of a program on this computer, and of nobody else: what stands in it is sent nowhere, and a page of the network
 * is none of gomend's business.
 * @throws {UsageError} for any other address, and where the program does not answer
 */
export async function localPage(address: string, mostBytes: number, terminal: Terminal): Promise<Buffer> {
  const url = new URL(address);
  const host = url.hostname === 'localhost' ? '127.0.0.1' : url.hostname;
  if (url.protocol !== 'http:' || !/^(?:127(?:\.\d{1,3}){3}|\[::1\])$/.test(host)) {
    throw new UsageError('read-not-loopback', { address });
  }
  url.hostname = host;
  if (url.search === '') url.search = '?debug=2';
  const { localMachine } = await import('../../machine/local/index.ts');
  const limits = { signal: terminal.readerGone, timeoutMs: FETCH_MS };
  const reply = await localMachine().http({ url: url.href, proxy: null, maxBodyBytes: mostBytes, ...limits });
  const detail = reply.ok ? `HTTP ${reply.value.status}` : reply.failure.detail || reply.failure.code;
  if (!reply.ok || reply.value.status !== 200) throw new UsageError('read-failed', { file: address, detail });
  return Buffer.from(reply.value.body, 'utf8');
}
