import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, skipped, unknown, type VerdictParts } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { cCompiler } from '../facts/c-compiler.ts';
import { downloadedPrograms } from '../facts/downloaded-programs.ts';
import { type RefusedProgram, refusedPrograms } from '../facts/refused-programs.ts';
import { copyAsNewFile } from '../fixes/copy-as-new-file.ts';

const ID = 'toolchain.refused-programs';

/** Programs that Apple silicon ends as they start, because they do not fit their signature any more. */
export const refusedProgramsCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: 'toolchain.refused-programs.not-on-linux' },
  needs: { programs: refusedPrograms },
  hints: { downloads: downloadedPrograms, compiler: cCompiler },
  judge({ programs: { looked, refused, unverified, reportsHidden } }, { downloads, compiler }) {
    // A mark of a download has a finding of its own, and ends a program the same way.
    const marked = downloads.known ? downloads.value.marked.filter((one) => !one.approved).map((one) => one.path) : [];
    const spoiled = compiler.known ? compiler.value.spoiled : [];
    const verdicts = refused.filter(({ path }) => !marked.includes(path) && !spoiled.includes(path)).map(verdictOn);
    if (verdicts.length === 0 && spoiled.length > 0) {
      return [skipped('runner.ground', { params: { ground: 'toolchain.c-compiler' } })];
    }
    if (verdicts.length > 0) return verdicts;
    if (reportsHidden) return [unknown(`${ID}.reports-hidden`)];
    if (unverified.length > 0) return [unknown(`${ID}.unverified`, { params: { names: unverified.map(baseName) } })];
    return [ok(`${ID}.none`, { params: { looked } })];
  },
});

function verdictOn(program: RefusedProgram): Verdict {
  const { path, killedAt, intact, said, own } = program;
  const name = baseName(path);
  const parts: VerdictParts = {
    params: { path, name, said, day: killedAt?.slice(0, 10) ?? '' },
    evidence: evidenceOf(program),
    cause: 'codesign-invalid-killed',
    subject: path,
  };
  if (intact === false) return problem(`${ID}.damaged`, parts);
  if (intact === null)
    return unknown(`${ID}.unclear`, { params: parts.params ?? {}, evidence: evidenceOf(program), subject: path });
  return problem(`${ID}.written-over`, { ...parts, fixes: own ? [copyAsNewFile(path, ID)] : [] });
}

function evidenceOf({ path, killedAt, intact, said }: RefusedProgram): readonly Evidence[] {
  const report: Evidence = {
    kind: 'file',
    source: '~/Library/Logs/DiagnosticReports',
    excerpt: `${path}: Code Signature Invalid, ${killedAt}`,
    line: null,
    ms: null,
    outcome: 'ok',
  };
  const source = `/usr/bin/codesign --verify --strict ${path}`;
  const verdict: Evidence = {
    kind: 'command',
    source,
    excerpt: said || null,
    line: null,
    ms: null,
    outcome: intact ? 'ok' : 'exit 1',
  };
  return [...(killedAt === null ? [] : [report]), ...(intact === null ? [] : [verdict])];
}
