import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLookup } from '../../../src/go/sumdb/lookup.ts';
import { openNote, readVerifierKey, SUM_GOLANG_ORG } from '../../../src/go/sumdb/note.ts';

interface Vector {
  readonly name: string;
  readonly key: string;
  readonly message: string;
  readonly opens: boolean;
  readonly text: string;
}

/** Made by make-note-vectors, which asks golang.org/x/mod/sumdb/note. */
const VECTORS = JSON.parse(readFileSync(join(import.meta.dirname, 'note-vectors.json'), 'utf8')) as readonly Vector[];

describe('a signed note', () => {
  it.each(VECTORS.map((one) => [one.name, one] as const))('is read as Go reads it: %s', (_, vector) => {
    const verifier = readVerifierKey(vector.key);
    const note = verifier === null ? null : openNote(vector.message, verifier);
    expect(note?.ok ?? false).toBe(vector.opens);
    if (note?.ok) expect(note.text).toBe(vector.text);
  });

  it('tells what is wrong with it', () => {
    const verifier = readVerifierKey(VECTORS[0]?.key ?? '');
    const whyOf = (name: string) => {
      const found = VECTORS.find((one) => one.name === name);
      const note = verifier === null || found === undefined ? null : openNote(found.message, verifier);
      return note === null || note.ok ? null : note.why;
    };
    expect(whyOf('the text is changed')).toBe('bad-signature');
    expect(whyOf('signed by another name')).toBe('unsigned');
    expect(whyOf('no line end behind it')).toBe('malformed');
  });
});

/** As sum.golang.org gave it. */
const LOOKUP = `24955599
golang.org/x/mod v0.17.0 h1:zY54UmvipHiNd+pm+m0x9KhZ9hl1/7QNMyxXbc6ICqA=
golang.org/x/mod v0.17.0/go.mod h1:hTbmBsO62+eylJbnUtE2MGJUyE7QWk4xUqPFrRgJ+7c=

go.sum database tree
66385784
dRgqg6bNjCv/HjgbQbR4FTQxb01x93qAiafZ4wW6HNI=

— sum.golang.org Az3grgdaBaBYyyTCLNv4P301f7lAEOLAqFA3S8qHA1DrIw6NQDwtMmAExrmeIOAA0fY8RhokDCBm9LiX4cF0aBcOHgs=
`;

describe('a record of the checksum database', () => {
  const read = (text: string, version = 'v0.17.0') => {
    const verifier = readVerifierKey(SUM_GOLANG_ORG);
    if (verifier === null) throw new Error('the key that is built in is none');
    return readLookup(text, 'golang.org/x/mod', version, verifier);
  };

  it('has both sums of the version', () => {
    expect(read(LOOKUP)).toEqual({
      ok: true,
      sum: 'h1:zY54UmvipHiNd+pm+m0x9KhZ9hl1/7QNMyxXbc6ICqA=',
      modSum: 'h1:hTbmBsO62+eylJbnUtE2MGJUyE7QWk4xUqPFrRgJ+7c=',
    });
    expect(read(LOOKUP, 'v0.18.0')).toEqual({ ok: true, sum: null, modSum: null });
  });

  it.each([
    ['a page', '<!DOCTYPE html>\n<title>Sign in</title>\n', 'malformed'],
    ['another tree', LOOKUP.replace('66385784', '66385785'), 'bad-signature'],
    ['no signature', LOOKUP.slice(0, LOOKUP.indexOf('\n— ')), 'malformed'],
    ['no number in front', LOOKUP.slice(LOOKUP.indexOf('\n') + 1), 'malformed'],
    ['nothing', '', 'malformed'],
    ['another’s signature', LOOKUP.replace('— sum.golang.org', '— sums.corp.test'), 'unsigned'],
  ])('is not believed: %s', (_, text, why) => expect(read(text)).toEqual({ ok: false, why }));
});
