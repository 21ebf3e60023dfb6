import type { Look } from '../../../../src/engine/fact.ts';
import { parseGoUrl } from '../../../../src/go/go-url.ts';
import { ITEMS, type Item, type ItemReply, judgeAnswer, type Ruling } from '../../../../src/go/goproxy/answers.ts';
import { escapeModule } from '../../../../src/go/goproxy/escape.ts';
import type { ProxySource } from '../../../../src/go/goproxy-list.ts';
import { unescapePart } from '../../../../src/go/percent-encoding.ts';
import { PROBE_MODULE } from '../../targets.ts';
import { chosen, healthOf, pathOf, type SourceLook, unasked } from './source-health.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** A folder (`file://`) that go reads in a proxy's place: a file that is not there is a "not found". */
export async function lookAtFolder(
  look: Look,
  { source, fallback }: ProxySource,
  database: string,
): Promise<SourceLook> {
  const parsed = parseGoUrl(source);
  const folder = (parsed.ok ? unescapePart(parsed.url.path) : '').replace(/\/$/, '');
  const version = await versionIn(look, folder);
  const rulings = await Promise.all(
    ITEMS.map(async (item): Promise<Ruling> => {
      if (item === 'unknown') return unasked(item, 'folder');
      if (item === 'sumdb' && database === '') return unasked(item, 'no-database');
      if (version === null && ['info', 'mod', 'zip'].includes(item)) return unasked(item, 'no-module');
      const reply = await readIt(look, `${folder}/${pathOf(item, version ?? '', database)}`, item);
      return judgeAnswer(item, reply, { module: PROBE_MODULE, version: version ?? '' });
    }),
  );
  return {
    source,
    fallback,
    host: '',
    operator: null,
    everybody: false,
    first: null,
    trust: { from: 'files', go: 'same' },
    rulings,
    health: healthOf(rulings),
    version,
    transfer: null,
    sendsTo: [],
  };
}

/** One that is there as a whole: a copy of go's own cache has files of many more than were ever fetched. */
async function versionIn(look: Look, folder: string): Promise<string | null> {
  const listed = await look.machine.list(`${folder}/${escapeModule(PROBE_MODULE)}/@v`);
  const names = listed.ok ? listed.value.map((one) => one.name) : [];
  return chosen(names.flatMap((name) => (name.endsWith('.zip') ? [name.slice(0, -'.zip'.length)] : [])));
}

async function readIt(look: Look, path: string, item: Item): Promise<ItemReply> {
  const outcome = await look.machine.readFile(path, { maxBytes: MOST_BYTES });
  const none: ItemReply = { kind: 'reply', status: 404, contentType: '', bytes: new Uint8Array(), cut: false };
  if (outcome.ok) return { ...none, status: 200, bytes: outcome.value };
  if (outcome.failure.code === 'missing') return none;
  if (outcome.failure.code === 'too-large' && item === 'zip') return { ...none, status: 200, cut: true };
  // What may not be read is no "not found" to go.
  return { kind: 'none', code: 'unreachable', detail: outcome.failure.detail };
}
