import type { Catalogue } from '../words.ts';

export const shell: Catalogue = {};
