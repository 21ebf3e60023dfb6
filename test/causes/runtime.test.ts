import { RUNTIME } from './areas/runtime.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(RUNTIME);
