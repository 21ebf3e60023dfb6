import type { Fix } from '../../../src/model/fix.ts';
import { MADE_FROM_ENV_FILE } from '../reading/made-from.ts';
import { goEnvCommand } from './go-env-command.ts';
import type { GoSettingOptions } from './unset-go-setting.ts';

/** `go env -w NAME=VALUE`: writes one name of the person's settings file anew, as a whole line. */
export function writeGoSetting(name: string, value: string, options: GoSettingOptions): Fix {
  const { program, file, proves } = options;
  return {
    id: 'toolchain.write-go-setting',
    subject: name,
    params: { name, value, file },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'run', argv: goEnvCommand(program, '-w', `${name}=${value}`), changes: [file], inverse: null }],
    touches: MADE_FROM_ENV_FILE,
    proves,
  };
}
