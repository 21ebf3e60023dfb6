import { SHELL } from './areas/shell.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(SHELL);
