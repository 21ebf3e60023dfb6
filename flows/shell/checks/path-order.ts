import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem } from '../../../src/engine/verdict.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { today } from '../../machine/facts/today.ts';
import { type GoInstallations, goInstallations } from '../../toolchain/facts/go-installations.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { type ShellAccount, shellAccount } from '../facts/account.ts';
import { plainEnvironment } from '../facts/plain-environment.ts';
import { settings } from '../facts/settings.ts';
import { type StartupFile, startupFiles } from '../facts/startup-files.ts';
import { movePathLine } from '../fixes/move-path-line.ts';
import { type Addition, additions } from '../path-origin.ts';

const ID = 'shell.path-order';

/**
 * Directories that a start-up file puts first too early: path_helper, which every login shell on macOS
 * runs, moves them behind the system's own (shell_cmds, path_helper.c). It matters where another go
 * then stands in front; many Macs have harmless lines of the kind.
 */
export const pathOrder = defineCheck({
  id: ID,
  flow: 'shell',
  only: { platforms: ['darwin'], reason: 'shell.path-order.not-on-linux' },
  needs: { settings, files: startupFiles, account: shellAccount, date: today },
  hints: { plain: plainEnvironment, go: goInstallations },
  judge({ settings: all, files, account, date }, { plain, go }, about) {
    const login = entriesOf(all.of('PATH').inNewTerminal);
    const before = plain.known ? entriesOf(plain.value.variables['PATH']) : null;
    const pushed = tooEarly(files, about.home).filter(({ path }) => isPushed(path, login, before));
    const verdicts = pushed.flatMap((one) => {
      const shadowed = shadowedGo(one.path, go);
      if (shadowed === null) return [];
      const { file, line } = one.origin;
      const params = { directory: one.path, file, line, winner: shadowed.winner };
      const fixes = cure(one, account, files, about.home, date);
      const parts = { params, evidence: [assignmentEvidence(one.origin)], subject: one.path };
      const held = { ...parts, cause: 'path-helper-reorders-path', fixes };
      return [shadowed.certain ? problem('shell.path-order.pushed', held) : note('shell.path-order.perhaps', held)];
    });
    return verdicts.length > 0 ? verdicts : [ok('shell.path-order.kept', { params: { count: pushed.length } })];
  },
});

function entriesOf(path: string | undefined): readonly string[] {
  return path === undefined || path === '' ? [] : path.split(':');
}

/** What the person's own files put in front of PATH before path_helper runs. */
function tooEarly(files: readonly StartupFile[], home: string): readonly Addition[] {
  const helper = files.flatMap((file) => file.evaluated ?? []).find((one) => one.tool === 'path_helper');
  const own = new Set(files.filter((file) => file.owner === 'person').map((file) => file.path));
  return additions(files, home).filter(({ first, origin }) => {
    if (!first || !own.has(origin.file)) return false;
    // Where `/etc/zprofile` could not be read, the one file of the person's that comes before it still does.
    return helper ? origin.order < helper.order : origin.file.endsWith('/.zshenv');
  });
}

function isPushed(directory: string, login: readonly string[], before: readonly string[] | null): boolean {
  const behind = (entries: readonly string[]) => {
    const [at, system] = [entries.indexOf(directory), entries.indexOf('/usr/bin')];
    return at >= 0 && system >= 0 && at > system;
  };
  return behind(login) && (before === null || !behind(before));
}

/** The go in this directory, if another one stands in front of it now. */
function shadowedGo(
  directory: string,
  go: Observation<GoInstallations>,
): { readonly winner: string; readonly certain: boolean } | null {
  if (!go.known) return { winner: '', certain: false };
  const [winner] = go.value.onPath;
  const here = go.value.onPath.some((one) => one.path === `${directory}/go`);
  return here && winner !== undefined && winner.path !== `${directory}/go`
    ? { winner: winner.path, certain: true }
    : null;
}

function cure(
  { path, origin }: Addition,
  account: ShellAccount,
  startupFiles: readonly StartupFile[],
  home: string,
  date: string,
): readonly Fix[] {
  if (origin.assignment === null) return [];
  const where = { shell: account.shell, platform: 'darwin', home, startupFiles } as const;
  const fix = movePathLine(origin.assignment, [path], { ...where, date, proves: [ID, 'toolchain.go-wins'] });
  return fix === null ? [] : [fix];
}
