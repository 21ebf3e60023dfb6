import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackTarGz } from '../../../src/machine/local/install/unpack-tar.ts';
import { HomeDirectory } from '../../support/home-directory.ts';
import { paxName, tar } from '../../support/tar.ts';

const WHOLE = tar([
  { name: 'go/' },
  { name: 'go/VERSION', text: 'go1.27.3\n' },
  { name: 'go/bin/go', mode: 0o755, text: '#!/bin/sh\n' },
  paxName(`go/src/${'deep/'.repeat(24)}x.go`),
  { name: 'x', text: 'package x\n' },
]);
/** Small, so that what a damaged number asks for is too much. */
const MOST = { bytes: 64 * 1024, entries: 50, fileBytes: 16 * 1024 };

describe('an archive with damage anywhere', () => {
  it('is unpacked below its place or refused, and never reaches elsewhere', { timeout: 20_000 }, async () => {
    const home = new HomeDirectory();
    try {
      let round = 0;
      const damage = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(damage, fc.nat(WHOLE.length), async (changes, end) => {
          const bytes = Buffer.from(WHOLE.subarray(0, changes.length === 0 ? end : WHOLE.length));
          for (const [at, value] of changes) bytes[at] = value;
          const to = join(home.path, `${round++}`);
          mkdirSync(to);
          writeFileSync(join(home.path, 'archive'), gzipSync(bytes));
          const { signal } = new AbortController();
          await unpackTarGz(join(home.path, 'archive'), to, 'go', signal, MOST).catch((error: unknown) => {
            expect(error).toBeInstanceOf(Error);
          });
          const names = readdirSync(home.path);
          expect(names.filter((name) => name !== 'archive' && !/^\d+$/.test(name))).toEqual([]);
          for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
            expect(entry.isFile() || entry.isDirectory()).toBe(true);
          }
        }),
        { numRuns: 80 },
      );
    } finally {
      home.remove();
    }
  });
});
