import type { Catalogue } from '../words.ts';
import { cli } from './cli.ts';

export const zhCN: Catalogue = { ...cli };
