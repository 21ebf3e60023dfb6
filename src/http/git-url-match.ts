import type { GitSetting } from './git-config.ts';

interface Address {
  readonly scheme: string;
  readonly user: string | null;
  readonly host: string;
  readonly port: string;
  /** Ends with a slash. */
  readonly path: string;
}

interface Closeness {
  readonly host: number;
  readonly path: number;
  readonly user: boolean;
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };
const ANYWHERE: Closeness = { host: 0, path: 0, user: false };

/**
 * The setting of `[http]` and `[http "URL"]` that counts for an address: the one whose URL is closest, and of equally
 * close ones the last.
 * Source: git-config(1) `http.<url>.*`, git `urlmatch.c`.
 */
export function gitHttpSetting(settings: readonly GitSetting[], key: string, url: string): GitSetting | null {
  const target = addressOf(url);
  let best: { readonly setting: GitSetting; readonly close: Closeness } | null = null;
  for (const setting of settings) {
    if (setting.section !== 'http' || setting.key !== key) continue;
    const close = setting.subsection === null ? ANYWHERE : closeness(setting.subsection, target);
    if (close !== null && (best === null || !isCloser(best.close, close))) best = { setting, close };
  }
  return best?.setting ?? null;
}

function isCloser(one: Closeness, other: Closeness): boolean {
  if (one.host !== other.host) return one.host > other.host;
  if (one.path !== other.path) return one.path > other.path;
  return one.user && !other.user;
}

function closeness(pattern: string, target: Address | null): Closeness | null {
  const wanted = addressOf(pattern);
  if (wanted === null || target === null) return null;
  if (wanted.scheme !== target.scheme || wanted.port !== target.port) return null;
  if (wanted.user !== null && wanted.user !== target.user) return null;
  if (!coversHost(wanted.host, target.host) || !target.path.startsWith(wanted.path)) return null;
  return { host: wanted.host.length, path: wanted.path.length, user: wanted.user !== null };
}

/** `*` stands for one label. */
function coversHost(pattern: string, host: string): boolean {
  const labels = pattern.split('.');
  const own = host.split('.');
  return labels.length === own.length && labels.every((label, index) => label === '*' || label === own[index]);
}

function addressOf(url: string): Address | null {
  const found = /^([A-Za-z][\w+.-]*):\/\/(?:([^@/?#]*)@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?([^?#]*)/.exec(url);
  if (found === null) return null;
  const [, written = '', user, host = '', port = '', path = ''] = found;
  const scheme = written.toLowerCase();
  return {
    scheme,
    user: user === undefined ? null : (user.split(':')[0] ?? ''),
    host: host.toLowerCase(),
    port: port.replace(/^0+(?=\d)/, '') || (DEFAULT_PORTS[scheme] ?? ''),
    path: path.endsWith('/') ? path : `${path}/`,
  };
}
