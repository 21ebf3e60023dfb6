import type { Plan } from '../../engine/repair/plan.ts';
import type { PlannedStep } from '../../engine/repair/planned-step.ts';
import { hasControls } from '../../machine/privilege/plain-path.ts';
import { type Message, message } from '../../model/message.ts';
import type { Words } from '../../words/words.ts';
import { linesOf, piecesOf } from './compose.ts';
import { credentialsIn } from './credentials.ts';

/** Whether a plan can stand in a script, and what it would give away there. */
export type Fit = { readonly fits: true; readonly secret: boolean } | { readonly fits: false; readonly why: Message };

const no = (name: string, params: Message['params'] = {}): Fit => ({
  fits: false,
  why: message(`script.cannot.${name}`, params),
});

/** @param open others may read where the script goes */
export function fitOf({ steps }: Plan, open: boolean, words: Words): Fit {
  if (steps.every((step) => step.kind === 'person')) {
    const told = steps.flatMap((step) => (step.kind === 'person' ? [words.tell(step.instruction)] : []));
    return no('by-hand', { instruction: words.join(told, 'sentences') });
  }
  let secret = false;
  for (const step of steps) {
    // A script would need the list, the checks and the way back once more, in shell.
    if (step.kind === 'fetch') return no('download');
    // What root trusts is compared between the copy and the use of it.
    if (step.kind === 'privileged' && step.operation.op === 'trust-company-root') return no('company-root');
    if (namesOf(step).some(hasControls)) return no('name');
    if (namesOf(step).some((name) => credentialsIn(name).length > 0)) return no('secret');
    for (const image of imagesOf(step)) {
      // Set-id bits and the sticky bit, which a script does not set.
      if ((image.content?.mode ?? 0) > 0o777) return no('mode', { path: image.path });
    }
    if (step.kind !== 'replace') continue;
    const credentials = newCredentials(step);
    if (credentials === null) return no('secret');
    secret ||= credentials.length > 0;
  }
  return secret && open ? no('secret-in-open') : { fits: true, secret };
}

function imagesOf(step: PlannedStep) {
  if (step.kind === 'replace') return [step.before];
  return step.kind === 'run' ? step.saved : [];
}

/** Everything that is written as a word of a command. */
function namesOf(step: PlannedStep): readonly string[] {
  switch (step.kind) {
    case 'replace':
      return [step.before.target, ...step.makes];
    case 'move':
      return [step.from, step.to];
    case 'run':
      return [...step.argv, ...(step.inverse ?? []), ...step.saved.map(({ target }) => target)];
    case 'fetch':
      return [];
    case 'privileged':
      return step.commands.flat();
    case 'person':
      return [];
  }
}

/** Credentials in the lines that a script would write; null: one of them the file does not have already. */
function newCredentials({ before, after }: PlannedStep & { kind: 'replace' }): readonly string[] | null {
  const old = before.content?.bytes ?? new Uint8Array();
  const had = linesOf(old).join('');
  const credentials = piecesOf(old, after.bytes).flatMap((piece) =>
    piece.kind === 'new' ? piece.lines.flatMap(credentialsIn) : [],
  );
  return credentials.every((one) => had.includes(one)) ? credentials : null;
}
