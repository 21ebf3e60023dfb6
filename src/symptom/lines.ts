import { stripControls } from '../words/untrusted.ts';

/** What a log, a mail or a chat puts in front of each line. Looked for again and again, as they are nested. */
const FRONTS: readonly RegExp[] = [
  /^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?\]?[:,]?\s+/,
  /^\s*\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+/,
  /^\s*\[?\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)?\]?\s+/,
  // syslog
  /^\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d (?:[\w.-]+ [\w./-]+(?:\[\d+\])?: )?/,
  // klog
  /^\s*[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ \S+:\d+\]\s+/,
  /^\s*(?:##\[\w+\]|::(?:error|warning|notice|debug)[^:]*::)\s*/,
  /^\s*(?:>|&gt;|\||│|┃|#\d+ \d+\.\d+|#\d+|\*|•)\s+/,
  // compose
  /^\s*[\w.-]+[-_]\d+\s+\|\s+/,
  /^\s*(?:remote|stderr|stdout)\s*[:|]\s+/,
  /^\s*(?:\[(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|error|warn|info)\]|(?:ERROR|WARN|WARNING|INFO|FATAL|FATA)(?:\[\d+\])?:?)\s+/,
  // A prompt; `#` is root's, and cgo's.
  /^\s*(?:\([\w.-]+\) )?(?:[\w.-]+@[\w.-]+[: ]\S* ?)?[$%❯➜]\s+/,
];
/** What a word processor, a chat or a page made of plain characters. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/g, '"'],
  [/[‘’‚‛′]/g, "'"],
  [/[\u00a0\u2007\u2009\u202f]/g, ' '],
  [/\u200b|\u200c|\u200d|\u2060|\ufeff/g, ''],
  [/…/g, '...'],
  [/&quot;|&#34;/g, '"'],
  [/&#39;|&apos;/g, "'"],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
];
const ODD = /[^\x20-\x7e\t]|&[#a-z]/;
/** A line of a log that holds the message as a quoted value (logrus, zap, JSON). */
const ESCAPED = /\\(?:[n"t\\/]|u[0-9a-fA-F]{4})/;
const LONGEST = 4_000;

/** What a line of a message says, as its program printed it, whatever it was wrapped in. */
export function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  // A progress bar writes over itself: each of its states is a line of its own.
  for (const part of line.split('\r')) {
    const plain = plainOf(part).trim();
    if (plain !== '') parts.push(plain, ...unescaped(plain));
  }
  return parts;
}

/** The line without what was put in front of it; its blanks stay, as the next line may go on within a word. */
export function plainOf(line: string): string {
  let text = stripControls(line.slice(0, LONGEST));
  if (ODD.test(text)) for (const [pattern, plain] of PLAIN) text = text.replace(pattern, plain);
  for (let before = ''; before !== text; ) {
    before = text;
    for (const front of FRONTS) text = text.replace(front, '');
  }
  return text.replace(/^(\s*)`+|`+(\s*)$/g, '$1$2');
}

const MEANT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n' };

/** The lines that a quoted value holds; none where nothing in it is escaped. */
export function unescaped(line: string): readonly string[] {
  if (!ESCAPED.test(line)) return [];
  const text = line.replace(/\\(?:u([0-9a-fA-F]{4})|([nrt"\\/]))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (MEANT[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return text
    .split('\n')
    .map((one) => plainOf(one).trim())
    .filter((one) => one !== '');
}
