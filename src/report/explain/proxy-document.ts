import type { ProgramAnswer, ProxyExplanation } from '../../../flows/proxy/explain/proxy-explanation.ts';
import { cleaned } from './cleaned.ts';

/** `gomend.proxy/1`: which HTTP proxy each program uses for an address, for programs. Credentials are masked. */
export interface ProxyDocument {
  readonly schema: 'gomend.proxy/1';
  readonly url: string;
  /** null: straight to the host. */
  readonly go: string | null;
  readonly git: string | null;
  readonly curl: string | null;
  /** null: none, or none that could be told (see `reasons`). */
  readonly system: string | null;
  /** Go's own words where it refuses. */
  readonly error: string | null;
  readonly reasons: {
    readonly go: ProgramReason;
    readonly git: ProgramReason;
    readonly curl: ProgramReason;
    readonly system: ProxyExplanation['system'];
  };
  /** Some of git's settings hold under a condition that was not looked into. */
  readonly gitConditions: number;
}

type ProgramReason = Pick<ProgramAnswer, 'error' | 'place'> & ProgramAnswer['reason'];

/** What a program of the Mac's takes; of the ways that a script names, the first. */
export function systemProxy(system: ProxyExplanation['system']): string | null {
  if (system?.rule === 'proxy') return system.proxy;
  if (system?.rule !== 'script' || system.script?.kind !== 'ways') return null;
  const [first] = system.script.ways;
  return first?.kind === 'proxy' ? first.proxy : null;
}

export function proxyDocument({ url, go, git, curl, system, gitConditions }: ProxyExplanation): ProxyDocument {
  const reason = ({ error, place, reason: why }: ProgramAnswer): ProgramReason => ({ ...why, error, place });
  return cleaned({
    schema: 'gomend.proxy/1',
    url,
    go: go.proxy,
    git: git.proxy,
    curl: curl.proxy,
    system: systemProxy(system),
    error: go.error,
    reasons: { go: reason(go), git: reason(git), curl: reason(curl), system },
    gitConditions,
  });
}
