import type { Catalogue } from '../words.ts';

export const machine: Catalogue = {
  'fact.machine.system': 'looking up which system this is',
  'fact.machine.surroundings': 'looking at where gomend was started from',
  'fact.machine.today': 'looking at the date',
};
