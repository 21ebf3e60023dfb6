import { stripControls } from '../words/untrusted.ts';

/** What a log, a mail or a chat puts in front of each line. Looked for again and again, as they are nested. */
const FRONTS: readonly RegExp[] = [
  /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\s+/,
  /^\s*\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+/,
  /^\s*\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\s+/,
  /^\s*(?:##\[\w+\]|::(?:error|warning)[^:]*::)\s*/,
  /^\s*(?:>|\||│|┃|#\d+ \d+\.\d+|#\d+)\s+/,
  /^\s*(?:remote|stderr|stdout)\s*[:|]\s+/,
];
const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
];
/** A line of a log that holds the message as a quoted value (logrus, zap, JSON). */
const ESCAPED = /\\[n"t\\]/;
const LONGEST = 4_000;

/** What a line of a message says, as its program printed it, whatever it was wrapped in. */
export function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  // A progress bar writes over itself: each of its states is a line of its own.
  for (const part of line.split('\r')) {
    const plain = bare(stripControls(part.slice(0, LONGEST)));
    if (plain === '') continue;
    parts.push(plain);
    if (ESCAPED.test(plain)) parts.push(...unescaped(plain));
  }
  return parts;
}

function bare(line: string): string {
  let text = line;
  for (const [pattern, plain] of QUOTES) text = text.replace(pattern, plain);
  for (let before = ''; before !== text; ) {
    before = text;
    for (const front of FRONTS) text = text.replace(front, '');
  }
  return text.trim();
}

const MEANT: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function unescaped(line: string): readonly string[] {
  const text = line.replace(/\\([n"t\\])/g, (_, letter: string) => MEANT[letter] ?? letter);
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
