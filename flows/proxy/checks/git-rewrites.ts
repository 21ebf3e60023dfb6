import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import { rewriteFault } from '../../../src/go/git-rewrite.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { pathEvidence } from '../../toolchain/reading/origin.ts';
import { gitWays, type Rewrite } from '../facts/git-settings.ts';
import { dropRewrite } from '../fixes/drop-rewrite.ts';
import { shownUrl } from '../shown-url.ts';

const ID = 'proxy.git-rewrites';

/** Whether the addresses that git puts in the place of others are addresses. */
export const gitRewrites = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { gitWays },
  hints: { today },
  judge({ gitWays: git }, hints) {
    const [refused] = git.refused;
    if (refused !== undefined) {
      const evidence = [pathEvidence(refused, 'refused')];
      return [
        warning(`${ID}.refused`, {
          params: { file: refused },
          evidence,
          cause: 'git-config-refused',
          subject: refused,
        }),
      ];
    }
    if (git.rewrites.length === 0) return [ok(`${ID}.none`)];
    const date = hints.today.known ? hints.today.value : null;
    const verdicts = git.rewrites.flatMap((one) => judgeRewrite(one, date));
    if (verdicts.length > 0) return verdicts;
    const shown = git.rewrites.map(({ base, insteadOf }) => `${shownUrl(insteadOf)} → ${shownUrl(base)}`);
    return [ok(`${ID}.ok`, { params: { rewrites: shown, n: shown.length } })];
  },
});

function judgeRewrite(rewrite: Rewrite, date: string | null): readonly Verdict[] {
  const { base, insteadOf, file, line, text } = rewrite;
  const params = { base: shownUrl(base), insteadOf: shownUrl(insteadOf), file, line };
  const evidence = [assignmentEvidence({ file, line, text: shownUrl(text) })];
  const parts = { params, evidence, subject: `${file}:${line}` };
  const fault = rewriteFault(base, insteadOf);
  if (fault !== null) {
    const fixes = date === null ? [] : dropRewrite(rewrite, date, [ID]);
    return [warning(`proxy.git-rewrites.${fault}`, { ...parts, cause: 'git-rewrite-broken', fixes })];
  }
  // A token in the address: it is in every error that git prints, and in the file.
  return /^https?:\/\/[^/@]*:[^/@]+@/.test(base) ? [note(`${ID}.with-password`, parts)] : [];
}
