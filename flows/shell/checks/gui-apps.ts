import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown } from '../../../src/engine/verdict.ts';
import { type GoInstallations, goInstallations } from '../../toolchain/facts/go-installations.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { shellAccount } from '../facts/account.ts';
import { type Homebrew, homebrews } from '../facts/homebrew.ts';
import { settings } from '../facts/settings.ts';
import { type EvaluatedLine, type StartupFile, startupFiles } from '../facts/startup-files.ts';
import { brewInLoginFile } from '../fixes/brew-in-login-file.ts';
import { pathBlock } from '../fixes/path-block.ts';
import { hiddenFromApps } from '../hidden-from-apps.ts';

const ID = 'shell.gui-apps';

/**
 * What an app learns that asks the login shell for its environment, as VS Code and GoLand do when they
 * are opened from the Dock: it has no terminal to offer. A start-up file that stops without one hides
 * its PATH lines from them, while everything works in a terminal.
 */
export const guiApps = defineCheck({
  id: ID,
  flow: 'shell',
  needs: { settings, files: startupFiles, account: shellAccount },
  hints: { go: goInstallations, brews: homebrews },
  judge({ settings: all, files, account }, { go, brews }, about) {
    if (all.source !== 'login-shell') return [unknown('shell.gui-apps.not-asked')];
    const found = hiddenFromApps(all, files);
    if (found === null) return [ok('shell.gui-apps.same')];
    const { tests, directories: hidden } = found;
    const params = { file: tests[0].file, line: tests[0].line, directories: hidden };
    const parts = { params, evidence: tests.map(assignmentEvidence) };
    const directories = go.known ? goOnlyIn(hidden, go.value) : [];
    if (directories.length === 0) return [note('shell.gui-apps.differs', parts)];
    const where = { shell: account.shell, platform: about.platform, home: about.home, startupFiles: files } as const;
    const options = { ...where, proves: [ID], effect: 'restart-app' } as const;
    const brew = brewLineFor(directories, files, brews.known ? brews.value : []);
    const fix =
      (brew && brewInLoginFile(brew.line, { ...options, program: brew.program })) ??
      pathBlock(directories, { ...options, end: 'first' });
    const fixes = fix === null ? [] : [fix];
    return [
      problem('shell.gui-apps.no-go', { ...parts, params: { ...params, directories }, cause: 'gui-app-path', fixes }),
    ];
  },
});

/** Where the go of this terminal stands, if an app without a terminal finds none at all. */
function goOnlyIn(hidden: readonly string[], { onPath, here }: GoInstallations): readonly string[] {
  if (onPath.length > 0 || here === null) return [];
  return hidden.filter((directory) => here === `${directory.replace(/\/+$/u, '')}/go`);
}

/** The line of Homebrew's that puts them on PATH, and is hidden with them. */
function brewLineFor(
  directories: readonly string[],
  files: readonly StartupFile[],
  brews: readonly Homebrew[],
): { readonly line: EvaluatedLine; readonly program: string } | null {
  const lines = files.flatMap((file) => (file.owner === 'person' ? (file.evaluated ?? []) : []));
  const line = lines.find((one) => one.tool === 'brew' && directories.every((entry) => one.adds.includes(entry)));
  const brew = brews.find(({ prefix }) => line?.adds.includes(`${prefix}/bin`));
  return line && brew ? { line, program: brew.program } : null;
}
