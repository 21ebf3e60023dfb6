import { readModuleFile } from '../module-file.ts';
import { readZip } from '../zip/read-zip.ts';

/** What a module proxy can be asked for (go.dev/ref/mod#goproxy-protocol). `latest` and `sumdb` it need not have. */
export const ITEMS = ['list', 'info', 'mod', 'zip', 'latest', 'unknown', 'upper', 'sumdb'] as const;
export type Item = (typeof ITEMS)[number];

/** What came for one of them, redirects followed as go follows them. */
export type ItemReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly contentType: string;
      readonly bytes: Uint8Array;
      /** More came than was read. */
      readonly cut: boolean;
    }
  /** It pointed elsewhere in a way that go refuses. */
  | { readonly kind: 'astray'; readonly why: 'downgrade' | 'too-many-redirects' | 'no-location' }
  /** No answer: as the machine's port names it. */
  | { readonly kind: 'none'; readonly code: string; readonly detail: string };

export type Wrong =
  | 'status'
  /** 403 or 451: that may be meant so. Behind a comma it keeps go from asking elsewhere. */
  | 'refused'
  | 'page'
  | 'not-a-list'
  | 'not-json'
  | 'other-version'
  | 'bad-time'
  | 'not-a-go-mod'
  | 'not-a-zip'
  | 'wrong-prefix'
  | 'found'
  | 'downgrade'
  | 'too-many-redirects'
  | 'no-location'
  | 'no-answer';

/** Why nothing is said of it. */
export type Unasked = 'no-module' | 'no-database' | 'no-answer' | 'credentials' | 'large' | 'lacks-it' | 'folder';

export type Ruling =
  | { readonly item: Item; readonly state: 'right' | 'not-offered' }
  | { readonly item: Item; readonly state: 'wrong'; readonly why: Wrong; readonly status: number | null }
  | { readonly item: Item; readonly state: 'not-asked'; readonly why: Unasked };

/** The module that is asked for, and which version of it. */
export interface Asked {
  readonly module: string;
  readonly version: string;
}

/** What go makes of an answer. */
export function judgeAnswer(item: Item, reply: ItemReply, asked: Asked): Ruling {
  const wrong = (why: Wrong, status: number | null = null): Ruling => ({ item, state: 'wrong', why, status });
  const silent = (why: Unasked): Ruling => ({ item, state: 'not-asked', why });
  if (reply.kind === 'astray') return wrong(reply.why);
  // What was not waited for, or cannot be spoken to from here, is nobody's fault.
  if (reply.kind === 'none') return reply.code === 'unreachable' ? wrong('no-answer') : silent('no-answer');
  const { status } = reply;
  const gone = status === 404 || status === 410;
  if (status === 401 || status === 407) return silent('credentials');
  if (status === 403 || status === 451) return wrong('refused', status);
  if (item === 'unknown') return gone ? { item, state: 'right' } : wrong(status === 200 ? 'found' : 'status', status);
  if (gone) return missing(item);
  // `@latest` stands in for a list without releases; a proxy that knows no such address says so in many ways.
  if (item === 'latest' && (status === 405 || status === 501)) return { item, state: 'not-offered' };
  if (status !== 200) return wrong('status', status);
  const why = faultOf(item, reply, asked);
  return why === null ? { item, state: 'right' } : why === 'large' ? silent('large') : wrong(why, status);
}

function missing(item: Item): Ruling {
  if (item === 'latest' || item === 'sumdb') return { item, state: 'not-offered' };
  if (item === 'upper') return { item, state: 'not-asked', why: 'lacks-it' };
  if (item === 'list') return { item, state: 'not-asked', why: 'no-module' };
  return { item, state: 'wrong', why: 'status', status: 404 };
}

type Reply = Extract<ItemReply, { kind: 'reply' }>;

function faultOf(item: Item, reply: Reply, asked: Asked): Wrong | 'large' | null {
  if (item === 'zip') return reply.cut ? 'large' : zipFault(reply.bytes, asked);
  if (isPage(reply)) return 'page';
  const text = Buffer.from(reply.bytes).toString('utf8');
  switch (item) {
    case 'list':
    case 'upper':
      return versionsIn(text) === null ? 'not-a-list' : null;
    case 'info':
      return infoFault(text, asked.version);
    case 'latest':
      return infoFault(text, null);
    case 'mod':
      return readModuleFile(text).module === asked.module ? null : 'not-a-go-mod';
    default:
      return null;
  }
}

function isPage({ contentType, bytes }: Reply): boolean {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  return contentType.includes('text/html') || /^\s*<(?:!doctype|html|head|script|meta)\b/i.test(start);
}

/**
 * Versions of a list, one a line; what go passes over is not among them (it takes the first word of each line that is a
 * version). null: there are lines, and none is a version. Source: cmd/go/internal/modfetch proxyRepo.Versions.
 */
export function versionsIn(text: string): readonly string[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const versions = lines
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
    .filter((word) => /^v\d+\.\d+\.\d+/.test(word));
  return lines.length > 0 && versions.length === 0 ? null : versions;
}

/** A version and its time, from `.info` and `@latest`; null: not to be read. */
export function readInfo(text: string): { readonly version: string; readonly time: string | null } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('Version' in value)) return null;
    const time = 'Time' in value && typeof value.Time === 'string' ? value.Time : null;
    return typeof value.Version === 'string' && value.Version !== '' ? { version: value.Version, time } : null;
  } catch {
    return null;
  }
}

/** A time that is not there is none; one that is no time cannot be read (encoding/json, time.Time). */
function infoFault(text: string, version: string | null): Wrong | null {
  const info = readInfo(text);
  if (info === null) return 'not-json';
  if (version !== null && info.version !== version) return 'other-version';
  const isTime = info.time === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(info.time);
  return isTime ? null : 'bad-time';
}

/** Every name begins with `module@version/` (go.dev/ref/mod#zip-path-size-constraints). */
function zipFault(bytes: Uint8Array, { module, version }: Asked): Wrong | null {
  const zip = readZip(bytes);
  if (!zip.ok || zip.entries.length === 0) return 'not-a-zip';
  return zip.entries.every(({ name }) => name.startsWith(`${module}@${version}/`)) ? null : 'wrong-prefix';
}
