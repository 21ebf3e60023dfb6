import type { Catalogue } from '../words.ts';

/** Options and errors of `gomend prove`. */
export const cliProve: Catalogue = {
  'cli.flag.list-proofs': 'list the proofs and run none',
  'cli.flag.about-proofs': 'tell what each proof does and why, and run none',
  'cli.flag.go': 'prove this go instead of the one that a new terminal finds',
  'cli.flag.beside': 'then run the same proofs with this go, and show both side by side',
  'cli.flag.open': 'then serve what it recorded as a page for a browser, on this computer alone, until ctrl-c',
  'cli.error.open-what':
    '--open shows the page of one proof: name it, as in `gomend prove {proof} --open`; there are {proofs}.',
  'cli.error.open-is-text':
    '--open serves a page while gomend runs, which goes with neither --json nor --out nor a simulated Mac.',
  'cli.error.unknown-proof': 'there is no proof {word}; `gomend prove --list` lists them.',
  'cli.error.unknown-proof-near': 'there is no proof {word}; did you mean {near}?',
  'cli.error.go-not-absolute': '--{flag} takes the whole path of a go program, from / on, and {value} is none.',
};
