import { defineFact } from '../../../src/engine/fact.ts';
import { type ProxyChain, parseGoproxy } from '../../../src/go/goproxy-list.ts';
import { type ChecksumDatabase, parseGosumdb } from '../../../src/go/gosumdb.ts';
import { type RouteSettings, routeSettings } from '../../../src/go/module-route.ts';
import { settings } from '../../shell/facts/settings.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';

/** From where, and past which checks, the go command of a new terminal fetches modules. */
export interface GoSettings extends RouteSettings {
  /** `go`: its own word. `environment`: go could not be asked; the environment and the defaults of a release. */
  readonly source: 'go' | 'environment';
  /** The go program that was asked, or null. */
  readonly program: string | null;
  readonly GOPRIVATE: string;
  /** Empty: the default, git and Mercurial for modules of the public. */
  readonly GOVCS: string;
  /** The user's settings file (`go env -w` writes it); empty where there is none. */
  readonly goenvPath: string;
  /** `go1.27.3`; empty where go could not be asked, or does not say (before 1.19). */
  readonly version: string;
  readonly chain: ProxyChain;
  readonly database: ChecksumDatabase;
  /** The environment that go would run in: its HTTP proxy comes from here. */
  readonly environment: Readonly<Record<string, string>>;
}

export const goSettings = defineFact<GoSettings>({
  id: 'proxy.go-settings',
  limitMs: 1_000,
  async observe(look) {
    const [asked, set] = await Promise.all([look.ask(goEnv), look.ask(settings)]);
    const environment = set.known ? set.value.environment : look.machine.environment;
    const defaults = {
      ...routeSettings(environment),
      GOPRIVATE: environment['GOPRIVATE'] ?? '',
      GOVCS: environment['GOVCS'] ?? '',
    };
    const said = asked.known ? asked.value.values : {};
    // What go prints is effective, an empty value too: `GOPROXY=` in its file leaves it without any.
    const value = (name: keyof typeof defaults): string => said[name] ?? defaults[name];
    const goproxy = value('GOPROXY');
    const gonoproxy = value('GONOPROXY');
    return {
      source: asked.known ? 'go' : 'environment',
      program: asked.known ? asked.value.program : null,
      GOPROXY: goproxy,
      GONOPROXY: gonoproxy,
      GOPRIVATE: value('GOPRIVATE'),
      GOSUMDB: value('GOSUMDB'),
      GONOSUMDB: value('GONOSUMDB'),
      GOINSECURE: value('GOINSECURE'),
      GOFLAGS: value('GOFLAGS'),
      GOVCS: value('GOVCS'),
      goenvPath: said['GOENV'] ?? '',
      version: said['GOVERSION'] ?? '',
      chain: parseGoproxy(goproxy, gonoproxy),
      database: parseGosumdb(value('GOSUMDB')),
      environment,
    };
  },
});
