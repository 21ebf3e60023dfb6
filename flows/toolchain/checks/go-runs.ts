import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, skipped, type VerdictParts } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { rosetta } from '../../machine/facts/rosetta.ts';
import { downloadedPrograms } from '../facts/downloaded-programs.ts';
import { goEnv } from '../facts/go-env.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { type GoVersionAnswer, goVersion } from '../facts/go-version.ts';
import { refusedPrograms } from '../facts/refused-programs.ts';
import { judgedBy } from '../reading/judged-by.ts';

/**
 * Whether the winning go answers `go version` as it is. What a setting breaks is that setting's finding,
 * and is not said twice: then this one rests on it, like everything else that needs go to run.
 */
export const goRuns = defineCheck({
  id: 'toolchain.go-runs',
  flow: 'toolchain',
  needs: { answer: goVersion },
  hints: { goEnv, found: goInstallations, downloads: downloadedPrograms, refused: refusedPrograms, rosetta },
  grounds: ['toolchain.go-present'],
  judge({ answer }, hints) {
    const params = { path: answer.program, version: answer.version ?? '', target: answer.target ?? '' };
    const evidence = [
      {
        kind: 'command',
        source: `${answer.program} version`,
        excerpt: answer.version === null ? answer.said : `${answer.version} ${answer.target ?? ''}`,
        line: null,
        ms: null,
        outcome: endingOf(answer),
      },
    ] as const;
    if (answer.version !== null && answer.onlyIn !== null) {
      const folder = { ...params, folder: answer.onlyIn };
      return [note('toolchain.go-runs.only-in-folder', { params: folder, evidence })];
    }
    if (answer.version !== null) return [ok('toolchain.go-runs.ok', { params, evidence })];
    const broken = hints.goEnv.known ? hints.goEnv.value.brokenBy : null;
    const [name] = broken?.variables ?? [];
    const owner = judgedBy(name ?? null, answer.said);
    if (owner !== null) return [skipped('runner.ground', { params: { ground: owner }, evidence })];
    const real = hints.found.known ? hints.found.value.onPath[0]?.realPath : undefined;
    const marked = hints.downloads.known ? hints.downloads.value.marked : [];
    if (answer.signal === 'SIGKILL' && marked.some(({ path, approved }) => path === real && !approved)) {
      return [skipped('runner.ground', { params: { ground: 'toolchain.downloaded-programs' }, evidence })];
    }
    const refused = hints.refused.known ? hints.refused.value.refused : [];
    if (answer.signal === 'SIGKILL' && refused.some(({ path, intact }) => path === real && intact !== null)) {
      return [skipped('runner.ground', { params: { ground: 'toolchain.refused-programs' }, evidence })];
    }
    const neverStarted = answer.exitCode === null && answer.signal === null;
    const translates = hints.rosetta.known ? hints.rosetta.value : null;
    if (neverStarted && translates === false && hints.found.known && hints.found.value.onPath[0]?.arch === 'x86_64') {
      return [skipped('runner.ground', { params: { ground: 'toolchain.architecture' }, evidence })];
    }
    return [failing(answer, { params: { ...params, said: answer.said }, evidence })];
  },
});

function endingOf(answer: GoVersionAnswer): string {
  if (answer.version !== null) return 'ok';
  if (answer.signal !== null) return `signal ${answer.signal}`;
  return answer.exitCode === null ? 'not-executable' : `exit ${answer.exitCode}`;
}

const NO_VERSION =
  /version .*is not (?:installed|set)|No (?:preset )?version (?:is set|installed)|no version set|not installed for|^goenv: 'go' command not found/i;

function failing(answer: GoVersionAnswer, parts: VerdictParts): Verdict {
  // A stand-in that no version was chosen for says so in its manager's words (goenv, asdf, mise).
  if (NO_VERSION.test(answer.said)) {
    const cause = 'version-manager-no-version-selected';
    return problem('toolchain.go-runs.no-version-selected', { ...parts, cause });
  }
  if (answer.exitCode === null && answer.signal === null) return problem('toolchain.go-runs.cannot-start', parts);
  if (answer.signal === 'SIGKILL') return problem('toolchain.go-runs.killed', parts);
  return problem('toolchain.go-runs.fails', parts);
}
