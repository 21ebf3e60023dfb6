import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { openFiles } from '../facts/open-files.ts';
import { type NotedLine, startupFiles } from '../facts/startup-files.ts';
import { raiseOpenFiles } from '../fixes/raise-open-files.ts';

const ID = 'shell.open-files';
/** Fewer than this a large build, or a linter over a few thousand files, comes to have open at once. */
const ENOUGH = 1_024;

/**
 * Whether programs may open as many files as they need. That macOS begins with 256 is no fault: Go since 1.19, and
 * Node, raise it for themselves (os.adjustFileLimit). A hard limit that somebody has set low keeps them from it.
 */
export const openFilesCheck = defineCheck({
  id: ID,
  flow: 'shell',
  only: { platforms: ['darwin'], reason: 'shell.open-files.not-on-linux' },
  needs: { limit: openFiles },
  hints: { files: startupFiles },
  judge({ limit: { hard } }, { files }, about) {
    if (hard === null || hard >= ENOUGH) return [ok(`${ID}.enough`)];
    const own = files.known ? files.value.filter((file) => file.owner === 'person') : [];
    const lines = own.flatMap((file) => file.noted ?? []).filter(setsHard);
    const line = lines.findLast((one) => limitIn(one) === hard);
    const evidence = about.evidenceOf(openFiles);
    const since = line ? undefined : lines.find((one) => limitIn(one) > hard);
    if (since) {
      const params = { hard, file: since.file, line: since.line };
      return [note(`${ID}.low-here`, { params, evidence: [assignmentEvidence(since), ...evidence] })];
    }
    if (!line) {
      return [warning(`${ID}.low-from-elsewhere`, { params: { hard }, evidence, cause: 'open-files-limit-low' })];
    }
    const fix = raiseOpenFiles(line, [ID]);
    return [
      warning(`${ID}.low`, {
        params: { hard, file: line.file, line: line.line },
        evidence: [assignmentEvidence(line), ...evidence],
        cause: 'open-files-limit-low',
        fixes: fix === null ? [] : [fix],
      }),
    ];
  },
});

/** With -S it sets the soft limit alone (zshbuiltins(1), bash(1)). */
function setsHard({ what, text }: NotedLine): boolean {
  return what === 'open-files' && !/\bulimit\s+(?:-\w+\s+)*-\w*S/u.test(text);
}

function limitIn({ text }: NotedLine): number {
  return Number(/\bulimit\s+(?:-\w+\s+)*(\d+)/u.exec(text)?.[1] ?? 0);
}
