import { MODULES_GIT } from './areas/modules-git.ts';
import { MODULES_SERVERS } from './areas/modules-servers.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases([...MODULES_SERVERS, ...MODULES_GIT]);
