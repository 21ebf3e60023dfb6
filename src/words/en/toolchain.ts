import type { Catalogue } from '../words.ts';

export const toolchain: Catalogue = {};
