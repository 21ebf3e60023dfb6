import { PROXY } from './areas/proxy.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(PROXY);
