import type { Evidence } from '../../src/model/evidence.ts';
import { maskCredentials } from '../../src/words/untrusted.ts';

/** An address as it may be shown: user and password are taken out. */
export function shownUrl(url: string): string {
  return maskCredentials(url);
}

/** Evidence whose text is, or holds, an address. */
export function shownEvidence(evidence: Evidence): Evidence {
  const { excerpt } = evidence;
  return typeof excerpt === 'string' ? { ...evidence, excerpt: shownUrl(excerpt) } : evidence;
}
