import type { Catalogue } from '../words.ts';

/** Options and errors of `gomend trace`. */
export const cliTrace: Catalogue = {
  'cli.verb.trace': 'run a command and show which hosts it really asked for, and what was to be expected',
  'cli.flag.cache':
    'own: the module cache that you have; private: an empty one for this run, so that everything is really fetched',
  'cli.error.trace-what': 'say what to run, as in `gomend trace -- go mod download`.',
  'cli.error.trace-simulated':
    '`gomend trace` runs a real program on this computer, so it goes with no simulated Mac: leave --simulate out.',
  'cli.error.trace-cache': '--cache takes own or private, and {value} is neither.',
  'cli.error.trace-not-found':
    'there is no program {word} on your PATH; `gomend explain path` tells of it, and a program elsewhere is named with its place.',
  'cli.error.trace-no-file': 'there is no file {file} to run.',
  'cli.error.trace-not-executable': '{file} is nothing that can be run.',
  'cli.error.trace-not-started': '{file} could not be started: {detail}',
  'cli.error.trace-no-proxy': 'gomend could not listen on this computer itself: {detail}',
  'cli.error.trace-no-cache': 'no directory could be made for the cache of this run: {detail}',
  'cli.error.trace-settings': 'your settings for proxies could not be read: {detail}',
};
