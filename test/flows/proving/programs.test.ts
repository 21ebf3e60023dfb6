import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../../flows/proving/builds.ts';
import { proofs } from '../../../flows/proving/index.ts';
import { PROGRAMS } from '../../../flows/proving/programs.ts';
import { sourceFiles } from '../../../flows/proving/source-files.ts';
import { packModule } from '../../../src/go/module-zip.ts';
import { loadWords } from '../../../src/words/words.ts';
import { ground } from './outcomes.ts';

const folder = join(import.meta.dirname, '../../../flows/proving/programs');
const words = await loadWords('en');

describe('the Go programs', () => {
  it('are in the embedded file as they stand in their own (node scripts/embed-programs.mjs)', () => {
    const files = globSync('*/*.go', { cwd: folder }).sort();
    const embedded = Object.entries(PROGRAMS).flatMap(([program, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${program}/${name}`, text] as const),
    );
    expect(embedded.map(([name]) => name).sort()).toEqual(files);
    for (const [name, text] of embedded) expect([name, text]).toEqual([name, readFileSync(join(folder, name), 'utf8')]);
  });

  it('are where the builds and the steps look for them', () => {
    const written = [...sourceFiles('1.26').keys()];
    const wanted = [
      ...Object.values(BUILDS).map(({ program }) => program),
      ...proofs.flatMap((proof) => proof.steps(ground()).flatMap((step) => ('in' in step ? [step.in] : []))),
    ];
    for (const program of wanted) expect(written).toContain(`src/${program}/go.mod`);
  });

  it('ask nobody outside of this computer', () => {
    const texts = Object.values(PROGRAMS).flatMap((files) => Object.values(files));
    const addresses = texts.flatMap((text) => text.match(/https?:\/\/[^"\s)]*/g) ?? []);
    // `"http://" + address` of a listener of its own.
    expect([...new Set(addresses)].sort()).toEqual(['http://', 'http://proof.gomend.invalid/']);
    for (const text of texts) expect(text).not.toMatch(/0\.0\.0\.0|Listen\("tcp", "?:/);
  });
});

describe('a proof', () => {
  it('has an id of its own, a title, and words for passing and failing', () => {
    expect(new Set(proofs.map(({ id }) => id)).size).toBe(proofs.length);
    for (const { id } of proofs) {
      expect([id, words.has(`proof.${id}.title`), words.has(`proof.${id}.ok`)]).toEqual([id, true, true]);
    }
  });
});

describe('a packed module', () => {
  // As `go mod download -json` of Go 1.26 tells them of this very module.
  it('has the sums that Go computes', () => {
    const packed = packModule('gomend.invalid/greeting', 'v1.0.0', {
      'go.mod': 'module gomend.invalid/greeting\n\ngo 1.26\n',
      'greeting.go': 'package greeting\n',
    });
    expect(packed.sum).toBe('h1:1valt58mF5ZMyjUndCPn2CBR0MRiKG0kADhdDMyhP3I=');
    expect(packed.modSum).toBe('h1:nn9v8dbPgQZ1oBxsadGFdmsDGyIyky6ColtnmHHh4UI=');
  });
});
