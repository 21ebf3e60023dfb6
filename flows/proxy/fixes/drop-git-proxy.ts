import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { GitProxy } from '../facts/git-proxies.ts';
import { shownUrl } from '../shown-url.ts';
import { gitLineRemark } from './git-line-remark.ts';

/** Turns one line of git's settings that names a dead proxy into a remark. */
export function dropGitProxy(proxy: GitProxy, date: string, proves: readonly CheckId[]): readonly Fix[] {
  const { file, line } = proxy;
  const step = gitLineRemark(proxy, 'proxy', date);
  if (step === null) return [];
  const fix: Fix = {
    id: 'proxy.drop-git-proxy',
    subject: `${file}:${line}`,
    params: { file, line, proxy: shownUrl(proxy.value) },
    risk: 'low',
    effect: 'now',
    steps: [step],
    touches: ['proxy.git-files'],
    proves,
  };
  return [fix];
}
