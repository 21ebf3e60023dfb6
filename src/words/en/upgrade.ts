import type { Catalogue } from '../words.ts';

/** What upgrades of macOS are known to change. That one did is never said: only that they are known to. */
export const upgrade: Catalogue = {
  'upgrade.explained': 'Upgrades are known to do this',
  'upgrade.others': 'These have other causes',
  'upgrade.fine': 'Known to change as well, and fine here',
  'upgrade.rest': 'Everything else',
  'upgrade.some':
    '{n|One thing|# things} that upgrades of macOS are known to change {n|was|were} looked at first. Whether an upgrade did it here is not known: only that upgrades do such things.',
  'upgrade.none':
    'None of the {n|one thing|# things} that upgrades of macOS are known to change is wrong here. They were looked at first.',
  'upgrade.none-seen':
    'Of the {n|one thing|# things} that upgrades of macOS are known to change, none is seen to be wrong here; {unseen|one|#} could not be looked at.',
  'upgrade.not-known':
    'What upgrades are known to change is known here only of macOS, in a version that says its number.',
  'upgrade.with': 'Known to change with macOS {version}: {what}.',
  'upgrade.with-any': 'Known to change with upgrades of macOS: {what}.',
  'upgrade.tools': "Apple's command line tools are taken away, while it stays noted that they are there",
  'upgrade.licence': 'a new Xcode is needed, and its licence has to be agreed to again',
  'upgrade.touch-id': 'the file that lets sudo take your finger is delivered anew, without that',
  'upgrade.rosetta': 'Rosetta, which runs programs made for Intel, is left out',
  'upgrade.identity': 'programs without an identity, as Go before 1.24 can make them, are not started any more',
  'upgrade.local-network': 'an app needs a permission to reach other computers on the same network',
  'upgrade.background': 'background items are listed in System Settings, and can stand there as not allowed',
};
