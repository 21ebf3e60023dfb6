import type { About } from '../../../src/engine/check.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { parseGoVersion, seriesOf } from '../../../src/go/go-version.ts';
import { homebrewSeries } from '../../../src/go/installer.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { type StartupFile, startupFiles } from '../../shell/facts/startup-files.ts';
import { lineThatAdds } from '../../shell/path-origin.ts';
import { type GoInstallation, goInstallations } from '../facts/go-installations.ts';
import { letWin } from '../fixes/let-win.ts';
import type { PathPlace } from '../fixes/put-on-path.ts';
import { directoryOf, isOlderVersion, supportOf } from '../reading/choose-go.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.go-wins';

/** Installers whose directory somebody put first to have just that version. */
const CHOSEN: ReadonlySet<string> = new Set(['go-dl', 'gvm', 'goenv', 'asdf', 'mise', 'nix']);

/** Which of several `go` on PATH is started, and whether that can be meant. */
export const goWins = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { found: goInstallations, date: today },
  hints: { account: shellAccount, startup: startupFiles },
  grounds: ['toolchain.go-present'],
  judge({ found, date }, { account, startup }, about) {
    const [winner, ...others] = found.onPath;
    if (!winner) return [ok('toolchain.go-wins.none')];
    const files = startup.known ? startup.value : [];
    const evidence = found.onPath.flatMap((one) => seen(one, files, about.home));
    const params = {
      path: winner.path,
      version: winner.version ?? '',
      others: others.map((one) => (one.version === null ? one.path : `${one.path} (${one.version})`)),
    };
    if (others.length === 0) return [ok('toolchain.go-wins.only', { params, evidence })];
    // A version manager's stand-in decides anew in every directory: which version is older says nothing.
    if (winner.arch === 'script') return [ok('toolchain.go-wins.stand-in', { params, evidence })];
    if (winner.version === null) return [unknown('toolchain.go-wins.incomparable', { params, evidence })];
    const better = others.find((one) => one.root !== null && isOlderVersion(winner.version, one.version));
    if (!better) return [ok('toolchain.go-wins.newest-first', { params, evidence })];

    const parts = { params: { ...params, better: better.path, betterVersion: better.version ?? '' }, evidence };
    if (isChosen(winner)) return [note('toolchain.go-wins.older-on-purpose', parts)];
    if (isPushedBack(better, files, about)) return [note('toolchain.go-wins.pushed-back', parts)];
    if (isSameSeries(winner, better) && supportOf(winner.version, date)?.state !== 'ended') {
      return [note('toolchain.go-wins.older-patch-first', parts)];
    }
    return [shadowed(winner, better, { account, startup }, date, about, parts)];
  },
});

function seen(installation: GoInstallation, files: readonly StartupFile[], home: string): readonly Evidence[] {
  const line = lineThatAdds(directoryOf(installation), files, home);
  const found = pathEvidence(installation.path, 'ok', installation.version);
  return line ? [assignmentEvidence(line), found] : [found];
}

/** Put there under its own number, which nobody does by accident. */
function isChosen(installation: GoInstallation): boolean {
  return CHOSEN.has(installation.installer) || homebrewSeries(installation.path) !== null;
}

/**
 * The newer one comes from `.zshenv`, which macOS reads before path_helper moves its entries to the back:
 * that is another fault with the same look (the shell's own checks name it).
 */
function isPushedBack(installation: GoInstallation, files: readonly StartupFile[], about: About): boolean {
  const line = lineThatAdds(directoryOf(installation), files, about.home);
  return about.platform === 'darwin' && line !== null && line.file.endsWith('/.zshenv');
}

function isSameSeries(one: GoInstallation, other: GoInstallation): boolean {
  const [first, second] = [one, other].map(({ version }) => (version === null ? null : parseGoVersion(version)));
  return Boolean(first && second && seriesOf(first) === seriesOf(second));
}

function shadowed(
  winner: GoInstallation,
  better: GoInstallation,
  place: PathPlace,
  date: string,
  about: About,
  parts: VerdictParts,
): Verdict {
  const fixes = letWin(directoryOf(better), winner, { ...place, date }, about, [ID]);
  return warning('toolchain.go-wins.shadowed', { ...parts, cause: 'go-shadowed', fixes });
}
