import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { Assignment, StartupFile } from '../../shell/facts/startup-files.ts';
import { commentOutLine } from '../../shell/fixes/comment-out-line.ts';
import { correctLine } from '../../shell/fixes/correct-line.ts';
import { lineSteps, placesOf, withTwins } from '../../shell/fixes/line-changes.ts';
import { lineShape } from '../../shell/fixes/line-shape.ts';
import type { Origin } from '../reading/origin.ts';
import { removeSettingsLine } from './remove-settings-line.ts';
import { unsetGoSetting } from './unset-go-setting.ts';

export interface RemoveSettingOptions {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** A go command that answers in spite of the settings; null: none does. */
  readonly program: string | null;
  /** All start-up files: other lines may use the variable. */
  readonly startup: Observation<readonly StartupFile[]>;
  readonly proves: readonly CheckId[];
}

/** `go env -u` refuses it (Go 1.27). */
const NOT_BY_GO: ReadonlySet<string> = new Set(['GOROOT']);

/** Takes a variable away where it is set; empty where the place is not known for certain. */
export function removeSetting(origin: Origin, options: RemoveSettingOptions): readonly Fix[] {
  const { program, proves } = options;
  if (origin.from === 'environment') {
    const fix = origin.setBy && removeFromLine(origin.setBy, options);
    return fix ? [fix] : [];
  }
  if (program === null || NOT_BY_GO.has(origin.name)) return [removeSettingsLine(origin.name, origin, proves)];
  return [unsetGoSetting(origin.name, { program, file: origin.file, proves })];
}

/**
 * `export GOROOT=…` is often followed by `export PATH=$PATH:$GOROOT/bin`. Without the first line the
 * second would put `/bin` on PATH and go would not be found any more: then the line stays, and only no
 * longer passes the variable on to programs.
 */
function removeFromLine(line: Assignment, { date, startup, proves }: RemoveSettingOptions): Fix | null {
  if (!startup.known) return null;
  const use = new RegExp(String.raw`\$\{?${line.name}(?!\w)`);
  const others = startup.value.flatMap((file) => file.assignments).filter((one) => !isSameLine(one, line));
  if (!others.some((one) => use.test(one.text))) return commentOutLine(line, { date, proves });
  const kept = withoutExport(line.text);
  const fix = kept === null ? null : correctLine(line, kept, { proves });
  // A twin that exports the variable would go on doing so for both.
  const changes = withTwins(line).map(({ file, line: at, text }) => {
    const becomes = withoutExport(text);
    return becomes === null ? null : { file, line: at, was: text, becomes };
  });
  if (fix === null || !changes.every((change) => change !== null)) return null;
  return { ...fix, params: { ...fix.params, ...placesOf(changes) }, steps: lineSteps(changes) };
}

function isSameLine(one: Assignment, other: Assignment): boolean {
  return one.file === other.file && one.line === other.line;
}

/** The same assignment for the shell alone; null where the line does more than assign one variable. */
function withoutExport(text: string): string | null {
  const shape = lineShape(text);
  if (shape?.assignments.length !== 1) return null;
  const posix = /^(\s*)export\s+(?=\w+=)/.exec(text);
  if (posix && shape.command === 'export') return `${posix[1] ?? ''}${text.slice(posix[0].length)}`;
  const fish = /^(\s*set\s+-g)x(?=\s)/.exec(text);
  return fish ? `${fish[1] ?? ''}${text.slice(fish[0].length)}` : null;
}
