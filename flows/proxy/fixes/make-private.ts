import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { writeGoSetting } from '../../toolchain/fixes/write-go-setting.ts';
import type { GoSettings } from '../facts/go-settings.ts';
import { type OriginHints, valueOrigin } from '../judging/value-origin.ts';

/**
 * Adds patterns to GOPRIVATE, where it is set. It covers the module proxy and the database at once, but only where
 * neither has a list of its own.
 * @param lists those that have to follow GOPRIVATE for the patterns to be of use
 */
export function makePrivate(
  go: GoSettings,
  patterns: readonly string[],
  hints: OriginHints,
  proves: readonly CheckId[],
  lists: readonly ('GONOPROXY' | 'GONOSUMDB')[],
): readonly Fix[] {
  if (go.program === null || go.goenvPath === '' || lists.some((name) => go[name] !== go.GOPRIVATE)) return [];
  const old = go.GOPRIVATE.split(',').filter((pattern) => pattern !== '');
  const value = [...new Set([...old, ...patterns])].join(',');
  const exported = hints.settings.known && (hints.settings.value.of('GOPRIVATE').inNewTerminal ?? '') !== '';
  if (exported) return valueOrigin('GOPRIVATE', go, hints).correct(value, proves);
  return writeGoSetting('GOPRIVATE', value, { program: go.program, file: go.goenvPath, proves });
}
