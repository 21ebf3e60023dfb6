import type { Catalogue } from '../words.ts';

/** What `gomend read` cannot do anything with, and the way out. */
export const cliRead: Catalogue = {
  'cli.error.unknown-kind': '{word} is no kind of output that gomend reads; `gomend read --list` lists them.',
  'cli.error.unknown-kind-near': '{word} is no kind of output that gomend reads; did you mean {near}?',
  'cli.error.unknown-kind-several': '{word} is no kind of output by itself; there are {kinds}.',
  'cli.error.read-nothing-piped':
    'nothing is piped in, and no FILE is named: try `{prints} | gomend read {kind}`, or `gomend read {kind} FILE`.',
  'cli.error.read-missing': 'there is no file {file}; name another, or pipe the output into `gomend read {kind}`.',
  'cli.error.read-denied':
    '{file} cannot be read: permission is missing. Copy what is in it and pipe that into `gomend read {kind}`.',
  'cli.error.read-directory': '{file} is a directory; name a file in it.',
  'cli.error.read-not-plain': '{file} is no plain file; pipe what it gives into `gomend read {kind}`.',
  'cli.error.read-not-loopback':
    '{address} is not a plain http:// address of this computer (127.0.0.1, localhost or [::1]), and nothing else is fetched.',
  'cli.error.read-too-large': '{file} is larger than {most} MB; cut out the part that matters, and try again.',
  'cli.error.read-too-large-input':
    'what was piped in is larger than {most} MB; cut out the part that matters, and try again.',
  'cli.error.read-failed': '{file} cannot be read ({detail}); copy it to another place, and try again.',
  'cli.error.read-failed-input': 'standard input cannot be read ({detail}); name a FILE instead.',
  'cli.error.read-empty': '{file} is empty, so there is nothing to read; save the output of `{prints}` in it.',
  'cli.error.read-empty-input':
    'standard input is empty, so there is nothing to read; pipe the output of `{prints}` in, or name a FILE.',
  'cli.error.read-binary': '{file} is no text; `gomend read {kind}` reads what `{prints}` prints.',
  'cli.error.read-binary-input': 'what was piped in is no text; `gomend read {kind}` reads what `{prints}` prints.',
  'cli.error.read-binary-plist':
    '{file} is a property list in its binary form; `plutil -convert xml1 -o - FILE | gomend read plist` reads it.',
  'cli.error.read-binary-plist-input':
    'that is a property list in its binary form; `plutil -convert xml1 -o - FILE | gomend read plist` reads it.',
  'cli.error.read-other-kind': 'nothing in {file} is of the kind {kind}; it looks like {other}: `gomend read {other}`.',
  'cli.error.read-other-kind-input':
    'nothing of the kind {kind} was piped in; it looks like {other}: `gomend read {other}`.',
};
