import { CLT } from './areas/clt.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(CLT);
