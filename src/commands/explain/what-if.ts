import type { WhatIf } from '../../../flows/proxy/explain/what-if.ts';
import type { Invocation } from '../invocation.ts';
import { UsageError } from '../usage-error.ts';

const SETTING = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;

/** What `--env NAME=value` and `--env-only` ask to imagine. @throws {UsageError} for what is no setting */
export function whatIfOf({ lists, switches }: Invocation): WhatIf {
  const given: Record<string, string> = {};
  for (const word of lists.get('env') ?? []) {
    const [, name, value] = SETTING.exec(word) ?? [];
    if (name === undefined || value === undefined || value.includes('\0'))
      throw new UsageError('env-setting', { word });
    given[name] = value;
  }
  return { given, only: switches.has('env-only') };
}
