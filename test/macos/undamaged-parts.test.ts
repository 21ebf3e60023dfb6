import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/conformance/data-folder.ts';
import { parseEnvFile } from '../../src/go/env-file.ts';
import { READERS } from '../../src/macos/readers.ts';
import { COMPARED } from '../support/fuzz/sizes.ts';
import { fixture } from './fixture.ts';

/** What may stand in one line that was damaged: anything that does not end it, or begin what reaches beyond it. */
const rubbish = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.stringMatching(/^[ \t]{0,6}[-\w.:/=()"'{}]{0,60}$/),
);
const oneLine = rubbish.map((text) => text.replace(/[\r\n\u001b\u2028\u2029]/g, '').replace(/["'`\\(){}[\]]/g, ''));

interface Parts {
  readonly kind: string;
  /** Splits a whole text into parts that stand for themselves. */
  readonly split: (text: string) => readonly string[];
  readonly join: string;
  /** The facts of one part, out of the facts of a whole text: every one of them must be there. */
  readonly listed: (facts: unknown) => readonly unknown[];
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const asList = (facts: unknown) => (Array.isArray(facts) ? facts : []);
const entries = (facts: unknown) => Object.entries(recordOf(facts));
const listOfKey = (key: string) => (facts: unknown) => asList(recordOf(facts)[key]);

const FORMATS: readonly Parts[] = [
  { kind: 'launchctl-list', split: lines, join: '\n', listed: asList },
  { kind: 'hosts', split: lines, join: '\n', listed: (facts) => listOfKey('entries')(facts).map(withoutLine) },
  { kind: 'go-env', split: lines, join: '\n', listed: entries },
  { kind: 'scutil-dns', split: (text) => text.split('\n\n'), join: '\n\n', listed: asList },
  { kind: 'dscacheutil', split: (text) => text.split('\n\n'), join: '\n\n', listed: asList },
];

function withoutLine(entry: unknown): unknown {
  const { line: _, ...rest } = recordOf(entry);
  return rest;
}

describe.each(FORMATS)('damage in one part of $kind', ({ kind, split, join, listed }) => {
  const reader = READERS.get(kind);
  const read = (text: string) => listed(reader?.(text, { command: '' }).facts);
  const whole = fixture(kind);
  const parts = split(whole);

  it('has something to be seen in', () => {
    expect(parts.length).toBeGreaterThan(1);
    expect(read(whole).length).toBeGreaterThan(1);
  });

  it('leaves what the other parts tell', () => {
    fc.assert(
      fc.property(fc.nat(parts.length - 1), oneLine, fc.boolean(), (index, noise, replaces) => {
        // The first line may be a heading that tells what all of it is.
        const at = Math.max(1, index);
        const others = parts.toSpliced(at, 1);
        const damaged = replaces ? parts.with(at, noise) : parts.toSpliced(at, 0, noise);
        const told = read(damaged.join(join)).map((one) => JSON.stringify(one));
        const expected = read((replaces ? others : parts).join(join)).map((one) => JSON.stringify(one));
        const lost = expected.filter((one) => !told.includes(one));
        expect(lost).toEqual([]);
      }),
      COMPARED,
    );
  });
});

describe('a settings file of the go command', () => {
  const text = 'GOFLAGS=-v\nGOPROXY=direct\n# own\nGOBIN=/x\n';

  it('keeps its other settings when one line is damaged', () => {
    fc.assert(
      fc.property(fc.nat(3), oneLine, (at, noise) => {
        const rows = text.trimEnd().split('\n');
        const settings = parseEnvFile(`${rows.with(at, noise).join('\n')}\n`);
        for (const [index, row] of rows.entries()) if (index !== at) expect(settings[index]?.text).toBe(row);
        expect(settings).toHaveLength(rows.length);
      }),
      COMPARED,
    );
  });
});
