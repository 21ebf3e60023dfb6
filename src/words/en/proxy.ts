import type { Catalogue } from '../words.ts';

export const proxy: Catalogue = {};
