import type { Fix } from '../../../src/model/fix.ts';
import { maskCredentials } from '../../../src/words/untrusted.ts';
import { MADE_FROM_ENV_FILE } from '../reading/made-from.ts';
import { goEnvCommand } from './go-env-command.ts';
import type { GoSettingOptions } from './unset-go-setting.ts';

/**
 * `go env -w NAME=VALUE`: writes one name of the person's settings file anew, as a whole line. None where
 * the value holds a credential: arguments are seen by every program (ps), and stand in the journal.
 */
export function writeGoSetting(name: string, value: string, options: GoSettingOptions): readonly Fix[] {
  if (maskCredentials(value) !== value) return [];
  const { program, file, proves } = options;
  const fix: Fix = {
    id: 'toolchain.write-go-setting',
    subject: name,
    params: { name, value, file },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'run', argv: goEnvCommand(program, '-w', `${name}=${value}`), changes: [file], inverse: null }],
    touches: MADE_FROM_ENV_FILE,
    proves,
  };
  return [fix];
}
