import type { Replaced } from '../../../flows/proxy/explain/replaced.ts';
import type { Access, VersionControl } from '../../../flows/proxy/explain/route-access.ts';
import type { Learner, PatternList, RouteExplanation } from '../../../flows/proxy/explain/route-explanation.ts';
import type { ImaginedSettings } from '../../../flows/proxy/explain/route-settings.ts';
import type { ModuleRoute } from '../../go/module-route.ts';
import { cleaned } from './cleaned.ts';

/** `gomend.route/1`: from where go would fetch a module, and how it would be checked. Credentials are masked. */
export interface RouteDocument extends Omit<ModuleRoute, 'viaProxy'> {
  readonly schema: 'gomend.route/1';
  readonly module: string;
  readonly version: string | null;
  readonly via_proxy: boolean;
  readonly replaced: Replaced | null;
  readonly learners: readonly Learner[];
  readonly privateBy: readonly PatternList[];
  readonly versionControl: VersionControl | null;
  readonly access: readonly Access[];
  readonly settings: ImaginedSettings;
}

export function routeDocument({ route, ...about }: RouteExplanation): RouteDocument {
  const { viaProxy, ...rest } = route;
  const { module, version, replaced, learners, privateBy, versionControl, access, settings } = about;
  return cleaned({
    schema: 'gomend.route/1',
    module,
    version,
    ...rest,
    via_proxy: viaProxy,
    replaced,
    learners,
    privateBy,
    versionControl,
    access,
    settings,
  });
}
