import { runs } from '../runs.ts';

/** One seed for all, so that what fails fails again. */
export const SEED = 20_261_120;

/** How many texts a reader is given in `npm test`, and in `npm run test:full`. */
export const FUZZED = { seed: SEED, numRuns: runs(60, 100_000) };

/** For readers whose facts are compared with those of another text, which costs more than the reading. */
export const COMPARED = { seed: SEED, numRuns: runs(40, 10_000) };
