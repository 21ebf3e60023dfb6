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
const STRUCTURED = /\{\s*"\w+"\s*:|"\w+" ?: ?"|\b(?:msg|message|error|err|log|output|text|stderr)=["']/;
const QUOTED = /"((?:[^"\\]|\\.){6,})(?:"|$)/g;
const ESCAPED = /\\(?:[n"t\\/]|u[0-9a-fA-F]{4})/;
const LONGEST = 4_000;

/** Without what a terminal was told beside the text, and with blanks that are blanks. */
export function uncoloured(text: string): string {
  const plain = text.includes('\u001b') ? text.split('\n').map(stripControls).join('\n') : text;
  return /[\u00a0\u202f]/.test(plain) ? plain.replace(/[\u00a0\u202f]/g, ' ') : plain;
}

/** The states of a line, as its program printed them, whatever they were wrapped in: a progress bar writes over itself. */
export function partsOf(line: string): readonly string[] {
  return line
    .split('\r')
    .map((part) => plainOf(part).trim())
    .filter((part) => part !== '');
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

/** Whether nothing in it stands for something else: no colour, no escape, no entity, no character of a word processor. */
export const isAsItStands = (line: string): boolean => !/[^\x20-\x7e\t\r]|[\\&]/.test(line);

/** Whether it is written so that other lines stand in it. */
export const isEscaped = (line: string): boolean => ESCAPED.test(line);

/** The lines that stand in a line: those of its quoted values, or those that its escapes make; none where it has neither. */
export function linesWithin(line: string): readonly string[] {
  const values = STRUCTURED.test(line) ? [...line.matchAll(QUOTED)].map(([, value = '']) => value) : [];
  if (values.length === 0 && !ESCAPED.test(line)) return [];
  return [...values, ...(ESCAPED.test(line) ? [line] : [])].flatMap((value) => unescaped(value).split('\n'));
}

const MEANT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([nrt"\\/]))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (MEANT[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
