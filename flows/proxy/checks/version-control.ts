import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { allowsVcs, type GovcsRule, parseGovcs } from '../../../src/go/govcs.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import { routeOf } from '../../../src/go/module-route.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { type Project, project } from '../facts/project.ts';
import { originHints, valueOrigin } from '../judging/value-origin.ts';

const ID = 'proxy.version-control';

/** Whether go may start git for the modules that it fetches from where they were written (GOVCS). */
export const versionControl = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { goSettings },
  hints: { ...originHints, project },
  judge({ goSettings: go }, hints) {
    const value = go.GOVCS;
    if (value.trim() === '') return [ok(`${ID}.default`)];
    const origin = valueOrigin('GOVCS', go, hints);
    const parts: VerdictParts = { params: { value }, evidence: origin.evidence, subject: 'GOVCS' };
    const fixes = origin.remove([ID]);
    const govcs = parseGovcs(value);
    if (!govcs.ok) {
      const params = { value, said: govcs.error };
      return [problem(`${ID}.invalid`, { ...parts, params, fixes, cause: 'govcs-invalid' })];
    }
    const forbidden = hints.project.known ? forbiddenIn(hints.project.value, go, govcs.rules) : [];
    if (forbidden.length > 0) {
      const params = { value, modules: forbidden, n: forbidden.length };
      return [warning(`${ID}.forbids`, { ...parts, params, fixes, cause: 'govcs-forbids-git' })];
    }
    return [
      allowsVcs(govcs.rules, 'example.com/a', false, 'git') ? ok(`${ID}.ok`, parts) : note(`${ID}.strict`, parts),
    ];
  },
});

/** Modules of this project that can only come from their origin, and for which git may not be started. */
function forbiddenIn({ file, vendored }: Project, go: GoSettings, rules: readonly GovcsRule[]): readonly string[] {
  if (file === null || vendored) return [];
  return (
    file.require
      .map(({ path }) => path)
      .filter((path) => routeOf(go, path).fetch[0] === 'direct' && !file.replace.some((one) => one.path === path))
      // Of other hosts it is not known which version control they have; these have git alone.
      .filter(
        (path) =>
          /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//.test(path) || /\.git(?:\/|$)/.test(path),
      )
      .filter((path) => !allowsVcs(rules, path, matchesModulePatterns(go.GOPRIVATE, path), 'git'))
  );
}
