import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, jsonColumns, parsedRecord } from '../../src/macos/mdnsresponder-log/json-record.ts';
import { plainRecord } from '../../src/macos/mdnsresponder-log/plain-record.ts';
import { logEvents } from '../support/mdns-log-events.ts';

const events = logEvents(11);
const RECORDS = Array.from({ length: 300 }, () => events.next());
/** What bites: ends, quotes, escapes of every kind, numbers that are none, other values, a field that comes twice. */
const SPLINTERS = [
  ...['"', '\\', '\\\\', '\\"', '\\/', '\\n', '\\u0041', '\\u00', '\\ud83d', '\\x', ',', ':', '{', '}', '[]', '{}'],
  ...['-', '0', '01', '7', '1.5', '1e3', 'null', 'true', ' ', '\t', '\u0000', '\u007f', '\u2028', 'é'],
  ...['"process":', '"eventMessage":null,', '"processID":"7",', '"\\u0070rocess":"x",', '"threadID":-0,'],
];

const byParse = (line: string) => {
  const record = parsedRecord(line);
  return record === null ? null : columnsOf(record);
};

/** A record in which something was put, taken out, or written over, at any place. */
const damaged = fc
  .tuple(
    fc.constantFrom(...RECORDS),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        fc.oneof(fc.constantFrom(...SPLINTERS), fc.string()),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([record, changes]) =>
    changes.reduce((text, [where, gone, put]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + put + text.slice(at + gone);
    }, record),
  );

describe('a record that is read without JSON.parse', () => {
  it('of the shape that log writes is read quickly, and to the letter', () => {
    for (const record of RECORDS) {
      const quick = plainRecord(record);
      if (quick === null) throw new Error(`not read quickly: ${record}`);
      expect(columnsOf(quick)).toEqual(byParse(record));
    }
  });

  it('gives what JSON.parse gives, or nothing, whatever became of it', () => {
    let quickly = 0;
    fc.assert(
      fc.property(damaged, (line) => {
        const quick = plainRecord(line);
        if (quick === null) return;
        quickly++;
        expect(parsedRecord(line)).not.toBeNull();
        expect(columnsOf(quick)).toEqual(byParse(line));
      }),
      { numRuns: 5_000 },
    );
    expect(quickly).toBeGreaterThan(1_000);
  });

  it.each<[string, (record: string) => string]>([
    ['an escape that is none', (record) => record.replace('"bootUUID":"', '"bootUUID":"\\x')],
    ['half an escape', (record) => record.replace('"bootUUID":"', '"bootUUID":"\\u00')],
    ['a control', (record) => record.replace('"bootUUID":"', '"bootUUID":"\u0001')],
    ['a zero before a number', (record) => record.replace('"processID":', '"processID":0')],
    ['a number with a fraction', (record) => record.replace('"processID":441', '"processID":441.5')],
    ['an escape in other letters', (record) => record.replace('"subsystem":"', '"subsystem":"\\u0041')],
    ['every short escape', (record) => record.replace('"subsystem":"', '"subsystem":"\\"\\\\\\/\\b\\f\\n\\r\\t')],
    ['a backslash before a slash', (record) => record.replace('"category":"', '"category":"\\\\/')],
    ['a field twice', (record) => record.replace('{', '{"eventMessage":"first",')],
    ['a field twice, at the end', (record) => record.replace(/\}$/, ',"eventMessage":"last"}')],
    ['more behind the end', (record) => `${record}}`],
  ])('%s is as JSON.parse has it', (_, change) => {
    for (const record of RECORDS.slice(0, 20)) {
      const line = change(record);
      expect(line).not.toBe(record);
      expect(jsonColumns(line)).toEqual(byParse(line));
    }
  });

  it('with the fields in another order is read all the same', () => {
    const [record = ''] = RECORDS;
    const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(record) as object).reverse()));
    expect(plainRecord(turned)).toBeNull();
    expect(jsonColumns(turned)).toEqual(byParse(record));
  });

  it('a long line that is none takes no time', () => {
    const [record = ''] = RECORDS;
    const line = record.replace('"timezoneName":""}', `"timezoneName":"${'\\/a'.repeat(80_000)}`);
    const before = performance.now();
    expect(jsonColumns(line)).toBeNull();
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
