import { MODULES } from './areas/modules.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(MODULES);
