import type { ExplainedEntry, ExplainedPath } from '../../../flows/shell/explain/path-explanation.ts';
import { cleaned } from './cleaned.ts';

/** `gomend.path/1`: PATH as each kind of program gets it, for programs. Cleaned. */
export interface PathDocument {
  readonly schema: 'gomend.path/1';
  readonly name: string | null;
  /** Of a new terminal window; also among the contexts. */
  readonly entries: readonly EntryDocument[];
  readonly winner: number | null;
  readonly contexts: readonly ContextDocument[];
}

interface EntryDocument extends ExplainedEntry {
  /** 1-based. */
  readonly position: number;
  readonly wins: boolean;
}

type ContextDocument = ExplainedPath | (Known & { readonly entries: readonly EntryDocument[] });
type Known = Exclude<ExplainedPath, { readonly how: 'unknown' }>;

export function pathDocument(name: string | null, paths: readonly ExplainedPath[]): PathDocument {
  const contexts = paths.map((path): ContextDocument => {
    if (path.how === 'unknown') return path;
    return { ...path, entries: path.entries.map((entry, index) => entryDocument(entry, index + 1, path.winner)) };
  });
  const login = contexts.find((one) => one.context === 'login');
  const known = login !== undefined && 'entries' in login ? login : null;
  return cleaned({
    schema: 'gomend.path/1',
    name,
    entries: (known?.entries ?? []) as readonly EntryDocument[],
    winner: known?.winner ?? null,
    contexts,
  });
}

function entryDocument(entry: ExplainedEntry, position: number, winner: number | null): EntryDocument {
  return { position, ...entry, wins: position === winner };
}
