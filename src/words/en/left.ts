import type { Catalogue } from '../words.ts';

/** A journey that was left, and can be gone on with. */
export const left: Catalogue = {
  'left.go-on': 'Go on with: {journey}',
  'left.go-on.about': 'left {day}, {done} of {of} done',
  'left.go-on.begun.about': 'left {day}, before anything was done',
};
