import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LeaseFiles, leaseFiles } from './lease-files.ts';
import type { LeaseEntry, LeaseStore } from './lease-port.ts';
import { readRecord, tokenOf, writeRecord } from './lease-record.ts';

/** Newest generations that stay: a listing in the midst of a change sees at least one of them. */
const KEPT = 8;
/** What a process that was killed left half-written is swept up after this. */
const LEFT_OVER_MS = 3_600_000;
/** Somebody else's changes can come in between a listing and the reading; so often one after the other they do not. */
const TRIES = 50;

/** No gomend of this account has repaired anything yet, or somebody has emptied the directory. */
const NOTHING: LeaseEntry = { generation: -1, owner: null };

const GENERATION = /^(?:0|[1-9]\d{0,14})$/;
const PART = /^[0-9a-f-]{36}\.part$/;

/**
 * The record in a directory of numbered files, of which the highest counts. A change is a new file with the next
 * number, made by link(2), which gives a name to one of any number that try at once, with its whole content in
 * it. No file is ever written to, and the newest is never taken away, so there is no moment at which nobody
 * holds a name that somebody believes to hold.
 *
 * Whoever links a number must look once more: one that was slow may have linked a number that was used and
 * swept up long before. It then sees a higher one, or its predecessor gone, and has lost.
 */
export function fileLeaseStore(directory: string, files: LeaseFiles = leaseFiles): LeaseStore {
  const path = (name: string | number) => join(directory, String(name));

  const sweep = async (names: readonly string[], newest: number): Promise<void> => {
    // From the lowest: while a number is there, the one after it has not been swept up.
    const old = generations(names).filter((generation) => generation <= newest - KEPT);
    for (const generation of old) await files.remove(path(generation));
    for (const name of names.filter((one) => PART.test(one))) {
      const changed = await files.changedAt(path(name));
      if (changed !== null && Date.now() - changed > LEFT_OVER_MS) await files.remove(path(name));
    }
  };

  return {
    async read() {
      for (let tries = 0; tries < TRIES; tries++) {
        const generation = generations((await files.list(directory)) ?? []).at(-1);
        if (generation === undefined) return NOTHING;
        const text = await files.read(path(generation));
        if (text !== null) return { generation, owner: readRecord(text) };
      }
      throw new Error(`${directory} changes faster than it can be read`);
    },
    async swap(from, owner) {
      const next: LeaseEntry = { generation: from.generation + 1, owner };
      if (from.generation === NOTHING.generation) {
        const made = await files.makeDirectory(directory, '0', writeRecord(owner), randomUUID());
        return made ? next : null;
      }
      const part = path(`${randomUUID()}.part`);
      await files.write(part, writeRecord(owner));
      try {
        if (!(await files.link(part, path(next.generation)))) return null;
      } finally {
        await files.remove(part);
      }
      const names = (await files.list(directory)) ?? [];
      if (!names.includes(String(from.generation))) {
        // Swept up, and so was the one after it: we have put ours where nobody looks any more.
        await files.remove(path(next.generation));
        return null;
      }
      // Left where it is: it may have counted, and somebody may have gone on from it already.
      if (generations(names).at(-1) !== next.generation) return null;
      await sweep(names, next.generation);
      return next;
    },
    releaseNow(token) {
      // A renewal that was under way may be a number ahead of what we know, and one more may come while we look.
      for (let tries = 0; tries < TRIES; tries++) {
        const generation = generations(readdirSync(directory)).at(-1);
        if (generation === undefined) return;
        const owner = readRecord(readFileSync(path(generation), 'utf8'));
        if (tokenOf({ generation, owner }) !== token) return;
        const part = path(`${randomUUID()}.part`);
        writeFileSync(part, writeRecord(null), { flag: 'wx', mode: 0o600 });
        try {
          linkSync(part, path(generation + 1));
          return;
        } catch {
          // Somebody was there before: look again.
        } finally {
          unlinkSync(part);
        }
      }
    },
  };
}

function isGeneration(name: string): boolean {
  return GENERATION.test(name);
}

/** Ascending. */
function generations(names: readonly string[]): readonly number[] {
  return names
    .filter(isGeneration)
    .map(Number)
    .sort((a, b) => a - b);
}
