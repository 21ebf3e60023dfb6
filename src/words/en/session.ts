import type { Catalogue } from '../words.ts';

export const session: Catalogue = {};
