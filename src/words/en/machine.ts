import type { Catalogue } from '../words.ts';

export const machine: Catalogue = {};
