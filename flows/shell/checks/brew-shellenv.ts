import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown } from '../../../src/engine/verdict.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { shellAccount } from '../facts/account.ts';
import { homebrews } from '../facts/homebrew.ts';
import { settings } from '../facts/settings.ts';
import { type NotedLine, type StartupFile, startupFiles } from '../facts/startup-files.ts';
import { evaluateBrew } from '../fixes/evaluate-brew.ts';
import { pathBlock } from '../fixes/path-block.ts';

const ID = 'shell.brew-shellenv';

/** Whether a Homebrew that is installed also reaches PATH, and why not. */
export const brewShellenv = defineCheck({
  id: ID,
  flow: 'shell',
  needs: { settings, brews: homebrews, files: startupFiles, account: shellAccount },
  judge({ settings: all, brews, files, account }, _, about) {
    if (brews.length === 0) return [ok('shell.brew-shellenv.no-brew')];
    if (all.source !== 'login-shell') return [unknown('shell.brew-shellenv.not-asked')];
    const entries = (all.of('PATH').inNewTerminal ?? '').split(':');
    const absent = brews.filter((brew) => !entries.includes(`${brew.prefix}/bin`));
    // One of two is enough: after a move from an Intel Mac the other one is better left out.
    const [brew] = absent;
    if (brew === undefined || absent.length < brews.length) return [ok('shell.brew-shellenv.on-path')];
    const params = { prefix: brew.prefix, program: brew.program };
    const adding = files.flatMap((file) => file.evaluated ?? []).find((one) => one.adds.includes(`${brew.prefix}/bin`));
    // The line is right; what keeps it from having its effect, other checks tell.
    if (adding) {
      const at = { ...params, file: adding.file, line: adding.line };
      return [note('shell.brew-shellenv.lost', { params: at, evidence: [assignmentEvidence(adding)] })];
    }
    const line = wrongLine(files);
    if (line !== null) {
      const fix = evaluateBrew(line, brew, account.shell, [ID]);
      const parts = { params: { ...params, file: line.file, line: line.line }, evidence: [assignmentEvidence(line)] };
      const cause = 'brew-shellenv-not-evaluated';
      return [problem('shell.brew-shellenv.not-evaluated', { ...parts, cause, fixes: fix === null ? [] : [fix] })];
    }
    const directories = [`${brew.prefix}/bin`, `${brew.prefix}/sbin`];
    const where = { shell: account.shell, platform: about.platform, home: about.home, startupFiles: files } as const;
    const block = pathBlock(directories, { ...where, end: 'first', proves: [ID] });
    return [note('shell.brew-shellenv.never-added', { params, fixes: block === null ? [] : [block] })];
  },
});

/** A line of the person's that names `brew shellenv` and has no effect: it is not run, or brew is not found. */
function wrongLine(files: readonly StartupFile[]): NotedLine | null {
  const own = files.filter((file) => file.owner === 'person');
  return own.flatMap((file) => file.noted ?? []).find((line) => line.what === 'brew') ?? null;
}
