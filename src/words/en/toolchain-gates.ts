import type { Catalogue } from '../words.ts';

const owners: Catalogue = {
  'finding.toolchain.cache-owners.none.summary': 'go has no folders of its own yet',
  'finding.toolchain.cache-owners.fine.summary': 'nothing in the folders that go fills belongs to root',
  'finding.toolchain.cache-owners.not-all-seen.summary': 'could not look through all of {trees}',
  'finding.toolchain.cache-owners.not-all-seen.meaning':
    'I was looking for files that belong to root, the administrator. What I could see in time belongs to you.',
  'finding.toolchain.cache-owners.not-all-seen.advice':
    'Nothing to do, unless go says "permission denied" about a file there.',
  'finding.toolchain.cache-owners.folders.summary':
    'root owns {folders|a folder|# folders} where go keeps its own files, such as {example}',
  'finding.toolchain.cache-owners.folders.meaning':
    'root is the administrator of this computer. go runs as you and may not write there, so building, downloading or installing ends with "permission denied". Mostly somebody once ran go with sudo: on a Mac that works in your home, and what it makes belongs to root.',
  'finding.toolchain.cache-owners.folders.advice':
    'I would give these folders of go back to you, and leave everything else in your home alone. Running go with sudo again would make more such files; opening the folders to everybody, or deleting your modules, is not needed.',
  'finding.toolchain.cache-owners.files.summary':
    'root owns {files|a file|# files} where go keeps its own files, such as {example}',
  'finding.toolchain.cache-owners.files.meaning':
    'root is the administrator of this computer. go can read most of them, but ends with "permission denied" as soon as it has to change one. Mostly somebody once ran go with sudo.',
  'finding.toolchain.cache-owners.files.advice':
    'I would give these folders of go back to you, and leave everything else in your home alone. Do not run go with sudo again.',
  'fix.toolchain.give-back-caches.title': 'give {trees} back to you',
  'fix.toolchain.give-back-caches.why':
    'Then go can write there again. Only the owner changes: what the files hold, and who may read them, stays as it is.',
  'fix.toolchain.give-back-caches.risk':
    'Everything in these folders becomes yours. Links in them are not followed, and files that have a second name elsewhere stop it before it begins.',
  'fix.toolchain.give-back-caches.undo': 'Who owned which file before is not kept, and nothing needs root to own them.',
  'step.toolchain.give-back-by-hand':
    'Outside of your home I change no owners: {trees}. Look at them, and if they are only for go, have the administrator give them to you: sudo chown -h -R -P "$(id -u):$(id -g)" FOLDER',
};

export const toolchainGates: Catalogue = { ...owners };
