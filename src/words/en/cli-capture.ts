import type { Catalogue } from '../words.ts';

/** Options and errors of `gomend capture`. */
export const cliCapture: Catalogue = {
  'cli.verb.capture':
    'record for a few seconds what this computer asks its name servers, while go looks names up; asks first, needs sudo and --out FILE',
  'cli.flag.seconds': 'how long to record (10; at most 60)',
  'cli.flag.capture-yes': 'record without asking',
  'cli.error.capture-needs-out': '`gomend capture` needs a file for the packets: add --out FILE.',
  'cli.error.capture-seconds': '--seconds takes a whole number from 1 to {most}, and {value} is none.',
  'cli.error.capture-simulated':
    'a simulated Mac has no packets to record: leave --simulate out, or use `gomend check resolver --pcap FILE`.',
  'cli.error.capture-no-one-to-ask':
    'there is no terminal to ask you on: `gomend capture --out FILE --yes` records without asking.',
};
