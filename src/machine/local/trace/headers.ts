/** Headers that concern one connection alone. Source: RFC 9110 7.6.1; `Proxy-Connection` of old clients. */
const OF_ONE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'proxy-authenticate',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * What is handed on, as it was written and in the order in which it was.
 * @param raw names and values by turns, as Node gives them
 * @param without in lower case
 * @param added put in the place of those of the same name
 */
export function onwardHeaders(
  raw: readonly string[],
  without: readonly string[],
  added: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const named = new Set(without);
  for (let at = 0; at < raw.length; at += 2) {
    if (raw[at]?.toLowerCase() !== 'connection') continue;
    for (const name of (raw[at + 1] ?? '').split(',')) named.add(name.trim().toLowerCase());
  }
  const headers: Record<string, string[]> = {};
  const written = new Map<string, string>();
  for (let at = 0; at < raw.length; at += 2) {
    const [name = '', value = ''] = [raw[at], raw[at + 1]];
    const lower = name.toLowerCase();
    if (OF_ONE_CONNECTION.has(lower) || named.has(lower)) continue;
    const first = written.get(lower) ?? name;
    written.set(lower, first);
    headers[first] = [...(headers[first] ?? []), value];
  }
  for (const [name, value] of Object.entries(added)) headers[name] = [value];
  return headers;
}
