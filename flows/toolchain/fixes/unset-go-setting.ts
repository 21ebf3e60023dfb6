import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { MADE_FROM_ENV_FILE } from '../reading/made-from.ts';
import { goEnvCommand } from './go-env-command.ts';

export interface GoSettingOptions {
  /** The go command that writes; absolute. */
  readonly program: string;
  /** The person's settings file (`GOENV`). */
  readonly file: string;
  readonly proves: readonly CheckId[];
}

/** `go env -u NAME`: takes one name out of the person's settings file, so that the default counts again. */
export function unsetGoSetting(name: string, options: GoSettingOptions): Fix {
  const { program, file, proves } = options;
  return {
    id: 'toolchain.unset-go-setting',
    subject: name,
    params: { name, file },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'run', argv: goEnvCommand(program, '-u', name), changes: [file], inverse: null }],
    touches: MADE_FROM_ENV_FILE,
    proves,
  };
}
