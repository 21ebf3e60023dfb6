import { LAUNCHD } from './areas/launchd.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(LAUNCHD);
