import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { pathEvidence } from '../../toolchain/reading/origin.ts';
import { looseImport } from '../facts/loose-files.ts';
import { type MissingDirectory, project } from '../facts/project.ts';

const ID = 'proxy.project';

/** Whether go.mod and go.work of the folder that the person stands in fit what lies around them. */
export const projectCheck = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { project },
  hints: { looseImport },
  judge({ project: { file, work, missing, member, vendored } }, hints) {
    const loose = hints.looseImport.known ? hints.looseImport.value : null;
    if (loose !== null) {
      const params = { file: loose.file, line: loose.line, package: loose.package };
      return [
        warning(`${ID}.no-go-mod`, {
          params,
          evidence: [assignmentEvidence(loose)],
          cause: 'project-without-go-mod',
          subject: loose.file,
        }),
      ];
    }
    // From a vendor directory go takes the modules without a look at where they came from.
    const looked = missing.filter(({ by }) => by === 'use' || !vendored);
    const verdicts = looked.map(verdictOf);
    if (member === false && file !== null && work !== null) {
      verdicts.push(
        note(`${ID}.not-a-member`, {
          params: { file: file.path, work: work.path },
          evidence: [pathEvidence(work.path, 'ok')],
          subject: work.path,
        }),
      );
    }
    if (verdicts.length > 0) return verdicts;
    return [file === null ? ok(`${ID}.none`) : ok(`${ID}.ok`, { params: { file: file.path } })];
  },
});

function verdictOf(missing: MissingDirectory) {
  const { by, file, line, text, module, directory } = missing;
  const parts = {
    params: { file, line, text, module, directory },
    evidence: [assignmentEvidence({ file, line, text }), pathEvidence(`${directory}/go.mod`, 'missing')],
    subject: directory,
  };
  // Every command of a workspace reads all its members; a replaced module is read by those that need it.
  if (by === 'use') return problem(`${ID}.member-gone`, { ...parts, cause: 'workspace-member-missing' });
  return warning(`${ID}.replacement-gone`, { ...parts, cause: 'replacement-missing' });
}
