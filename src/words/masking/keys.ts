const MASK = '***';

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/u;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/u;
// With line ends that are written as letters, as in JSON and in variables.
const IN_ONE_LINE = /(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)(?=[^\n-]*[A-Za-z0-9+/]{16})[^\n-]+/gu;
/** A line of a key, behind what a log may write before it. The last may be short. Sources: RFC 7468, RFC 1421 (headers). */
const FULL = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40,}={0,2}\s*$/u;
const SHORT = /(?<![^\s|>#+-])[A-Za-z0-9+/]+={0,2}\s*$/u;
const HEADER = /(?:^|\s)(?:Proc-Type|DEK-Info|Comment|Version):|^\s*$/u;
/** Of a line that is longer, the key stands at the end. */
const LONGEST = 500;

/** Private keys, line by line, so that lines keep their numbers; of one that was cut off, what there is of it. */
export function maskKeys(text: string): string {
  if (!text.includes('PRIVATE KEY')) return text;
  const lines = text.replace(IN_ONE_LINE, `$1${MASK}`).split('\n');
  const masked = [...lines];
  lines.forEach((line, at) => {
    if (BEGIN.test(line) && !END.test(line)) maskFrom(at + 1, 1);
    if (END.test(line) && !BEGIN.test(line)) maskFrom(at - 1, -1);
  });
  return masked.join('\n');

  function maskFrom(first: number, step: 1 | -1): void {
    for (let at = first; at >= 0 && at < lines.length; at += step) {
      const line = lineAt(at);
      if (HEADER.test(line)) continue;
      const isFull = FULL.test(line);
      // The short line is the last one, behind a full one: the last word of a sentence is none.
      if (!isFull && !(SHORT.test(line) && FULL.test(lineAt(at - 1)))) return;
      masked[at] = (lines[at] ?? '').replace(isFull ? FULL : SHORT, MASK);
    }
  }

  function lineAt(at: number): string {
    return (lines[at] ?? '').slice(-LONGEST);
  }
}
