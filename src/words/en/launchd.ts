import type { Catalogue } from '../words.ts';

export const launchd: Catalogue = {};
