import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, packModule } from '../../../src/go/module-zip.ts';
import { readZip } from '../../../src/go/zip/read-zip.ts';

const FILES = { 'go.mod': 'module m.test/x\n', 'a/b.go': 'package b\n' };
const packed = packModule('m.test/x', 'v1.0.0', FILES);

describe('a zip', () => {
  it('gives its files, by which the sum is reckoned anew', () => {
    const zip = readZip(packed.zip);
    if (!zip.ok) throw new Error(zip.error);
    expect(zip.entries.map(({ name }) => name)).toEqual(['m.test/x@v1.0.0/go.mod', 'm.test/x@v1.0.0/a/b.go']);
    expect(hashOf(zip.entries.map(({ name, bytes }) => [name, bytes] as const))).toBe(packed.sum);
  });

  it('may be packed', () => {
    const text = Buffer.from('package b\n'.repeat(200));
    const body = deflateRawSync(text);
    // The stored zip of the same file has its checksum, and its place in each record.
    const stored = Buffer.from(packModule('m.test/x', 'v1.0.0', { 'b.go': text.toString() }).zip);
    const nameLength = stored.readUInt16LE(26);
    const list = stored.readUInt32LE(stored.length - 6);
    const head = Buffer.from(stored.subarray(0, 30 + nameLength));
    const record = Buffer.from(stored.subarray(list, stored.length - 22));
    const end = Buffer.from(stored.subarray(stored.length - 22));
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(body.length, 20);
    end.writeUInt32LE(head.length + body.length, 16);
    const zip = readZip(Buffer.concat([head, body, record, end]));
    expect(zip.ok && zip.entries.map(({ bytes }) => Buffer.from(bytes).equals(text))).toEqual([true]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!DOCTYPE html>'.repeat(20))],
    ['its end cut off', packed.zip.subarray(0, packed.zip.length - 30)],
    ['a byte of a file changed', Buffer.from(packed.zip).fill(1, 60, 61)],
  ])('is not one: %s', (_, bytes) => expect(readZip(bytes)).toMatchObject({ ok: false }));

  it('is never thrown for, whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: packed.zip.length - 1 }), fc.integer({ min: 0, max: 255 }))),
        (changes) => {
          const bytes = Buffer.from(packed.zip);
          for (const [at, value] of changes) bytes[at] = value;
          expect(typeof readZip(bytes).ok).toBe('boolean');
        },
      ),
    );
  });

  it('that says it is larger than it may be is not unpacked', () => {
    const bytes = Buffer.from(packed.zip);
    const list = bytes.readUInt32LE(bytes.length - 6);
    bytes.writeUInt32LE(0x7fffffff, list + 24);
    expect(readZip(bytes)).toEqual({ ok: false, error: 'too much in it' });
  });
});
