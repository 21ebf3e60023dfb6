import type { Look } from '../../../src/engine/fact.ts';
import { STOCK_GO_ENV } from '../../../src/go/built-in-defaults.ts';
import type { EnvSources } from '../../../src/go/env-layers.ts';
import { goEnvValue } from '../../../src/go/env-values.ts';
import type { RouteSettings } from '../../../src/go/module-route.ts';
import { goFiles } from '../../shell/explain/go-files.ts';
import { imagined, type WhatIf } from './what-if.ts';

/** Effective values, as a go that is started here has them. */
export interface ImaginedSettings extends RouteSettings {
  readonly GOPRIVATE: string;
  readonly GOAUTH: string;
  readonly GOVCS: string;
  readonly GOWORK: string;
  /** No go was found, or none was asked for: what an official release ships with was taken. */
  readonly assumed: boolean;
}

/** What a go that is started here makes of its variables. */
export interface GoValues {
  /** Effective, as `go env` prints it; empty where go would end with an error. */
  effective(name: string): string;
  /** No go was found, or none was asked for: what an official release ships with was taken. */
  readonly assumed: boolean;
}

export async function goValues(look: Look, whatIf: WhatIf): Promise<GoValues> {
  const environment = imagined(look.machine.environment, whatIf);
  const files = whatIf.only ? null : await goFiles(look, environment);
  const shipped = files?.goroot.text ?? null;
  const sources: EnvSources = {
    environment,
    userFile: files?.user.text ?? null,
    gorootFile: shipped ?? STOCK_GO_ENV,
  };
  // A broken GOROOT or GOPATH ends go before it comes here: another command tells of it.
  const { GOROOT: _, GOPATH: __, ...others } = environment;
  const effective = (name: string): string => {
    const answer = goEnvValue(name, {
      ...sources,
      environment: name === 'GOMODCACHE' ? environment : others,
      goos: look.machine.platform,
      goarch: '',
      hasCompiler: false,
      isDirectory: () => true,
    });
    return answer.ok ? answer.value : '';
  };
  return { effective, assumed: shipped === null };
}

export async function imaginedSettings(look: Look, whatIf: WhatIf): Promise<ImaginedSettings> {
  return settingsOf(await goValues(look, whatIf));
}

export function settingsOf({ effective, assumed }: GoValues): ImaginedSettings {
  return {
    GOPROXY: effective('GOPROXY'),
    GONOPROXY: effective('GONOPROXY'),
    GOSUMDB: effective('GOSUMDB'),
    GONOSUMDB: effective('GONOSUMDB'),
    GOINSECURE: effective('GOINSECURE'),
    GOFLAGS: effective('GOFLAGS'),
    GOPRIVATE: effective('GOPRIVATE'),
    GOAUTH: effective('GOAUTH'),
    GOVCS: effective('GOVCS'),
    GOWORK: effective('GOWORK'),
    assumed,
  };
}
