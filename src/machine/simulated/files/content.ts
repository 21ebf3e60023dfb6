import { resolvConf } from '../network/resolv-conf.ts';
import type { RegularNode } from '../state/files.ts';
import type { MacState } from '../state/mac-state.ts';
import { programBytes } from './program-bytes.ts';

/** The bytes of a file: its own, or those that follow from the rest of the state. */
export function bytesOf(state: MacState, node: RegularNode): Uint8Array {
  if (node.generated === 'resolv.conf') return new TextEncoder().encode(resolvConf(state) ?? '');
  if (node.content === '' && node.program !== null) return programBytes(node.program);
  return node.encoding === 'base64' ? new Uint8Array(Buffer.from(node.content, 'base64')) : encode(node.content);
}

export function textOf(state: MacState, node: RegularNode): string {
  return new TextDecoder().decode(bytesOf(state, node));
}

/** Content as the state keeps it: text where the bytes are UTF-8, so that two states can be read side by side. */
export function contentFrom(bytes: Uint8Array): { content: string; encoding: 'utf8' | 'base64' } {
  try {
    // The decoder would swallow a byte order mark, and the bytes must come back as they were.
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { content, encoding: 'utf8' };
  } catch {
    return { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
