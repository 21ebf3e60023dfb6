import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { commentOutLine } from '../../shell/fixes/comment-out-line.ts';
import type { Origin } from '../reading/origin.ts';
import { removeSettingsLine } from './remove-settings-line.ts';
import { unsetGoSetting } from './unset-go-setting.ts';

export interface RemoveSettingOptions {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** A go command that answers in spite of the settings; null: none does. */
  readonly program: string | null;
  readonly proves: readonly CheckId[];
}

/** `go env -u` refuses it (Go 1.27). */
const NOT_BY_GO: ReadonlySet<string> = new Set(['GOROOT']);

/** Takes a variable away where it is set; empty where the place is not known for certain. */
export function removeSetting(origin: Origin, options: RemoveSettingOptions): readonly Fix[] {
  const { date, program, proves } = options;
  if (origin.from === 'environment') {
    const fix = origin.setBy && commentOutLine(origin.setBy, { date, proves });
    return fix ? [fix] : [];
  }
  if (program === null || NOT_BY_GO.has(origin.name)) return [removeSettingsLine(origin.name, origin, proves)];
  return [unsetGoSetting(origin.name, { program, file: origin.file, proves })];
}
