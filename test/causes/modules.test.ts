import { MODULES_SETTINGS } from './areas/modules.ts';
import { MODULES_PROJECT } from './areas/modules-project.ts';
import { MODULES_TOOLCHAIN } from './areas/modules-toolchain.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases([...MODULES_SETTINGS, ...MODULES_PROJECT, ...MODULES_TOOLCHAIN]);
