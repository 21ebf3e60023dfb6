import type { Fix } from '../../../src/model/fix.ts';

/** Takes a variable out of the session: programs started from now on do not get it any more. */
export function unsetSessionVariable(name: string, value: string): Fix {
  return {
    id: 'launchd.unset-session-variable',
    subject: name,
    params: { name, value },
    risk: 'low',
    effect: 'restart-app',
    steps: [
      {
        kind: 'run',
        argv: ['/bin/launchctl', 'unsetenv', name],
        changes: [],
        inverse: ['/bin/launchctl', 'setenv', name, value],
      },
    ],
    touches: ['launchd.environment'],
    proves: ['launchd.session-environment'],
  };
}
