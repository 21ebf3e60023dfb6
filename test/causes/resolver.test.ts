import { RESOLVER } from './areas/resolver.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(RESOLVER);
