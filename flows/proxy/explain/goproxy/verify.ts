import { readInfo } from '../../../../src/go/goproxy/answers.ts';
import { escapeModule } from '../../../../src/go/goproxy/escape.ts';
import { hashOf } from '../../../../src/go/module-zip.ts';
import { readLookup, type SumRecord } from '../../../../src/go/sumdb/lookup.ts';
import { readVerifierKey, SUM_GOLANG_ORG, type Verifier } from '../../../../src/go/sumdb/note.ts';
import { readZip } from '../../../../src/go/zip/read-zip.ts';
import { goEnv } from '../../../toolchain/facts/go-env.ts';
import { PROBE_MODULE } from '../../targets.ts';
import { type Asking, fetchAsGo } from './ask.ts';
import type { DatabaseLook } from './database-health.ts';
import { addressOf, pathOf, type SourceLook } from './source-health.ts';

/** One version of a module, as it came by one way. */
export interface Copy {
  readonly version: string;
  /** ISO 8601 in UTC; null: not said. */
  readonly time: string | null;
  /** `h1:…` of the zip, and of go.mod. */
  readonly sum: string;
  readonly modSum: string;
}

export type Come =
  | { readonly ok: true; readonly copy: Copy }
  | { readonly ok: false; readonly why: 'no-go' | 'simulated' | 'no-source' | 'failed'; readonly detail: string };

export const COMPARED = ['version', 'time', 'sum', 'modSum'] as const;

export interface Verification {
  readonly module: string;
  readonly version: string;
  /** The entry that gomend's own copy came from; null: none. */
  readonly source: string | null;
  readonly go: Come;
  readonly own: Come;
  /** null: not asked. `unknown-key`: a database whose key gomend has not. */
  readonly database: SumRecord | { readonly ok: false; readonly why: 'unknown-key' | 'no-answer' } | null;
  /** Of both copies and the database, what is not the same. */
  readonly apart: readonly (typeof COMPARED)[number][];
}

const ZIP_BYTES = 2 * 1024 * 1024;
const ANSWER_MS = 6_000;

/** The same version by two ways that share no code: go's own, and gomend's; and what the checksum database says of it. */
export async function verify(
  asking: Asking,
  goproxy: string,
  gosumdb: string,
  looks: readonly SourceLook[],
  database: DatabaseLook,
): Promise<Verification> {
  const source = looks.find((one) => one.health === 'serves' && /^https?:/.test(one.source)) ?? null;
  const version = source?.version ?? looks.find((one) => one.version !== null)?.version ?? 'v0.17.0';
  const simulated: Come = { ok: false, why: 'simulated', detail: '' };
  const isSimulated = asking.look.machine.kind === 'simulated';
  const [go, own, record] = await Promise.all([
    isSimulated ? simulated : byGo(asking, goproxy, version),
    isSimulated ? simulated : byGomend(asking, source, version),
    isSimulated ? null : byDatabase(asking, database, gosumdb, version),
  ]);
  return {
    module: PROBE_MODULE,
    version,
    source: source?.source ?? null,
    go,
    own,
    database: record,
    apart: apartOf(go, own, record),
  };
}

export function apartOf(go: Come, own: Come, record: Verification['database']): Verification['apart'] {
  const said = record?.ok ? record : null;
  return COMPARED.filter((field) => {
    const values = [go.ok ? go.copy[field] : null, own.ok ? own.copy[field] : null];
    if (field === 'sum' || field === 'modSum') values.push(said?.[field] ?? null);
    return new Set(values.filter((one) => one !== null)).size > 1;
  });
}

async function byGo({ look, environment, left }: Asking, goproxy: string, version: string): Promise<Come> {
  const failed = (detail: string): Come => ({ ok: false, why: 'failed', detail });
  const asked = await look.ask(goEnv);
  if (!asked.known) return { ok: false, why: 'no-go', detail: asked.reason.detail ?? '' };
  const made = await look.machine.scratch();
  if (!made.ok) return failed(made.failure.detail);
  const { path } = made.value;
  try {
    const outcome = await look.machine.run({
      argv: [asked.value.program, 'mod', 'download', '-json', `${PROBE_MODULE}@${version}`],
      cwd: path,
      timeoutMs: Math.max(1, left() - 500),
      // Caches of its own, so that nothing was there before, and nothing is left behind. `local`: no other go is fetched.
      environment: {
        ...environment,
        GOPROXY: goproxy,
        GOPATH: `${path}/gopath`,
        GOMODCACHE: `${path}/modules`,
        GOFLAGS: '-modcacherw',
        GOWORK: 'off',
        GOTOOLCHAIN: 'local',
        TMPDIR: path,
        LC_ALL: 'C',
      },
    });
    if (!outcome.ok) return failed(outcome.failure.detail || outcome.failure.code);
    const said = downloaded(outcome.value.stdout);
    if (said === null) return failed(outcome.value.stderr);
    if (said.error !== null) return failed(said.error);
    const info = await look.machine.readFile(
      `${path}/modules/cache/download/${escapeModule(PROBE_MODULE)}/@v/${escapeModule(version)}.info`,
    );
    const time = info.ok ? (readInfo(new TextDecoder().decode(info.value))?.time ?? null) : null;
    return { ok: true, copy: { ...said.copy, time: inUtc(time) } };
  } finally {
    await made.value.remove();
  }
}

/** Output of `go mod download -json`. */
function downloaded(text: string): { readonly copy: Copy; readonly error: string | null } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const said = value as Readonly<Record<string, unknown>>;
    const of = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
    const copy = { version: of('Version'), time: null, sum: of('Sum'), modSum: of('GoModSum') };
    return { copy, error: of('Error') === '' ? null : of('Error') };
  } catch {
    return null;
  }
}

async function byGomend(asking: Asking, source: SourceLook | null, version: string): Promise<Come> {
  if (source === null) return { ok: false, why: 'no-source', detail: '' };
  const get = (item: 'info' | 'mod' | 'zip') =>
    fetchAsGo(asking, addressOf(source.source, pathOf(item, version, '')), {
      timeoutMs: ANSWER_MS,
      maxBytes: ZIP_BYTES,
    });
  const [info, mod, zip] = await Promise.all([get('info'), get('mod'), get('zip')]);
  const bytes = [info, mod, zip].map(({ reply }) =>
    reply.kind === 'reply' && reply.status === 200 ? reply.bytes : null,
  );
  const [infoBytes, modBytes, zipBytes] = bytes;
  if (!infoBytes || !modBytes || !zipBytes) return { ok: false, why: 'failed', detail: '' };
  const read = readInfo(Buffer.from(infoBytes).toString('utf8'));
  const unpacked = readZip(zipBytes);
  if (read === null || !unpacked.ok) return { ok: false, why: 'failed', detail: unpacked.ok ? '' : unpacked.error };
  const sum = hashOf(unpacked.entries.map((one) => [one.name, one.bytes] as const));
  const modSum = hashOf([['go.mod', modBytes]]);
  return { ok: true, copy: { version: read.version, time: inUtc(read.time), sum, modSum } };
}

/** One and the same moment is written in more than one way. */
function inUtc(time: string | null): string | null {
  const at = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

async function byDatabase(
  asking: Asking,
  { base, name }: DatabaseLook,
  gosumdb: string,
  version: string,
): Promise<Verification['database']> {
  if (base === null) return null;
  const verifier = verifierOf(name, gosumdb);
  if (verifier === null) return { ok: false, why: 'unknown-key' };
  const path = `lookup/${escapeModule(PROBE_MODULE)}@${escapeModule(version)}`;
  const { reply } = await fetchAsGo(asking, addressOf(base, path), { timeoutMs: ANSWER_MS });
  if (reply.kind !== 'reply' || reply.status !== 200) return { ok: false, why: 'no-answer' };
  return readLookup(Buffer.from(reply.bytes).toString('utf8'), PROBE_MODULE, version, verifier);
}

function verifierOf(name: string, gosumdb: string): Verifier | null {
  if (name === 'sum.golang.org') return readVerifierKey(SUM_GOLANG_ORG);
  return readVerifierKey(gosumdb.split(/\s+/)[0] ?? '');
}
