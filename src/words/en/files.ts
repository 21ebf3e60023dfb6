import type { Catalogue } from '../words.ts';

/** What an edit keeps of a file, and why a file is not edited at all. */
export const files: Catalogue = {
  'keeping.by': 'Its rights, owner and marks stay, by:',
  'wizard.keeping.by': 'Its rights, owner and marks stay ({command}).',
  'keeping.makes': 'These folders are made for it, and go with it when it is taken back: {folders}.',
  'keeping.write-protected': '{path} is protected against writing. It is changed all the same, and stays protected.',
  'keeping.kept': 'This stays on the file too: {what}.',
  'keeping.lost': 'This cannot be carried over, and is gone from the file afterwards: {what}.',
  'keeping.origin.link':
    '{path} is a link into {place}, which is under git. The link stays, and {target} is changed: commit the change there.',
  'keeping.origin.chezmoi':
    'chezmoi makes {path} from {place}. Take the change over with `chezmoi re-add {path}`, else the next `chezmoi apply` takes it away.',
  'keeping.origin.chezmoi-template':
    'chezmoi makes {path} from the template {place}. Make the same change there with `chezmoi edit {path}`, else the next `chezmoi apply` takes it away.',
  'keeping.origin.yadm': 'yadm keeps {path}: commit the change with `yadm commit`.',
  'keeping.origin.git': 'The git repository {place} keeps {path}: commit the change there.',
  'conflict.there': '{path} was changed by something else since gomend changed it.',
  'conflict.gone': '{path} is gone. gomend had changed it, and something else has removed it since.',
  'conflict.unreadable': '{path} cannot be read now, so nothing of it can be taken back.',
  'conflict.ours': 'What gomend changed in it:',
  'conflict.theirs': 'What has changed since:',
  'conflict.mixed':
    'The copy of what gomend had left is no longer kept. Between what it found and what is there now, this is different:',
  'conflict.touched': '{n|One place|# places} that gomend changed was changed again, and would stay as it is now.',
  'conflict.no-way': 'The copy that would be needed is no longer kept, so it is left as it is.',
  'conflict.way.leave': 'Leave it as it is now',
  'conflict.way.lines': "Take only gomend's lines back, where nobody has touched them",
  'conflict.way.whole': 'Put the whole file back as gomend found it; what is there now is kept aside',
  'conflict.ask': 'What shall it be? [1] ',
  'conflict.no-such': 'Type a number from 1 to {n}, or only Enter for 1.',
  'conflict.needs-terminal':
    'Nothing was taken back. Run `gomend undo` in a terminal: it asks what shall become of each of these files.',
  'log.head': 'Run {run}, begun {at} by gomend {version}:',
  'log.fix': '{at} {fix}, for {check}',
  'log.change.done': '{at} step {step}: done{exit} ({timed})',
  'log.change.failed': '{at} step {step}: failed{exit} ({timed}): {detail}',
  'log.change.unknown': '{at} step {step}: begun, and how it ended was not written down',
  'log.exit': ', exit {code}',
  'log.time': '{ms} ms',
  'log.no-time': 'not timed',
  'log.command': '{command}',
  'log.file': '{path}: {before} to {after}',
  'log.nothing': 'nothing',
  'log.undone': '{at} step {step} taken back',
  'log.put-aside': '{at} what stood at {path} kept aside ({sha})',
  'log.waiting': '{at} waits for you',
  'log.ended.applied': '{at} ended: applied',
  'log.ended.rolled-back': '{at} ended: taken back',
  'log.ended.rollback-failed': '{at} ended: not all of it could be taken back',
  'log.verified': '{at} looked at again: {check} is {status}',
  'undo.result.held': 'waits, as nothing is taken back before that is decided',
  'undo.result.left': 'left as it is, as you said',
  'undo.result.merged': "gomend's lines are taken back, the rest is as it was; before that it is kept as {detail}",
  'undo.result.merged-partly':
    "gomend's lines are taken back but for {n|one place|# places} that was changed again; before that it is kept as {detail}",
  'undo.result.put-back': 'as gomend found it; what stood there last is kept as {detail}',
  'undo.result.put-back-anew': 'there again, as gomend found it',
  'refusal.group-not-yours':
    'Not possible: {path} belongs to the group number {detail}, which you are not in, so its group could not be kept.',
  'refusal.locked':
    'Not possible: {path} is locked against every change ({detail}). Whoever locked it has to unlock it.',
  'refusal.attributes-lost':
    'Not done: {path} carries something that could not be kept with your rights ({detail}). Change it by hand.',
  'refusal.read-only-store':
    'Not possible: {path} leads to {detail}, which Nix makes and nobody edits. Change the configuration that it is made from.',
  'mend.outcome.refused.not-yours':
    'Not done: {path} belongs to another account, so it cannot be changed with your rights alone.',
  'mend.outcome.refused.group-not-yours':
    'Not done: {path} belongs to the group number {detail}, which you are not in, so its group could not be kept.',
  'mend.outcome.refused.directory-closed': 'Not done: you may not change what stands in {path}.',
  'mend.outcome.refused.no-room':
    'Not done: the disk that holds {path} has {free} free, and this needs {needed}. Nothing was fetched. Make room there, then try again.',
  'mend.outcome.refused.hard-linked':
    'Not done: {path} is the same file as another one (a hard link). Replacing it would part the two; change it by hand.',
  'mend.outcome.refused.locked':
    'Not done: {path} is locked against every change ({detail}). Whoever locked it has to unlock it.',
  'mend.outcome.refused.attributes-lost':
    'Not done: {path} carries something that could not be kept with your rights ({detail}). Change it by hand.',
  'mend.outcome.refused.read-only-store':
    'Not done: {path} leads to {detail}, which Nix makes and nobody edits. Change the configuration that it is made from.',
};
