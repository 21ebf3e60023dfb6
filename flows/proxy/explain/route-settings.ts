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

export async function imaginedSettings(look: Look, whatIf: WhatIf): Promise<ImaginedSettings> {
  const environment = imagined(look.machine.environment, whatIf);
  const files = whatIf.only ? null : await goFiles(look, environment);
  const shipped = files?.goroot.text ?? null;
  const sources: EnvSources = {
    environment,
    userFile: files?.user.text ?? null,
    gorootFile: shipped ?? STOCK_GO_ENV,
  };
  const value = (name: string): string => {
    // A broken GOROOT or GOPATH ends go before it comes here: another command tells of it.
    const { GOROOT: _, GOPATH: __, ...others } = environment;
    const answer = goEnvValue(name, {
      ...sources,
      environment: others,
      goos: look.machine.platform,
      goarch: '',
      hasCompiler: false,
      isDirectory: () => true,
    });
    return answer.ok ? answer.value : '';
  };
  return {
    GOPROXY: value('GOPROXY'),
    GONOPROXY: value('GONOPROXY'),
    GOSUMDB: value('GOSUMDB'),
    GONOSUMDB: value('GONOSUMDB'),
    GOINSECURE: value('GOINSECURE'),
    GOFLAGS: value('GOFLAGS'),
    GOPRIVATE: value('GOPRIVATE'),
    GOAUTH: value('GOAUTH'),
    GOVCS: value('GOVCS'),
    GOWORK: value('GOWORK'),
    assumed: shipped === null,
  };
}
