import { createHash } from 'node:crypto';
import type { JournalStore } from './journal-store.ts';

/** A journal for a machine that is itself only in memory: a simulated Mac leaves nothing on this computer. */
export function memoryJournalStore(): JournalStore {
  const lines = new Map<string, string[]>();
  const bytesByName = new Map<string, Uint8Array>();
  return {
    place: 'memory',
    async append(run, line) {
      lines.set(run, [...(lines.get(run) ?? []), line]);
    },
    async read(run) {
      return lines.get(run) ?? [];
    },
    async runs() {
      return [...lines.keys()].sort();
    },
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      bytesByName.set(sha256, Uint8Array.from(bytes));
      return sha256;
    },
    async allKept() {
      return [...bytesByName.keys()].map((sha256) => ({ sha256, keptSince: Number.POSITIVE_INFINITY }));
    },
    async forget(sha256) {
      bytesByName.delete(sha256);
    },
    keptAt: (sha256) => `memory/${sha256}`,
    async kept(sha256) {
      return bytesByName.get(sha256) ?? null;
    },
    // Nothing is ever half-written in memory.
    async tidy() {},
  };
}
