import { maskCredentials } from '../../src/words/untrusted.ts';

/** An address as it may be shown: user and password are taken out. */
export function shownUrl(url: string): string {
  return maskCredentials(url);
}
