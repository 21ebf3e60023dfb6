import { type About, defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { parseGoVersion, seriesOf } from '../../../src/go/go-version.ts';
import { goOnMacos, newestSeriesFor } from '../../../src/go/macos-minimum.ts';
import { RELEASES_KNOWN_ON, supportedSeries } from '../../../src/go/support-window.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { rights } from '../../machine/facts/rights.ts';
import { type System, system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { goDownload } from '../facts/go-download.ts';
import { type GoInstallation, goInstallations } from '../facts/go-installations.ts';
import { goVersion } from '../facts/go-version.ts';
import { type InstallHints, updateGo } from '../fixes/install-go.ts';
import { isOlderVersion, supportOf } from '../reading/choose-go.ts';
import { pathEvidence } from '../reading/origin.ts';

/** Whether the winning go still gets security fixes, and whether its release is made for this macOS. */
export const versionSupported = defineCheck({
  id: 'toolchain.version-supported',
  flow: 'toolchain',
  needs: { found: goInstallations, date: today },
  hints: { system, answer: goVersion, account: shellAccount, startup: startupFiles, download: goDownload, rights },
  // An old go that stands in front of the one that was meant is not the go to speak of.
  grounds: ['toolchain.go-present', 'shell.path-order'],
  judge({ found, date }, hints, about) {
    const [winner] = found.onPath;
    const answered = hints.answer.known ? hints.answer.value.version : null;
    // A stand-in has no tree of its own; what it starts says its version itself.
    const version = winner?.version ?? answered;
    const parsed = version === null ? null : parseGoVersion(version);
    // With none on a PATH that was seen, the ground has failed: here PATH was not seen.
    if (!winner) return [unknown('toolchain.version-supported.not-seen')];
    const { path } = winner;
    if (version === null || !parsed) {
      return [unknown('toolchain.version-supported.unreadable', { params: { path } })];
    }
    const parts: VerdictParts = {
      params: { path, version, series: seriesOf(parsed), supported: supportedSeries(), knownOn: RELEASES_KNOWN_ON },
      evidence: [pathEvidence(winner.root ? `${winner.root}/VERSION` : path, 'ok', version)],
    };
    const onMac = about.platform === 'darwin' && hints.system.known;
    const forMacos = onMac ? macosVerdicts(version, winner, hints.system.value, answered !== null, parts) : [];
    const support = supportVerdicts(version, date, forMacos.length > 0, parts);
    return [...forMacos, ...support.map((verdict) => withUpdate(verdict, winner, hints, about))];
  },
});

function macosVerdicts(
  version: string,
  winner: GoInstallation,
  computer: System,
  answers: boolean,
  parts: VerdictParts,
): readonly Verdict[] {
  const macos = computer.version;
  const intel = winner.arch === 'x86_64' || computer.cpu === 'x86_64';
  const { refusal, caution } = goOnMacos(version, macos, intel ? 'amd64' : 'arm64');
  const params = { ...parts.params, macos, newest: newestSeriesFor(macos) ?? '' };
  if (refusal?.kind === 'macos-too-old') {
    // Below the documented minimum some things may still work: go itself answering is one of them.
    const say = answers ? warning : problem;
    const more = { ...params, minimum: refusal.minimum };
    const cause = 'macos-too-old-for-go';
    return [say('toolchain.version-supported.macos-too-old', { ...parts, params: more, cause, subject: 'macos' })];
  }
  if (caution !== 'lc-uuid') return [];
  // That some program was refused nobody has seen yet: so no cause is claimed.
  return [note('toolchain.version-supported.lc-uuid', { ...parts, params, subject: 'lc-uuid' })];
}

function supportVerdicts(version: string, date: string, isSaid: boolean, parts: VerdictParts): readonly Verdict[] {
  const support = supportOf(version, date);
  if (support?.state === 'ended') return [warning('toolchain.version-supported.ended', parts)];
  if (support?.state === 'perhaps-ended') return [note('toolchain.version-supported.perhaps-ended', parts)];
  if (isSaid) return [];
  if (support?.state !== 'supported') return [ok('toolchain.version-supported.newer-than-known', parts)];
  const newest = support.newestPatch ?? '';
  if (!isOlderVersion(version, newest)) return [ok('toolchain.version-supported.ok', parts)];
  return [note('toolchain.version-supported.older-patch', { ...parts, params: { ...parts.params, newest } })];
}

/** A newer one, the way this one was installed; none where nobody knows one, or that way is not gomend's. */
function withUpdate(verdict: Verdict, winner: GoInstallation, hints: InstallHints, about: About): Verdict {
  const { download, account, startup, rights } = hints;
  if (verdict.status === 'ok' || !download.known || download.value === null) return verdict;
  if (!isOlderVersion(winner.version, download.value.version)) return verdict;
  const fixes = updateGo(winner, {
    download: download.value,
    place: { account, startup },
    about,
    administrator: rights.known ? rights.value.administrator : null,
    proves: ['toolchain.version-supported'],
  });
  return { ...verdict, fixes: [...verdict.fixes, ...fixes] };
}
