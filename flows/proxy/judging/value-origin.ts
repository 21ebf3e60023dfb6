import type { Observed } from '../../../src/engine/check.ts';
import { settingLine } from '../../../src/go/env-file.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { userEnvFile } from '../../toolchain/facts/env-file.ts';
import { correctValue } from '../../toolchain/fixes/correct-value.ts';
import { removeSetting } from '../../toolchain/fixes/remove-setting.ts';
import { unsetGoSetting } from '../../toolchain/fixes/unset-go-setting.ts';
import { writeGoSetting } from '../../toolchain/fixes/write-go-setting.ts';
import { evidenceOfOrigin, type Origin, originOf } from '../../toolchain/reading/origin.ts';
import type { GoSettings } from '../facts/go-settings.ts';
import { shownEvidence } from '../shown-url.ts';

/** What a check of one of Go's settings wants to know besides its value. */
export const originHints = { settings, startup: startupFiles, userEnvFile, today };
export type OriginHints = Observed<typeof originHints>;

/** Where one of Go's settings has its value from, and how it can be changed there. */
export interface ValueOrigin {
  readonly evidence: readonly Evidence[];
  /** Takes the value away, so that Go's default counts again. */
  remove(proves: readonly CheckId[]): readonly Fix[];
  /** Puts another value in its place. */
  correct(value: string, proves: readonly CheckId[]): readonly Fix[];
}

const NOTHING: ValueOrigin = { evidence: [], remove: () => [], correct: () => [] };

export function valueOrigin(name: string, go: GoSettings, hints: OriginHints): ValueOrigin {
  if (!hints.settings.known || !hints.userEnvFile.known || !hints.today.known) return NOTHING;
  const [file, date] = [hints.userEnvFile.value, hints.today.value];
  const { program } = go;
  const origin = originOf(name, hints.settings.value, file);
  if (origin) {
    return {
      evidence: evidenceOfOrigin(origin).map(shownEvidence),
      remove: (proves) => removeSetting(origin, { date, program, startup: hints.startup, proves }),
      correct: (value, proves) => corrected(origin, value, program, proves),
    };
  }
  // An empty line hides what the release sets, and counts as a value for these names alone.
  const line = settingLine(file.lines, name);
  if (!line?.setting || file.path === null) return NOTHING;
  const { path } = file;
  return {
    evidence: [assignmentEvidence({ file: path, line: line.line, text: line.text })],
    remove: (proves) => (program === null ? [] : [unsetGoSetting(name, { program, file: path, proves })]),
    correct: () => [],
  };
}

function corrected(origin: Origin, value: string, program: string | null, proves: readonly CheckId[]): readonly Fix[] {
  if (origin.from === 'user-file') {
    return program === null ? [] : writeGoSetting(origin.name, value, { program, file: origin.file, proves });
  }
  const fix = correctValue(origin, value, proves);
  return fix ? [fix] : [];
}
