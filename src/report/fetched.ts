import type { Download } from '../model/fix.ts';
import { cleanText } from '../words/untrusted.ts';

/** Where a download comes from, as it may be shown: without what a URL holds of a name and password. */
export function shownSource({ from }: Pick<Download, 'from'>): string {
  const url = URL.parse(from);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return cleanText(from);
  return cleanText(`${url.protocol}//${url.host}${url.pathname}`);
}

/** In millions of bytes, as download pages and file managers count: `68.4 MB`; little ones as they are. */
export function megabytes(bytes: number): string {
  if (bytes < 100_000) return `${bytes} bytes`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
