import { structuredPatch } from 'diff';

export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  /** 1-based, in the old file for ` ` and `-`, in the new one for `+`. */
  readonly line: number;
  readonly text: string;
}

const CONTEXT_LINES = 2;

/** What a change does to a text, with a little of what stands around it. Hunks follow each other. */
export function lineDiff(before: Uint8Array, after: Uint8Array): readonly DiffLine[] {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const patch = structuredPatch('a', 'b', text(before), text(after), '', '', { context: CONTEXT_LINES });
  return patch.hunks.flatMap((hunk) => {
    let oldLine = hunk.oldStart;
    let newLine = hunk.newStart;
    const lines: DiffLine[] = [];
    for (const raw of hunk.lines) {
      const [sign, body] = [raw[0], raw.slice(1)];
      if (sign === '-') lines.push({ sign, line: oldLine++, text: body });
      else if (sign === '+') lines.push({ sign, line: newLine++, text: body });
      else if (sign === ' ') {
        lines.push({ sign, line: oldLine++, text: body });
        newLine++;
      }
    }
    return lines;
  });
}
