import { type Message, message } from '../../model/message.ts';
import type { PlannedStep } from './planned-step.ts';

/** What a person must know of a file before it is edited, besides the edit. */
export function keepingNotes({
  keeping,
  before,
  makes,
}: Extract<PlannedStep, { kind: 'replace' }>): readonly Message[] {
  const { writeProtected, kept, lost, origin } = keeping;
  const { path, target } = before;
  return [
    ...(makes.length > 0 ? [message('keeping.makes', { folders: makes.toReversed() })] : []),
    ...(writeProtected ? [message('keeping.write-protected', { path: target })] : []),
    ...(kept.length > 0 ? [message('keeping.kept', { what: kept })] : []),
    ...(lost.length > 0 ? [message('keeping.lost', { what: lost })] : []),
    ...(origin === null ? [] : [message(`keeping.origin.${origin.kind}`, { path, target, place: origin.place })]),
  ];
}
