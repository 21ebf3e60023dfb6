import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { type GoInstallations, goInstallations } from '../../toolchain/facts/go-installations.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { type PathEntries, pathEntries } from '../facts/path-entries.ts';
import { type Assignment, type StartupFile, startupFiles } from '../facts/startup-files.ts';
import { keepOldPath } from '../fixes/keep-old-path.ts';
import { inReadingOrder, pathElements, setsPath } from '../path-elements.ts';

const ID = 'shell.path-replaced';
const SYSTEM = new Set(['/usr/bin', '/bin']);
/** Nobody misses these, and macOS adds them where it needs them. */
const UNIMPORTANT = /^(?:\/System\/|\/var\/run\/|\/Library\/Apple\/|.*\/games$)/u;

/**
 * A start-up line that sets PATH without `$PATH` throws away what was there. That is only a fault when
 * something was lost by it: many such lines name everything that is needed.
 */
export const pathReplaced = defineCheck({
  id: ID,
  flow: 'shell',
  needs: { path: pathEntries, files: startupFiles },
  hints: { go: goInstallations },
  judge({ path, files }, { go }, about) {
    const line = lastReplacement(files, about.home);
    if (line === null) return [ok('shell.path-replaced.none')];
    const lost = lostBy(line, path);
    const params = { file: line.file, line: line.line, lost };
    const evidence = [assignmentEvidence(line)];
    if (lost.length === 0) return [ok('shell.path-replaced.complete', { params, evidence })];
    const fix = keepOldPath(line, [ID]);
    const parts = { params, evidence, fixes: fix === null ? [] : [fix], subject: `${line.file}:${line.line}` };
    const withGo = lost.filter((directory) => holdsGo(directory, go));
    if (withGo.length > 0) {
      const more = { ...params, directory: withGo[0] ?? '' };
      return [problem('shell.path-replaced.go', { ...parts, params: more, cause: 'go-not-on-path' })];
    }
    const system = lost.some((directory) => SYSTEM.has(directory));
    return [system ? problem('shell.path-replaced.system', parts) : warning('shell.path-replaced.lost', parts)];
  },
});

function lastReplacement(files: readonly StartupFile[], home: string): Assignment | null {
  const own = new Set(files.filter((file) => file.owner === 'person').map((file) => file.path));
  const all = inReadingOrder(files);
  const replaces = (one: Assignment, index: number) =>
    setsPath(one) &&
    one.name !== 'fish_user_paths' &&
    !one.keepsOld &&
    !one.conditional &&
    // `PATH=$NEW` may have the old one in it.
    !pathElements(one, all.slice(0, index), home).some((element) => element.kind === 'unknown' && element.list);
  return all.findLast((one, index) => own.has(one.file) && replaces(one, index)) ?? null;
}

/** What was on PATH before that line, and is not in the end. */
function lostBy(line: Assignment, { lost }: PathEntries): readonly string[] {
  const order = line.order ?? Number.POSITIVE_INFINITY;
  const before = lost.filter(({ origin }) => origin === null || origin.order < order);
  return before.map(({ path }) => path).filter((path) => !UNIMPORTANT.test(path));
}

function holdsGo(directory: string, go: Observation<GoInstallations>): boolean {
  if (!go.known) return false;
  return go.value.elsewhere.some((one) => one.path === `${directory}/go`);
}
