import { hostOf } from '../../../../src/go/go-url.ts';
import type { GoVersion } from '../../../../src/go/go-version.ts';
import {
  type Asked,
  ITEMS,
  type Item,
  judgeAnswer,
  type Ruling,
  type Unasked,
  versionsIn,
} from '../../../../src/go/goproxy/answers.ts';
import { escapeModule } from '../../../../src/go/goproxy/escape.ts';
import { type Operator, operatorOf, servesEverybody } from '../../../../src/go/goproxy/operators.ts';
import type { Health } from '../../../../src/go/goproxy/recommended-chain.ts';
import type { Fallback, ProxySource } from '../../../../src/go/goproxy-list.ts';
import { PROBE_MODULE } from '../../targets.ts';
import { type Asking, type Fetched, fetchAsGo } from './ask.ts';
import { type GoTrust, goTrust } from './go-trust.ts';
import { stepOf } from './reach.ts';

/** What a zip took on its way: one, so it is an impression and no measurement. */
export interface Transfer {
  readonly bytes: number;
  readonly ms: number;
}

/** How one entry of the list does, before its time is judged. */
export interface SourceLook {
  readonly source: string;
  readonly fallback: Fallback;
  readonly host: string;
  readonly operator: Operator | null;
  readonly everybody: boolean;
  /** The first question, for how far one gets; null: a folder, which needs no way to it. */
  readonly first: Fetched | null;
  readonly trust: GoTrust;
  readonly rulings: readonly Ruling[];
  readonly health: Health;
  /** The version that it was asked for; null: it named none. */
  readonly version: string | null;
  readonly transfer: Transfer | null;
  /** Hosts that it sends on to; each sees what is fetched. */
  readonly sendsTo: readonly string[];
}

const ANSWER_MS = 3_000;
const ZIP_MS = 6_000;
const ZIP_BYTES = 2 * 1024 * 1024;
/** It has been out for years, so whoever copies modules has it. */
const USUAL_VERSION = 'v0.17.0';
/** Of a module whose path has capital letters. */
const CAPITAL_MODULE = 'github.com/BurntSushi/toml';
/** Nobody can have it: the version that stands for none (golang.org/x/mod/module, PseudoVersion of no time). */
export const NO_VERSION = 'v0.0.0-00010101000000-000000000000';

export function pathOf(item: Item, version: string, database: string): string {
  const versions = `${escapeModule(PROBE_MODULE)}/@v`;
  switch (item) {
    case 'list':
      return `${versions}/list`;
    case 'latest':
      return `${escapeModule(PROBE_MODULE)}/@latest`;
    case 'unknown':
      return `${versions}/${NO_VERSION}.info`;
    case 'upper':
      return `${escapeModule(CAPITAL_MODULE)}/@v/list`;
    case 'sumdb':
      return `sumdb/${database}/supported`;
    default:
      return `${versions}/${escapeModule(version)}.${item}`;
  }
}

export function addressOf(source: string, path: string): string {
  return `${source.replace(/\/$/, '')}/${path}`;
}

/** Asks one entry for everything that go could ask it for, each once. @param database empty: none is used */
export async function lookAt(
  asking: Asking,
  { source, fallback }: ProxySource,
  database: string,
  goVersion: GoVersion | null,
): Promise<SourceLook> {
  const ask = (item: Item, version = '') => {
    const limits = item === 'zip' ? { timeoutMs: ZIP_MS, maxBytes: ZIP_BYTES } : { timeoutMs: ANSWER_MS };
    return fetchAsGo(asking, addressOf(source, pathOf(item, version, database)), limits);
  };
  const first = await ask('list');
  const trust = await goTrust(asking, addressOf(source, pathOf('list', '', database)), first, goVersion);
  const headers = first.first?.headers ?? {};
  const about = {
    source,
    fallback,
    host: hostOf(source),
    operator: operatorOf(source, headers),
    everybody: servesEverybody(source),
    first,
    trust,
  };
  const listed = judgeAnswer('list', first.reply, { module: PROBE_MODULE, version: '' });
  if (!isBelieved({ first, trust })) {
    const rulings = [first.first === null ? listed : unasked('list', 'no-answer'), ...restOf('no-answer')];
    return { ...about, rulings, health: unreached(first), version: null, transfer: null, sendsTo: [] };
  }
  const version = versionIn(first);
  const asked: Asked = { module: PROBE_MODULE, version: version ?? '' };
  const known: readonly Item[] = version === null ? [] : ['info', 'mod', 'zip'];
  const wants: readonly Item[] = [
    ...known,
    'latest',
    'unknown',
    'upper',
    ...(database === '' ? [] : (['sumdb'] as const)),
  ];
  const refused = listed.state === 'not-asked' && listed.why === 'credentials';
  // Only an entry that was heard has none of its versions.
  const unnamed: Unasked = hasNone(first.reply) ? 'no-module' : 'no-answer';
  // Whoever wants to know who asks says the same to each question.
  const answers = await inTwos(refused ? [] : wants, (item) => ask(item, version ?? ''));
  const rulings = ITEMS.map((item): Ruling => {
    if (item === 'list') return listed;
    const answer = answers.get(item);
    if (answer !== undefined) return judgeAnswer(item, answer.reply, asked);
    return unasked(item, refused ? 'credentials' : item === 'sumdb' ? 'no-database' : unnamed);
  });
  const zip = answers.get('zip');
  const all = [first, ...answers.values()];
  return {
    ...about,
    rulings,
    health: healthOf(rulings),
    version,
    transfer: zip === undefined || ruling(rulings, 'zip')?.state !== 'right' ? null : transferOf(zip),
    sendsTo: [...new Set(all.flatMap((one) => one.redirects.map(hostOf)))].filter(
      // An address that go does not follow (file:) has no host.
      (host) => host !== about.host && host !== '',
    ),
  };
}

/** An answer came, and go believes whom it came from. */
export function isBelieved({ first, trust }: Pick<SourceLook, 'first' | 'trust'>): boolean {
  if (!first?.first || trust.go === 'distrusts') return false;
  return first.first.distrust === null || trust.go === 'trusts';
}

/** It says that it has no version of the module: a list without lines, or “not found”. */
function hasNone(reply: Fetched['reply']): boolean {
  if (reply.kind !== 'reply') return false;
  if (reply.status === 404 || reply.status === 410) return true;
  return reply.status === 200 && versionsIn(Buffer.from(reply.bytes).toString('utf8'))?.length === 0;
}

function restOf(why: Unasked): readonly Ruling[] {
  return ITEMS.slice(1).map((item) => unasked(item, why));
}

export function unasked(item: Item, why: Unasked): Ruling {
  return { item, state: 'not-asked', why };
}

export function ruling(rulings: readonly Ruling[], item: Item): Ruling | undefined {
  return rulings.find((one) => one.item === item);
}

/** A few at a time: a proxy of a small company is no place for a rush. */
async function inTwos<T>(items: readonly Item[], ask: (item: Item) => Promise<T>): Promise<ReadonlyMap<Item, T>> {
  const found = new Map<Item, T>();
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) found.set(item, await ask(item));
  };
  await Promise.all([work(), work()]);
  return found;
}

/** The usual one, or the newest release of those that are there. */
function versionIn({ reply }: Fetched): string | null {
  if (reply.kind !== 'reply' || reply.status !== 200) return null;
  return chosen(versionsIn(Buffer.from(reply.bytes).toString('utf8')) ?? []);
}

export function chosen(versions: readonly string[]): string | null {
  if (versions.includes(USUAL_VERSION)) return USUAL_VERSION;
  const releases = versions.filter((one) => /^v\d+\.\d+\.\d+$/.test(one));
  const newest = releases.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
  return newest ?? versions.at(-1) ?? null;
}

function unreached({ reply, first }: Fetched): Health {
  if (first !== null) return 'fails';
  if (reply.kind !== 'none') return 'unknown';
  return ['name', 'connection', 'handshake'].includes(stepOf(reply.code, reply.detail)) ? 'fails' : 'unknown';
}

const NEEDED: readonly Item[] = ['info', 'mod', 'zip'];
/** Status 200 with something that go cannot read: it takes that for the answer. */
const GARBLED = [
  'page',
  'not-a-list',
  'not-json',
  'other-version',
  'bad-time',
  'not-a-go-mod',
  'not-a-zip',
  'wrong-prefix',
];

export function healthOf(rulings: readonly Ruling[]): Health {
  const decisive = rulings.filter((one) => one.item === 'list' || NEEDED.includes(one.item));
  const wrong = decisive.flatMap((one) => (one.state === 'wrong' ? [one.why] : []));
  if (wrong.some((why) => GARBLED.includes(why))) return 'garbled';
  if (wrong.includes('refused')) return 'refuses';
  // What it lists and has not got, go looks for behind it.
  const gone = decisive.some((one) => one.state === 'wrong' && (one.status === 404 || one.status === 410));
  if (wrong.length > 0) return gone ? 'lacks' : 'fails';
  const list = ruling(rulings, 'list');
  if (list?.state === 'not-asked') return list.why === 'no-module' ? 'lacks' : 'unknown';
  return decisive.every((one) => one.state === 'right') ? 'serves' : 'unknown';
}

function transferOf({ last, ms }: Fetched): Transfer | null {
  return last === null ? null : { bytes: last.body.length, ms: last.phases?.answer ?? ms };
}
