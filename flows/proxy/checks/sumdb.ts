import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { type OriginHints, originHints, valueOrigin } from '../judging/value-origin.ts';

const ID = 'proxy.sumdb';

/** Whether modules are checked when they come in for the first time. */
export const sumdb = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { goSettings },
  hints: originHints,
  grounds: ['toolchain.goroot'],
  judge({ goSettings: go }, hints) {
    const verdicts = [...judgeDatabase(go, hints), ...judgeUnchecked(go, hints), ...judgeInsecure(go, hints)];
    if (verdicts.length > 0) return verdicts;
    const name = go.database.kind === 'database' ? go.database.name : '';
    return [ok('proxy.sumdb.ok', { params: { name } })];
  },
});

function judgeDatabase(go: GoSettings, hints: OriginHints): readonly Verdict[] {
  const { database } = go;
  if (database.kind === 'database') return [];
  const origin = valueOrigin('GOSUMDB', go, hints);
  const parts = { params: { value: go.GOSUMDB }, evidence: origin.evidence, subject: 'GOSUMDB' };
  if (database.kind === 'error') {
    const params = { ...parts.params, said: database.error };
    return [problem('proxy.sumdb.invalid', { ...parts, params, fixes: origin.remove([ID]) })];
  }
  // Without a way to any server the database could not be asked anyway.
  if (isOffline(go)) return [note('proxy.sumdb.off-offline', parts)];
  return [warning('proxy.sumdb.off', { ...parts, fixes: origin.remove([ID]) })];
}

function isOffline(go: GoSettings): boolean {
  return go.chain.ok && go.chain.chain.every(({ source }) => source === 'off' || source.startsWith('file:'));
}

/** Module paths of no company's: a list that matches all of these matches everything. */
const ANYBODYS = ['golang.org/x/text', 'example.com/a', 'github.com/a/b', 'gopkg.in/yaml.v3'];

function matchesEverything(patterns: string): boolean {
  return ANYBODYS.every((path) => matchesModulePatterns(patterns, path));
}

function judgeUnchecked(go: GoSettings, hints: OriginHints): readonly Verdict[] {
  if (go.database.kind === 'off' || !matchesEverything(go.GONOSUMDB)) return [];
  const name = go.GONOSUMDB === go.GOPRIVATE ? 'GOPRIVATE' : 'GONOSUMDB';
  const origin = valueOrigin(name, go, hints);
  return [
    warning(name === 'GOPRIVATE' ? 'proxy.sumdb.all-private' : 'proxy.sumdb.all-unchecked', {
      params: { name, value: go[name] },
      evidence: origin.evidence,
      fixes: origin.remove([ID]),
      subject: name,
    }),
  ];
}

function judgeInsecure(go: GoSettings, hints: OriginHints): readonly Verdict[] {
  if (!matchesEverything(go.GOINSECURE)) return [];
  const origin = valueOrigin('GOINSECURE', go, hints);
  return [
    warning('proxy.sumdb.all-insecure', {
      params: { value: go.GOINSECURE },
      evidence: origin.evidence,
      fixes: origin.remove([ID]),
      subject: 'GOINSECURE',
    }),
  ];
}
