import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { correctLine } from '../../shell/fixes/correct-line.ts';
import { writeGoSetting } from '../../toolchain/fixes/write-go-setting.ts';
import { originOf } from '../../toolchain/reading/origin.ts';
import type { GoSettings } from '../facts/go-settings.ts';
import type { OriginHints } from '../judging/value-origin.ts';
import { shownUrl } from '../shown-url.ts';

/**
 * Puts a `|` behind an entry of GOPROXY, so that go moves on from it after any failure. The person is told where the
 * names of modules go then. None where the value cannot be changed in its place for certain.
 */
export function passOver(
  source: string,
  next: string,
  go: GoSettings,
  hints: OriginHints,
  proves: readonly CheckId[],
): readonly Fix[] {
  const value = withBar(go.GOPROXY, source);
  if (value === null || !hints.settings.known || !hints.userEnvFile.known) return [];
  const origin = originOf('GOPROXY', hints.settings.value, hints.userEnvFile.value);
  if (origin === null) return [];
  const id = go.GOPRIVATE === '' ? 'proxy.pass-over-uncovered' : 'proxy.pass-over';
  const params = { source: shownUrl(source), next: shownUrl(next), patterns: go.GOPRIVATE };
  const own = (fix: Fix): Fix => ({ ...fix, id, params: { ...fix.params, ...params }, risk: 'medium' });
  if (origin.from === 'user-file') {
    return go.program === null
      ? []
      : writeGoSetting('GOPROXY', value, { program: go.program, file: origin.file, proves }).map(own);
  }
  const line = origin.setBy;
  // Without quotes a shell takes `|` for something else.
  const quoted = [`'${origin.value}'`, `"${origin.value}"`].find((one) => line?.text.split(one).length === 2);
  if (line === null || quoted === undefined || shownUrl(value) !== value) return [];
  const mark = quoted[0] ?? '';
  const fix = correctLine(
    line,
    line.text.replace(quoted, () => `${mark}${value}${mark}`),
    { proves },
  );
  return fix === null ? [] : [own(fix)];
}

/** null: the entry is not followed by a comma, or is not written as go understood it. */
function withBar(list: string, source: string): string | null {
  for (const written of [source, source.replace(/^https:\/\//, '')]) {
    const at = list.indexOf(`${written},`);
    if (at >= 0 && list.indexOf(`${written},`, at + 1) < 0) {
      const end = at + written.length;
      return `${list.slice(0, end)}|${list.slice(end + 1)}`;
    }
  }
  return null;
}
