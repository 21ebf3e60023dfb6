import { TOOLS } from './areas/tools.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(TOOLS);
