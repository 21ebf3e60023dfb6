import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = 'go1.24.9';
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'gomend-tests', 'go');
const tree = join(cache, 'golang.org', `toolchain@v0.0.1-${VERSION}.linux-amd64`);
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
  const go = presentGo();
  if (go === null || process.arch !== 'x64') return null;
  if (!existsSync(join(tree, 'bin', 'go'))) {
    mkdirSync(cache, { recursive: true });
    try {
      execFileSync(go, ['version'], {
        cwd: '/',
        env: { ...process.env, GOMODCACHE: cache, GOFLAGS: '-modcacherw', GOTOOLCHAIN: VERSION },
        stdio: 'ignore',
        timeout: 120_000,
      });
    } catch {
      return null;
    }
  }
  return { tree, version: VERSION };
}
