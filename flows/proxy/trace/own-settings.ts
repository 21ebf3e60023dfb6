import { defineFact } from '../../../src/engine/fact.ts';
import type { GitSetting } from '../../../src/http/git-config.ts';
import { gitSettingsIn } from '../../../src/trace/child-environment.ts';
import type { Unseen } from '../../../src/trace/trace.ts';
import { curlSettings, gitSettings } from '../explain/client-settings.ts';

export interface TraceSettings {
  /** Of git's files and of the environment, in the order in which they count. */
  readonly git: readonly GitSetting[];
  readonly unseen: Unseen;
}

/** What decides, beside the variables, by way of which proxy programs go, and what of it a trace cannot follow. */
export const traceSettings = defineFact<TraceSettings>({
  id: 'proxy.trace-settings',
  limitMs: 5_000,
  async observe(look) {
    const { environment } = look.machine;
    const [git, curl] = await Promise.all([gitSettings(look, environment), curlSettings(look, environment)]);
    return {
      git: [...git.settings, ...gitSettingsIn(environment)],
      unseen: {
        noProxy: noProxyIn(environment),
        curlFile: curl.proxy === null ? null : curl.file,
        gitConditions: git.conditional,
      },
    };
  },
});

/** Upper case first, as Go reads it. */
function noProxyIn(environment: Readonly<Record<string, string>>): Unseen['noProxy'] {
  for (const variable of ['NO_PROXY', 'no_proxy']) {
    const entries = (environment[variable] ?? '').split(',').map((entry) => entry.trim());
    const named = entries.filter((entry) => entry !== '');
    if (named.length > 0) return { variable, entries: named };
  }
  return null;
}
