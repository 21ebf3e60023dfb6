import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts } from '../../../src/engine/verdict.ts';
import type { EnvFileLine } from '../../../src/go/env-file.ts';
import { judgeSettingsLine, type LineFault } from '../../../src/go/env-file-faults.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { type Settings, settings } from '../../shell/facts/settings.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { goEnv } from '../facts/go-env.ts';
import { removeSettingsLine } from '../fixes/remove-settings-line.ts';
import { unsetGoSetting } from '../fixes/unset-go-setting.ts';
import { writeGoSetting } from '../fixes/write-go-setting.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.env-file';

/**
 * Lines of the person's go settings file that mean something else than they look like. Values that are
 * merely unusual are nobody's business: `go env -w` is there to be used.
 */
export const envFile = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { file: userEnvFile, settings },
  hints: { goEnv },
  judge({ file, settings: set }, hints) {
    const { path, state } = file;
    if (state === 'none' || path === null) return [ok('toolchain.env-file.none')];
    if (state === 'missing') return [ok('toolchain.env-file.missing', { params: { file: path } })];
    if (state === 'unreadable') return [unknown('toolchain.env-file.unreadable', { params: { file: path } })];
    const program = hints.goEnv.known && hints.goEnv.value.brokenBy === null ? hints.goEnv.value.program : null;
    const broken = hints.goEnv.known ? hints.goEnv.value.brokenBy : null;
    if (broken?.from === 'user-file' && broken.variables.includes('GOENV')) {
      const evidence = [pathEvidence(path, 'ok')];
      const params = { file: path, said: broken.said };
      return [problem('toolchain.env-file.stops-go', { params, evidence, cause: 'go-env-file-poisoned' })];
    }
    const verdicts = file.lines.flatMap((line) => {
      // Of two lines with one name only the last counts.
      const later = file.lines.some((other) => other.line > line.line && sameName(line, other));
      const fault = later ? null : judgeSettingsLine(line);
      return fault ? [verdictOf(fault, line, path, set, program)] : [];
    });
    const count = file.lines.filter((line) => line.setting !== null).length;
    return verdicts.length > 0 ? verdicts : [ok('toolchain.env-file.ok', { params: { file: path, count } })];
  },
});

function sameName(one: EnvFileLine, other: EnvFileLine): boolean {
  return one.setting !== null && one.setting.name === other.setting?.name;
}

function verdictOf(fault: LineFault, line: EnvFileLine, file: string, set: Settings, program: string | null): Verdict {
  const name = line.setting?.name.trim() ?? '';
  const overridden = name !== '' && (set.of(name).inNewTerminal ?? '') !== '';
  const parts: VerdictParts = {
    params: { file, line: line.line, name, text: line.text.trim(), value: line.setting?.value.trim() ?? '' },
    evidence: [assignmentEvidence({ file, line: line.line, text: line.text })],
    fixes: fixesFor(fault, name, { file, line: line.line, text: line.text }, program),
    subject: name === '' ? String(line.line) : name,
  };
  if (!fault.harmful) return note(`toolchain.env-file.${fault.kind}`, parts);
  const poisoned = { ...parts, cause: 'go-env-file-poisoned' };
  // The environment's own value wins: the line waits for the day when that one is gone.
  if (overridden) return note('toolchain.env-file.overridden', parts);
  return problem(`toolchain.env-file.${fault.kind}`, poisoned);
}

function fixesFor(
  fault: LineFault,
  name: string,
  at: { readonly file: string; readonly line: number; readonly text: string },
  program: string | null,
): readonly Fix[] {
  if (program === null || !fault.known) return [removeSettingsLine(name, at, [ID])];
  const options = { program, file: at.file, proves: [ID, 'toolchain.go-runs'] };
  const corrected = fault.meant === null ? [] : writeGoSetting(name, fault.meant, options);
  return [...corrected, unsetGoSetting(name, options)];
}
