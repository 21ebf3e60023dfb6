import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** Enrolment in device management; null where its line is missing. */
export interface EnrollmentStatus {
  /** Through Apple's device enrolment programme. */
  readonly dep: boolean | null;
  readonly mdm: 'no' | 'yes' | 'user-approved' | null;
  readonly server: string | null;
}

function enrollment(value: string): EnrollmentStatus['mdm'] {
  if (/^yes \(user approved\)/i.test(value)) return 'user-approved';
  if (/^yes\b/i.test(value)) return 'yes';
  return /^no\b/i.test(value) ? 'no' : null;
}

/** Reads `profiles status -type enrollment`. */
export function readProfilesStatus(text: string, context: PasteContext = {}): Reading<EnrollmentStatus> {
  const notUnderstood: UnreadLine[] = [];
  let facts: EnrollmentStatus = { dep: null, mdm: null, server: null };
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '') continue;
    const [key = '', value = ''] = keyAndValue(line.trimmed, ':') ?? [];
    if (key === 'Enrolled via DEP') facts = { ...facts, dep: value === '' ? null : /^yes\b/i.test(value) };
    else if (key === 'MDM enrollment') facts = { ...facts, mdm: enrollment(value) };
    else if (key === 'MDM server') facts = { ...facts, server: value || null };
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts, notUnderstood };
}
