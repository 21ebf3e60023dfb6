import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import { servesEverybody } from '../../../src/go/goproxy/operators.ts';
import type { RequiredModule } from '../../../src/go/module-file.ts';
import { isDirectory, replacementFor } from '../../../src/go/module-file.ts';
import { routeOf } from '../../../src/go/module-route.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { configuration } from '../../resolver/facts/configuration.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { gitWays } from '../facts/git-settings.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { netrc } from '../facts/netrc.ts';
import { type ProjectText, project } from '../facts/project.ts';
import { makePrivate } from '../fixes/make-private.ts';
import { closestHost } from '../judging/host-of.ts';
import { type PrivateGround, privateGround } from '../judging/private-grounds.ts';
import { type OriginHints, originHints } from '../judging/value-origin.ts';
import { isDatabase } from '../targets.ts';

const ID = 'proxy.private-modules';

/** Whether modules of this project that nobody else can have are asked for in public. */
export const privateModules = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { goSettings, project, gitWays },
  hints: { ...originHints, netrc, configuration },
  judge({ goSettings: go, project: { file, vendored }, gitWays: git }, hints) {
    if (file === null) return [ok(`${ID}.no-project`)];
    if (vendored) return [ok(`${ID}.vendored`, { params: { file: file.path } })];
    const machines = hints.netrc.known ? hints.netrc.value.machines : [];
    const entries = hints.configuration.known ? hints.configuration.value.entries : [];
    const domains = entries.filter(({ kind }) => kind === 'domain').map(({ domain }) => domain);
    const seen = file.require
      .filter((one) => isAskedInPublic(go, file, one))
      .map((one) => ({ one, ground: privateGround(one.path, { domains, machines, git }) }));
    const verdicts = [true, false].flatMap((internal) => {
      const found = seen.filter((each) => each.ground?.internal === internal);
      return found.length === 0 ? [] : [verdictOf(internal, found, file, go, hints)];
    });
    return verdicts.length > 0 ? verdicts : [ok(`${ID}.ok`, { params: { file: file.path } })];
  },
});

function isAskedInPublic(go: GoSettings, file: ProjectText, { path, version }: RequiredModule): boolean {
  const replaced = replacementFor(file.replace, path, version);
  if (replaced !== null) {
    if (isDirectory(replaced.by)) return false;
    return isAskedInPublic(go, { ...file, replace: [] }, { path: replaced.by, version: '', line: replaced.line });
  }
  const route = routeOf(go, path);
  const [first] = route.fetch;
  if (first === undefined || first === 'off') return false;
  return isDatabase(route.sumdb) || servesEverybody(first);
}

interface Seen {
  readonly one: RequiredModule;
  readonly ground: PrivateGround | null;
}

function verdictOf(
  internal: boolean,
  found: readonly Seen[],
  file: ProjectText,
  go: GoSettings,
  hints: OriginHints,
): Verdict {
  const modules = found.map(({ one }) => one.path);
  const patterns = [...new Set(modules.map((path) => patternFor(path, internal)))];
  const lines = file.text.split('\n');
  const evidence = found
    .slice(0, 3)
    .map(({ one }) => assignmentEvidence({ file: file.path, line: one.line, text: lines[one.line - 1] ?? one.path }));
  const params = { file: file.path, modules, patterns, value: patterns.join(','), n: modules.length };
  const parts = { params, evidence, subject: patterns.join(',') };
  // Somebody's own server may well show its modules to everybody: that is not for gomend to know.
  if (!internal) return note(`${ID}.perhaps`, parts);
  return warning(`${ID}.uncovered`, {
    ...parts,
    cause: 'private-module-needs-goprivate',
    fixes: makePrivate(go, patterns, hints, [ID], ['GONOPROXY', 'GONOSUMDB']),
  });
}

function patternFor(path: string, internal: boolean): string {
  return internal ? closestHost(path) : path.split('/').slice(0, 2).join('/');
}
