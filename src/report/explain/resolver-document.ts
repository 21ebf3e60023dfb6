import type { AskerMap, ResolverExplanation } from '../../../flows/resolver/explain/resolver-explanation.ts';
import { cleaned } from './cleaned.ts';

/** `gomend.resolver/1`: from a name to an answer, for each kind of program. For programs. Cleaned. */
export interface ResolverDocument extends Omit<ResolverExplanation, 'askers'> {
  readonly schema: 'gomend.resolver/1';
  readonly askers: readonly (Pick<AskerMap, 'asker' | 'way' | 'reason'> & {
    readonly steps: NonNullable<AskerMap['route']>['steps'];
    readonly ending: NonNullable<AskerMap['route']>['ending'] | null;
  })[];
}

export function resolverDocument({ host, platform, askers, ...rest }: ResolverExplanation): ResolverDocument {
  return cleaned({
    schema: 'gomend.resolver/1',
    host,
    platform,
    askers: askers.map(({ asker, way, reason, route }) => {
      return { asker, way, reason, steps: route?.steps ?? [], ending: route?.ending ?? null };
    }),
    ...rest,
  });
}
