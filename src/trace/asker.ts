import type { Asker } from './connection.ts';

/**
 * Which program it is by what it calls itself. Sources: net/http `defaultUserAgent`; git `http.c` (`git/2.50.1`);
 * curl `src/tool_operate.c` (`curl/8.14.1`). A go command and a program written in Go say the same.
 */
const KINDS = [
  ['go', /^(?:Go-http-client|GoCommand)\b/],
  ['git', /^git\//],
  ['curl', /^curl\//],
] as const;

/** More of it says nothing more. */
const MOST = 120;

export function askerOf(userAgent: string | undefined): Asker {
  if (userAgent === undefined || userAgent.trim() === '') return { kind: 'unnamed', text: null };
  const kind = KINDS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other';
  return { kind, text: userAgent.slice(0, MOST) };
}
