import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = 'go1.24.9';
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'gomend-tests', 'go');
const treeOf = (version: string) => join(cache, 'golang.org', `toolchain@v0.0.1-${version}.linux-amd64`);
const GO_PLACES = ['/usr/local/go/bin/go', '/usr/lib/go/bin/go', '/usr/bin/go'];

/** A go that is on this machine; null if none is. */
export function presentGo(): string | null {
  return GO_PLACES.find((path) => existsSync(path)) ?? null;
}

/**
 * The tree of a real, older Go, fetched once by the present one through its module proxy; null if it
 * cannot be had here.
 */
export function olderGo(): { readonly tree: string; readonly version: string } | null {
  const tree = fetched(VERSION);
  return tree === null ? null : { tree, version: VERSION };
}

/** The go of that version, had in the same way. */
export function goOf(version: string): string | null {
  const tree = fetched(version);
  return tree === null ? null : join(tree, 'bin', 'go');
}

function fetched(version: string): string | null {
  const go = presentGo();
  if (go === null || process.arch !== 'x64') return null;
  const tree = treeOf(version);
  if (!existsSync(join(tree, 'bin', 'go'))) {
    mkdirSync(cache, { recursive: true });
    try {
      execFileSync(go, ['version'], {
        cwd: '/',
        env: { ...process.env, GOMODCACHE: cache, GOFLAGS: '-modcacherw', GOTOOLCHAIN: version },
        stdio: 'ignore',
        timeout: 120_000,
      });
    } catch {
      return null;
    }
  }
  return tree;
}
