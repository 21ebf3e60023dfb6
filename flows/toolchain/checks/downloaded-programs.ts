import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, unknown, type VerdictParts } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { downloadedPrograms, type MarkedProgram } from '../facts/downloaded-programs.ts';
import { reinstallProgram, trustDownload } from '../fixes/replace-download.ts';

const ID = 'toolchain.downloaded-programs';
/** A package that others can fetch: its first element is a host. */
const IMPORT_PATH = /^[\w-]+(?:\.[\w-]+)+(?:\/[\w.~+-]+)+$/;
const TYPABLE = /^[\w /.@+-]+$/;

/** Programs of go's that macOS kills as they start, because a browser brought them and nobody known signed them. */
export const downloadedProgramsCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: 'toolchain.downloaded-programs.not-on-linux' },
  needs: { programs: downloadedPrograms },
  judge({ programs: { looked, judged, marked } }) {
    const waiting = marked.filter((program) => !program.approved && program.signedBy !== 'developer');
    if (marked.length === 0) return [ok(`${ID}.none`, { params: { looked } })];
    const names = marked.map((program) => nameOf(program.path));
    // Switched off, Gatekeeper lets them start; that is the person's own decision, and not ours to advise.
    if (waiting.length === 0 || judged === false) return [ok(`${ID}.let-through`, { params: { names } })];
    return waiting.map((program) => verdictOn(program, judged));
  },
});

function verdictOn(program: MarkedProgram, judged: boolean | null): Verdict {
  const { path, mark, agent, built } = program;
  const parts: VerdictParts = {
    params: { path, name: nameOf(path), agent: agent || 'a browser' },
    evidence: [markEvidence(path, mark), ...(program.signedBy === null ? [] : [signatureEvidence(path)])],
    subject: path,
  };
  if (program.signedBy === null || judged === null) return unknown(`${ID}.unclear`, parts);
  const known = built?.package && IMPORT_PATH.test(built.package) ? built : null;
  const again = known?.package ? [reinstallProgram(path, known.package, known.version, ID)] : [];
  return problem(`${ID}.refused`, {
    ...parts,
    cause: 'gatekeeper-quarantine',
    // What the person is to type must be what it looks like, whatever the file is called.
    fixes: TYPABLE.test(path) ? [...again, trustDownload(path, mark, ID)] : [],
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function markEvidence(path: string, mark: string): Evidence {
  const source = `/usr/bin/xattr -p com.apple.quarantine ${path}`;
  return { kind: 'command', source, excerpt: mark, line: null, ms: null, outcome: 'ok' };
}

function signatureEvidence(path: string): Evidence {
  const source = `/usr/bin/codesign -dv ${path}`;
  return { kind: 'command', source, excerpt: 'no developer signed it', line: null, ms: null, outcome: 'ok' };
}
