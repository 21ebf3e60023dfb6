import type { Look } from '../../../src/engine/fact.ts';
import { goOnMacos } from '../../../src/go/macos-minimum.ts';
import { RELEASES_KNOWN_ON } from '../../../src/go/support-window.ts';
import { managerOf, type VersionManager } from '../../../src/go/version-manager.ts';
import type { System } from '../../machine/facts/system.ts';
import type { GoInstallation } from '../facts/go-installations.ts';
import { isNative, supportOf } from '../reading/choose-go.ts';

/** What is to be said of one go, wherever it stands. */
export interface GoJudgement {
  /** It only starts the go that a version manager chooses; null: it is one itself. */
  readonly standsInFor: VersionManager | 'unknown' | null;
  /** As known on `RELEASES_KNOWN_ON`; null: its version is not known. */
  readonly support: 'supported' | 'perhaps-ended' | 'ended' | 'newer-than-known' | null;
  readonly knownOn: string;
  /** Oldest macOS that its release is made for, where this one is older; else null. */
  readonly needsMacos: string | null;
  /** From macOS 26 on its programs may be refused, as it gives them no LC_UUID (before Go 1.24). */
  readonly lacksUuid: boolean;
  /** How it runs on this processor; null: not known, or a stand-in. */
  readonly cpu: 'native' | 'translated' | 'cannot-run' | null;
  /**
   * - `alone`: a program without the rest of a Go around it.
   * - `no-library`: `src/runtime` is missing; `no-tools`: `pkg/tool` has nothing for any system.
   */
  readonly broken: 'alone' | 'no-library' | 'no-tools' | null;
}

/**
 * @param mac null: this is no Mac, or it is not known
 * @param cpu of this computer; null: not known
 */
export async function judgeGo(
  look: Look,
  go: GoInstallation,
  date: string,
  mac: System | null,
  cpu: string | null,
): Promise<GoJudgement> {
  const standsInFor = go.arch === 'script' ? (managerOf(go.path)?.manager ?? 'unknown') : null;
  const support = supportOf(go.version, date)?.state ?? null;
  const onMac = mac && go.version ? goOnMacos(go.version, mac.version, goArch(go.arch)) : null;
  const refusal = onMac?.refusal;
  return {
    standsInFor,
    support,
    knownOn: RELEASES_KNOWN_ON,
    needsMacos: refusal?.kind === 'macos-too-old' ? refusal.minimum : null,
    lacksUuid: onMac?.caution === 'lc-uuid',
    cpu: standsInFor === null ? cpuOf(go, cpu, mac !== null) : null,
    broken: standsInFor === null ? await brokenOf(look, go) : null,
  };
}

const goArch = (arch: string | null): string => (arch === 'x86_64' ? 'amd64' : 'arm64');

function cpuOf(go: GoInstallation, cpu: string | null, isMac: boolean): GoJudgement['cpu'] {
  if (go.arch === null || cpu === null) return null;
  if (isNative(go, cpu)) return 'native';
  // Rosetta runs Intel programs on Apple silicon; nothing runs it the other way round.
  return isMac && go.arch === 'x86_64' ? 'translated' : 'cannot-run';
}

/** Since 1.20 the compiled library is not shipped, but its source and the compiler always are. */
async function brokenOf(look: Look, { root, realPath, version }: GoInstallation): Promise<GoJudgement['broken']> {
  const home = root ?? /^(.*)\/bin\/go$/.exec(realPath)?.[1] ?? '';
  const [library, tools] = await Promise.all([
    look.machine.stat(`${home}/src/runtime`),
    look.machine.list(`${home}/pkg/tool`),
  ]);
  // Not allowed to look, or no answer in time, is not the same as gone.
  const gone = (outcome: typeof library | typeof tools) => !outcome.ok && outcome.failure.code === 'missing';
  if (gone(library)) return root === null || (version === null && gone(tools)) ? 'alone' : 'no-library';
  if (!library.ok) return null;
  return gone(tools) || (tools.ok && tools.value.length === 0) ? 'no-tools' : null;
}
