import { type Note, openNote, type Verifier } from './note.ts';

/** What the checksum database says of one version, as far as it can be believed. */
export type SumRecord =
  | {
      readonly ok: true;
      /** `h1:…` of the zip, and of go.mod alone; null: it does not say. */
      readonly sum: string | null;
      readonly modSum: string | null;
    }
  | { readonly ok: false; readonly why: Extract<Note, { ok: false }>['why'] };

/**
 * Answer of `/lookup/MODULE@VERSION`: the record's number, the lines as in go.sum, an empty line, and the signed head of
 * the whole tree. The signature is the tree's: that this record stands in that tree is for go to prove, by its tiles.
 * Source: go.dev/design/25530-sumdb#checksum-database, golang.org/x/mod/sumdb tlog.ParseRecord and client.Lookup.
 */
export function readLookup(text: string, module: string, version: string, verifier: Verifier): SumRecord {
  const end = text.indexOf('\n\n');
  const [number = '', ...lines] = text.slice(0, Math.max(0, end)).split('\n');
  if (end < 0 || !/^\d+$/.test(number)) return { ok: false, why: 'malformed' };
  const head = openNote(text.slice(end + 2), verifier);
  if (!head.ok) return head;
  if (!/^go\.sum database tree\n\d+\n[A-Za-z0-9+/]{43}=\n/.test(head.text)) return { ok: false, why: 'malformed' };
  const sumOf = (name: string) => {
    const line = lines.find((one) => one.startsWith(`${module} ${name} `));
    return line?.split(' ')[2] ?? null;
  };
  return { ok: true, sum: sumOf(version), modSum: sumOf(`${version}/go.mod`) };
}
