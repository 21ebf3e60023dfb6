import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Rewrite } from '../facts/git-settings.ts';
import { shownUrl } from '../shown-url.ts';
import { gitLineRemark } from './git-line-remark.ts';

/** Turns one `insteadOf` line of the person's git settings into a remark. */
export function dropRewrite(rewrite: Rewrite, date: string, proves: readonly CheckId[]): readonly Fix[] {
  const { file, line, base, insteadOf } = rewrite;
  const step = gitLineRemark(rewrite, 'insteadof', date);
  if (step === null) return [];
  const fix: Fix = {
    id: 'proxy.drop-rewrite',
    subject: `${file}:${line}`,
    params: { file, line, base: shownUrl(base), insteadOf: shownUrl(insteadOf) },
    risk: 'low',
    effect: 'now',
    steps: [step],
    touches: ['proxy.git-files'],
    proves,
  };
  return [fix];
}
