import type { Catalogue } from '../words.ts';

export const resolver: Catalogue = {};
