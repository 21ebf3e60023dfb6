import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Rewrite } from '../facts/git-settings.ts';
import { shownUrl } from '../shown-url.ts';

/**
 * Turns one `insteadOf` line of the person's git settings into a remark. None where the line does more (a section's
 * head before it, a value that goes on), or belongs to the system.
 */
export function dropRewrite(rewrite: Rewrite, date: string, proves: readonly CheckId[]): readonly Fix[] {
  const { file, line, text, base, insteadOf } = rewrite;
  if (!/^\s*insteadof\s*=.*[^\\]$/i.test(text) || file.startsWith('/etc/') || file.endsWith('/etc/gitconfig'))
    return [];
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  const becomes = `${indent}# gomend ${date} took out: ${text.trim()}`;
  const fix: Fix = {
    id: 'proxy.drop-rewrite',
    subject: `${file}:${line}`,
    params: { file, line, base: shownUrl(base), insteadOf: shownUrl(insteadOf) },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'edit', path: file, as: 'person', edits: [{ kind: 'line', line, was: text, becomes }] }],
    touches: ['proxy.git-ways'],
    proves,
  };
  return [fix];
}
