import type { Catalogue } from '../words.ts';

/** The command line of `gomend symptom`. */
export const cliSymptom: Catalogue = {
  'cli.verb.symptom': 'say what may be behind an error message: of TEXT, or of standard input',
  'cli.flag.symptom-look': 'the message was printed on this computer: look here which of the causes it is',
  'cli.flag.ticket': 'look here, and write a report for a ticket to FILE, which must not be there yet',
  'cli.error.symptom-nothing':
    'there is no message; write it behind the command in quotes, or pipe it in: `go build 2>&1 | gomend symptom`.',
  'cli.error.symptom-empty': 'what was piped in is empty, so there is no message; `2>&1` pipes error messages too.',
};
