import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem } from '../../../src/engine/verdict.ts';
import { system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type StartupFile, startupFiles } from '../../shell/facts/startup-files.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { putOnPath } from '../fixes/put-on-path.ts';
import { bestOf, directoryOf } from '../reading/choose-go.ts';
import { environmentEvidence, pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.go-present';

/** Whether a new terminal finds a `go` at all. */
export const goPresent = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { found: goInstallations, date: today },
  hints: { settings, system, account: shellAccount, startup: startupFiles },
  judge({ found, date }, hints, about) {
    const [winner] = found.onPath;
    if (winner) {
      const evidence = [pathEvidence(winner.path, 'ok', winner.version)];
      const params = { path: winner.path, version: winner.version ?? '' };
      if (found.here !== null) return [ok('toolchain.go-present.ok', { params, evidence })];
      return [note('toolchain.go-present.new-terminal-only', { params, evidence })];
    }
    const path = hints.settings.known ? (hints.settings.value.of('PATH').inNewTerminal ?? '') : '';
    const seen = environmentEvidence('PATH', path);
    const cpu = hints.system.known ? hints.system.value.cpu : null;
    const best = bestOf(found.elsewhere, date, cpu);
    if (!best) return [problem('toolchain.go-present.none', { evidence: [seen] })];

    const directory = directoryOf(best);
    if (best.installer === 'homebrew' && hints.startup.known && namesBrew(hints.startup.value)) {
      // Homebrew's own line is there and does not work: that is what has to be mended, not PATH.
      const params = { path: best.path };
      const parts = { params, evidence: [pathEvidence(best.path, 'ok', best.version), seen] };
      return [problem('toolchain.go-present.behind-brew', { ...parts, cause: 'brew-shellenv-not-evaluated' })];
    }
    const parts = {
      params: { path: best.path, directory, version: best.version ?? '' },
      evidence: [pathEvidence(best.path, 'ok', best.version), seen],
      cause: 'go-not-on-path',
      fixes: putOnPath(directory, 'last', hints, about, [ID]),
    };
    const message = found.here === null ? 'not-on-path' : 'only-here';
    return [problem(`toolchain.go-present.${message}`, parts)];
  },
});

function namesBrew(files: readonly StartupFile[]): boolean {
  const own = files.filter((file) => file.owner === 'person');
  return own.some((file) => (file.noted ?? []).some((line) => line.what === 'brew'));
}
