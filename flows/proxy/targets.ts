import { proxiesOf, routeOf } from '../../src/go/module-route.ts';
import type { GoSettings } from './facts/go-settings.ts';

/** An address that the go command sends requests to. */
export interface GoTarget {
  /** As it stands in the setting, a password included: for asking, never for showing. */
  readonly url: string;
  readonly role: 'module-proxy' | 'checksum-database' | 'origin';
}

/** Asked for by path because every module proxy of the public has it, and its answer is short. */
export const PROBE_MODULE = 'golang.org/x/mod';

/**
 * Where go sends its requests, in its order: the module proxies, the database where it is asked itself,
 * and for `direct` the place where the probe module lives.
 */
export function targetsOf(settings: GoSettings): readonly GoTarget[] {
  const route = routeOf(settings, PROBE_MODULE);
  const targets: GoTarget[] = settings.chain.ok
    ? proxiesOf(settings.chain.chain)
        .filter((url) => !url.startsWith('file:'))
        .map((url) => ({ url, role: 'module-proxy' }))
    : [];
  const database = route.sumdbUrl ?? (route.viaProxy || !isDatabase(route.sumdb) ? null : `https://${route.sumdb}`);
  if (database !== null && route.fetch[0] !== 'off') targets.push({ url: database, role: 'checksum-database' });
  if (route.fetch[0] === 'direct') targets.push({ url: `https://${PROBE_MODULE}?go-get=1`, role: 'origin' });
  return targets;
}

/** Whether a route's `sumdb` is a database's name, and not a word for none. */
export function isDatabase(sumdb: string): boolean {
  return sumdb !== 'none' && sumdb !== 'off' && sumdb !== 'error';
}
