import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { writeGoSetting } from '../../toolchain/fixes/write-go-setting.ts';
import type { GoSettings } from '../facts/go-settings.ts';
import { type OriginHints, valueOrigin } from '../judging/value-origin.ts';

/** Run by others than Go's authors (goproxy.cn: Qiniu). */
const MIRROR_PROXY = 'https://goproxy.cn';
/** Google's own second address of the database (cmd/go knows it by this name). */
const MIRROR_DATABASE = 'sum.golang.google.cn';

/**
 * Another module proxy in the place of go's own, which does not answer. Names of modules are sent there: the person
 * chooses it, or not. Whether it answers is not tried before: go would not ask it either.
 */
export function takeMirrorProxy(go: GoSettings, hints: OriginHints, proves: readonly CheckId[]): readonly Fix[] {
  if (!/^https:\/\/proxy\.golang\.org(?:,direct)?$/.test(go.GOPROXY)) return [];
  const params = { mirror: MIRROR_PROXY, patterns: go.GOPRIVATE };
  return change('GOPROXY', `${MIRROR_PROXY},direct`, go, hints, proves).map((fix) =>
    own(fix, 'proxy.use-mirror', params),
  );
}

/** The same database, signed with the same key, at another address. */
export function takeMirrorDatabase(go: GoSettings, hints: OriginHints, proves: readonly CheckId[]): readonly Fix[] {
  if (go.GOSUMDB !== 'sum.golang.org') return [];
  const params = { mirror: MIRROR_DATABASE };
  return change('GOSUMDB', MIRROR_DATABASE, go, hints, proves).map((fix) =>
    own(fix, 'proxy.use-database-mirror', params),
  );
}

function own(fix: Fix, id: string, params: Fix['params']): Fix {
  return { ...fix, id, params: { ...fix.params, ...params }, risk: 'medium' };
}

function change(
  name: 'GOPROXY' | 'GOSUMDB',
  value: string,
  go: GoSettings,
  hints: OriginHints,
  proves: readonly CheckId[],
): readonly Fix[] {
  if (go.program === null || go.goenvPath === '' || !hints.settings.known) return [];
  const exported = (hints.settings.value.of(name).inNewTerminal ?? '') !== '';
  if (exported) return valueOrigin(name, go, hints).correct(value, proves);
  return writeGoSetting(name, value, { program: go.program, file: go.goenvPath, proves });
}
