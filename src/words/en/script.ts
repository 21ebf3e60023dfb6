import type { Catalogue } from '../words.ts';

/** What a script says while it runs. */
const running: Catalogue = {
  'script.say.ask': 'Do it? [y/N] ',
  'script.say.heading': 'Fix {number} of {of}',
  'script.say.opening':
    'This makes the changes that gomend planned on {date}. Each one is asked about before; nothing else is changed.',
  'script.say.usage': 'Use: sh {script} [--yes]     --yes does all of it without asking',
  'script.say.wrong-system': 'Nothing was done: this was written for another system ({system}).',
  'script.say.wrong-account':
    'Nothing was done: this was written for the account {name} with the home directory {home}.',
  'script.say.as-root':
    'Nothing was done: run this as yourself, without sudo. It asks for sudo itself where that is needed.',
  'script.say.no-terminal': 'Nothing was done: there is no terminal to ask you on. Run it in one, or with --yes.',
  'script.say.no-program': 'Nothing was done: the program {path} is not here.',
  'script.say.no-place': 'Nothing was done: no copies can be kept in {path}.',
  'script.say.already': 'This is done already.',
  'script.say.not-ready':
    'Not done, nothing was changed: a file of this fix is not what it was when this was planned. Where an earlier fix here changes the same file, do that one first; else run gomend again.',
  'script.say.done': 'Done.',
  'script.say.declined': 'Not done, as you said.',
  'script.say.changed': 'This is not what it was when this was planned: {path}',
  'script.say.cannot-keep': 'No copy could be made of {path}',
  'script.say.cannot-write': 'This could not be changed: {path}',
  'script.say.not-composed': 'The new content did not come out as planned: {path}',
  'script.say.rights': 'Owner and rights could not be kept: {path}',
  'script.say.other-disk': 'This would have to go to another disk: {path}',
  'script.say.not-roots':
    'Others than the administrator may change this place, so nothing is done there with sudo: {path}',
  'script.say.not-yours': 'This is not where it should be, or is not yours: {path}',
  'script.say.command-failed': 'This command failed: {command}',
  'script.say.found': 'This has a second name elsewhere, so nothing is given away: {what}',
  'script.say.sudo': 'sudo now asks for your password itself. This script cannot see what you type.',
  'script.say.sudo-each':
    'sudo on this computer is set to forget the password at once, so it asks again before every command.',
  'script.say.sudo-denied': 'sudo was not granted.',
  'script.say.your-turn': 'Now it is your turn:',
  'script.say.your-turn-ask': 'Press Enter when that is done, or type q to stop here. ',
  'script.say.waiting': 'Waiting for you. Run this script again when that is done: it goes on here.',
  'script.say.taking-back': 'Taking back what this fix did.',
  'script.say.taken-back': 'Everything of this fix is as it was before.',
  'script.say.not-taken-back':
    'These steps of the fix could not be taken back: {steps}. Copies of the old files are in {keep}.',
  'script.say.stopped': 'Stopped.',
  'script.say.way-back': 'To bring back what was before, if nothing else has changed it since:',
};

/** What stands in a script for whoever reads it before. */
const reading: Catalogue = {
  'script.header.made':
    'Written by gomend {version} on {date}, for {system}, the account {name} and the home directory {home}.',
  'script.header.what': 'It makes {n|one change|# changes}, and asks before {n|it|each}. Read it before you run it:',
  'script.header.how':
    'Nothing happens where a file is not, byte for byte, what it was when this was written. Old files are kept in {keep}, and the commands that bring them back are printed at the end. It can be run again: what is done is not done twice.',
  'script.header.secrets':
    'Lines in here carry credentials that your own files had already: do not pass this script on.',
  'script.header.left': 'Not in this script:',
  'script.header.shared': 'Functions that all fixes use',
  'script.header.run': 'How it runs',
  'script.about.why': 'Why: {text}',
  'script.about.risk': 'Risk: {text}',
  'script.about.undo': 'Undo: {text}',
  'script.about.after': 'After: {text}',
  'script.left.line': '{title}: {why}',
  'script.cannot.by-hand': 'only you can do this. {instruction}',
  'script.cannot.download': 'it downloads something that has to be checked on the way; let gomend do it.',
  'script.cannot.mode': '{path} has rights that a script would not keep.',
  'script.cannot.name': 'a name in it has characters that cannot be shown.',
  'script.cannot.secret': 'it needs a credential, which does not belong in a script.',
  'script.cannot.secret-in-open':
    'its lines carry a credential, and only a file of your own is closed to others: name one.',
  'script.cannot.included': 'an earlier fix in this script does it too.',
  'script.cannot.plan': 'it cannot be planned ({detail}).',
  'script.cannot.same-file':
    'an earlier fix in this script changes the same line of {path}. Run gomend again after that.',
};

/** What gomend says about the script that it wrote. */
const written: Catalogue = {
  'mend.outcome.scripted': 'It is in the script; nothing was changed.',
  'mend.outcome.unscriptable': 'Not in the script: {why}',
  'script.written': 'The script is in {file}, with {n|one fix|# fixes}. Read it, then run it: `sh {argument}`',
  'script.nothing': 'No script was written: there is nothing that a script can do here.',
  'script.left': 'Not in the script:',
};

export const script: Catalogue = { ...running, ...reading, ...written };
