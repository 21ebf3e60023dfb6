import type { Catalogue } from '../words.ts';

/** What an edit keeps of a file, and why a file is not edited at all. */
export const files: Catalogue = {
  'keeping.by': 'What the file has besides its lines (rights, owner, marks) stays. The new file gets it by:',
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
  'mend.outcome.refused.hard-linked':
    'Not done: {path} is the same file as another one (a hard link). Replacing it would part the two; change it by hand.',
  'mend.outcome.refused.locked':
    'Not done: {path} is locked against every change ({detail}). Whoever locked it has to unlock it.',
  'mend.outcome.refused.attributes-lost':
    'Not done: {path} carries something that could not be kept with your rights ({detail}). Change it by hand.',
  'mend.outcome.refused.read-only-store':
    'Not done: {path} leads to {detail}, which Nix makes and nobody edits. Change the configuration that it is made from.',
};
