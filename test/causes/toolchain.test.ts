import { TOOLCHAIN } from './areas/toolchain.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(TOOLCHAIN);
