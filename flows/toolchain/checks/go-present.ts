import { type About, defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { rights } from '../../machine/facts/rights.ts';
import { system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { goDownload } from '../facts/go-download.ts';
import { type GoInstallation, goInstallations } from '../facts/go-installations.ts';
import { gvmBuild } from '../facts/gvm-build.ts';
import { type InstallHints, installGo } from '../fixes/install-go.ts';
import { isOnBrokenLine, putOnPath } from '../fixes/put-on-path.ts';
import { bestOf, directoryOf } from '../reading/choose-go.ts';
import { environmentEvidence, pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.go-present';

/** Whether a new terminal finds a `go` at all. */
export const goPresent = defineCheck({
  id: ID,
  flow: 'toolchain',
  // Homebrew's own line may be there and have no effect: then that is what has to be mended, not PATH. And where
  // start-up files hide it from us as they do from apps, a terminal has it.
  grounds: ['shell.brew-shellenv', 'shell.gui-apps'],
  needs: { found: goInstallations, date: today },
  hints: {
    settings,
    system,
    gvm: gvmBuild,
    account: shellAccount,
    startup: startupFiles,
    download: goDownload,
    rights,
  },
  judge({ found, date }, hints, about) {
    const [winner] = found.onPath;
    if (!hints.settings.known || hints.settings.value.source !== 'login-shell') return [notAsked(winner)];
    if (winner) {
      const evidence = [pathEvidence(winner.path, 'ok', winner.version)];
      const params = { path: winner.path, version: winner.version ?? '' };
      if (found.here !== null) return [ok('toolchain.go-present.ok', { params, evidence })];
      return [note('toolchain.go-present.new-terminal-only', { params, evidence })];
    }
    const path = hints.settings.value.of('PATH').inNewTerminal ?? '';
    const seen = environmentEvidence('PATH', path);
    const cpu = hints.system.known ? hints.system.value.cpu : null;
    const best = bestOf(found.elsewhere, date, cpu);
    const built = hints.gvm.known ? hints.gvm.value : null;
    if (!best && built) {
      const evidence = [assignmentEvidence({ ...built, file: built.log }), seen];
      const params = { file: built.log, line: built.line, said: built.text };
      const { fixes } = noGo(seen, hints, about);
      return [
        problem('toolchain.go-present.gvm-needs-go', { params, evidence, cause: 'gvm-bootstrap-missing', fixes }),
      ];
    }
    if (!best) return [noGo(seen, hints, about)];

    const directory = directoryOf(best);
    const parts = {
      params: { path: best.path, directory, version: best.version ?? '' },
      evidence: [pathEvidence(best.path, 'ok', best.version), seen],
      cause: 'go-not-on-path',
      fixes: putOnPath(directory, 'last', hints, about, [ID]),
    };
    const broken = hints.startup.known && isOnBrokenLine(directory, hints.startup.value, about.home);
    const message = broken ? 'line-ends' : found.here === null ? 'not-on-path' : 'only-here';
    return [problem(`toolchain.go-present.${message}`, parts)];
  },
});

/** It is looked up wherever none is there; a Go that came meanwhile is no answer either. */
const NOT_LOOKED_UP = { subject: 'go.dev/dl', detail: '', code: 'missing' } as const;

/** Nothing there: what could be put there, or why that is not known. */
function noGo(seen: Evidence, { download, account, startup, rights }: InstallHints, about: About): Verdict {
  const evidence = [seen];
  if (!download.known || download.value === null) {
    const { subject, detail, code } = download.known ? NOT_LOOKED_UP : download.reason;
    const listed: Evidence = {
      kind: 'http',
      source: subject,
      excerpt: detail || null,
      line: null,
      ms: null,
      outcome: code,
    };
    return problem('toolchain.go-present.none-unlisted', { evidence: [seen, listed], params: { subject } });
  }
  const options = {
    download: download.value,
    place: { account, startup },
    about,
    administrator: rights.known ? rights.value.administrator : null,
    proves: [ID],
  };
  const { version, source, passedOver } = download.value;
  const params = { version, source, newest: passedOver?.version ?? '', minimum: passedOver?.minimum ?? '' };
  const message = passedOver === null ? 'none' : 'none-older';
  return problem(`toolchain.go-present.${message}`, {
    evidence,
    params,
    cause: 'go-not-installed',
    fixes: installGo(options),
  });
}

/** No new shell answered: of this terminal alone nothing can be concluded about a new one. */
function notAsked(here: GoInstallation | undefined): Verdict {
  if (here === undefined) return unknown('toolchain.go-present.not-asked');
  const evidence = [pathEvidence(here.path, 'ok', here.version)];
  return unknown('toolchain.go-present.only-seen-here', { params: { path: here.path }, evidence });
}
