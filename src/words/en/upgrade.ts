import type { Catalogue } from '../words.ts';

/** What upgrades of macOS are known to change. */
export const upgrade: Catalogue = {};
