import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, unknown, type VerdictParts } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { message } from '../../../src/model/message.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { downloadedPrograms, type MarkedProgram } from '../facts/downloaded-programs.ts';
import { reinstallProgram, trustDownload } from '../fixes/replace-download.ts';
import { isTypable, packageOf } from '../reading/typable.ts';

const ID = 'toolchain.downloaded-programs';

/** Programs of go's that macOS kills as they start, because a browser brought them and nobody known signed them. */
export const downloadedProgramsCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: 'toolchain.downloaded-programs.not-on-linux' },
  needs: { programs: downloadedPrograms },
  judge({ programs: { looked, judged, marked } }) {
    const waiting = marked.filter((program) => !program.approved && program.signedBy !== 'developer');
    if (marked.length === 0) return [ok(`${ID}.none`, { params: { looked } })];
    const names = marked.map((program) => baseName(program.path));
    // Switched off, Gatekeeper lets them start; that is the person's own decision, and not ours to advise.
    if (waiting.length === 0 || judged === false) return [ok(`${ID}.let-through`, { params: { names } })];
    return waiting.map((program) => verdictOn(program, judged));
  },
});

function verdictOn(program: MarkedProgram, judged: boolean | null): Verdict {
  const { path, mark, agent, built } = program;
  const parts: VerdictParts = {
    params: { path, name: baseName(path), agent },
    evidence: [markEvidence(path, mark), ...(program.signedBy === null ? [] : [signatureEvidence(path)])],
    subject: path,
  };
  if (program.signedBy === null || judged === null) return unknown(`${ID}.unclear`, parts);
  const package_ = packageOf(built);
  const again = package_ === null ? [] : [reinstallProgram(path, package_, built?.version ?? null, ID)];
  return problem(agent === '' ? `${ID}.refused-unnamed` : `${ID}.refused`, {
    ...parts,
    cause: 'gatekeeper-quarantine',
    fixes: isTypable(path) ? [...again, trustDownload(path, mark, ID)] : [],
  });
}

function markEvidence(path: string, mark: string): Evidence {
  const source = `/usr/bin/xattr -p com.apple.quarantine ${path}`;
  return { kind: 'command', source, excerpt: mark, line: null, ms: null, outcome: 'ok' };
}

function signatureEvidence(path: string): Evidence {
  const source = `/usr/bin/codesign -dv ${path}`;
  return { kind: 'command', source, excerpt: message('evidence.unsigned'), line: null, ms: null, outcome: 'ok' };
}
