import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, warning } from '../../../src/engine/verdict.ts';
import { type GoInstallations, goInstallations } from '../../toolchain/facts/go-installations.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { shellAccount } from '../facts/account.ts';
import { settings } from '../facts/settings.ts';
import { startupFiles } from '../facts/startup-files.ts';
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
  hints: { go: goInstallations },
  judge({ settings: all, files, account }, { go }, about) {
    if (all.source !== 'login-shell') return [unknown('shell.gui-apps.not-asked')];
    const found = hiddenFromApps(all, files);
    if (found === null) return [ok('shell.gui-apps.same')];
    const { tests, directories: hidden } = found;
    const params = { file: tests[0].file, line: tests[0].line, directories: hidden };
    const parts = { params, evidence: tests.map(assignmentEvidence) };
    const directories = go.known ? goOnlyIn(hidden, go.value) : [];
    if (directories.length === 0) return [note('shell.gui-apps.differs', parts)];
    const where = { shell: account.shell, platform: about.platform, home: about.home, startupFiles: files } as const;
    const block = pathBlock(directories, { ...where, end: 'first', proves: [ID], effect: 'restart-app' });
    const fixes = block === null ? [] : [block];
    return [
      warning('shell.gui-apps.no-go', { ...parts, params: { ...params, directories }, cause: 'gui-app-path', fixes }),
    ];
  },
});

/** Where the go of this terminal stands, if an app without a terminal finds none at all. */
function goOnlyIn(hidden: readonly string[], { onPath, here }: GoInstallations): readonly string[] {
  if (onPath.length > 0 || here === null) return [];
  return hidden.filter((directory) => here === `${directory.replace(/\/+$/u, '')}/go`);
}
