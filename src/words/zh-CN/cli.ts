import type { Catalogue } from '../words.ts';

export const cli: Catalogue = {};
