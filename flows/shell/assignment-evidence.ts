import type { Evidence } from '../../src/model/evidence.ts';

/** A line of a start-up file, as the first evidence of a finding about it. */
export function assignmentEvidence(at: {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}): Evidence {
  return { kind: 'file', source: at.file, excerpt: at.text.trim(), line: at.line, ms: null, outcome: 'ok' };
}
