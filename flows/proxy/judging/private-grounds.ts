import type { GitWays } from '../facts/git-settings.ts';
import { closestHost } from './host-of.ts';

/** Why a module is taken for a private one. `internal`: nobody outside can reach its host by that name. */
export interface PrivateGround {
  readonly internal: boolean;
  readonly kind: 'reserved' | 'split-dns' | 'netrc' | 'git-rewrite' | 'remote';
}

/** Names that lead nowhere outside: RFC 6762, 8375, 6761, ICANN's `.internal`, and what it keeps back as in use inside. */
const RESERVED = /\.(?:internal|local|lan|corp|home|intranet|private|home\.arpa|test)$/;

/** Forges where anybody's module may lie: their host says nothing about one. */
const FORGES: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'git.sr.ht',
  'gitee.com',
]);

export interface GroundsKnown {
  /** Domains whose names are asked of servers of their own. */
  readonly domains: readonly string[];
  readonly machines: readonly string[];
  readonly git: GitWays | null;
}

/** null: nothing that was seen says that the module is private. */
export function privateGround(module: string, known: GroundsKnown): PrivateGround | null {
  const host = closestHost(module);
  if (RESERVED.test(`.${host}`)) return { internal: true, kind: 'reserved' };
  const below = (place: string) => module === place || module.startsWith(`${place}/`);
  const rewritten = (known.git?.rewrites ?? [])
    .map(({ insteadOf }) => insteadOf.replace(/^https:\/\//, '').replace(/\/$/, ''))
    .filter((place) => !FORGES.has(place));
  if (rewritten.some(below)) return { internal: false, kind: 'git-rewrite' };
  if (FORGES.has(host)) return null;
  // A company's own domain may hold modules for everybody beside its private ones.
  const split = known.domains.some(
    (domain) => domain.includes('.') && (host === domain || host.endsWith(`.${domain}`)),
  );
  if (split) return { internal: false, kind: 'split-dns' };
  if (known.machines.includes(host)) return { internal: false, kind: 'netrc' };
  const remote = (known.git?.remotes ?? []).some((place) => closestHost(place) === host);
  return remote ? { internal: false, kind: 'remote' } : null;
}
