import { maskKeys } from '../words/masking/keys.ts';
import { cleanText } from '../words/untrusted.ts';
import { skippedLines, type Told } from './told.ts';

/** A line of the message as it may be shown and kept: without controls and credentials, and not long. */
export interface MessageLine {
  /** Of what was told, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Lines at the beginning and at the end that are kept whatever they say, and all that are kept. */
const FIRST = 8;
const LAST = 6;
const MOST = 20;
/** Letters of a line. */
const LONGEST = 200;
/** A line is cleaned before it is cut: behind the cut may stand what tells a password. */
const LONGEST_CLEANED = 4_000;

/** The lines that say something, those around them, and both ends. @param said lines with a sign in them */
export function messageLines(told: Told, said: readonly number[]): readonly MessageLine[] {
  const all = numbered(told);
  const near = new Set(said.flatMap((line) => [line - 1, line, line + 1]));
  const wanted = new Set<Numbered>();
  const take = (one: Numbered) => wanted.size < MOST && wanted.add(one);
  for (const one of all) if (said.includes(one.line)) take(one);
  const spoken = all.filter(({ text }) => text.trim() !== '');
  for (const one of [...spoken.slice(0, FIRST), ...spoken.slice(-LAST)]) take(one);
  for (const one of spoken) if (near.has(one.line)) take(one);
  return runsOf(all.filter((one) => wanted.has(one))).flatMap(cleaned);
}

interface Numbered {
  readonly line: number;
  readonly text: string;
}

function numbered(told: Told): readonly Numbered[] {
  // What tells that a line is of a key may stand far from it.
  const head = linesOf(maskKeys(told.head)).map((text, index) => ({ line: index + 1, text }));
  const before = head.length + skippedLines(told);
  return [...head, ...linesOf(maskKeys(told.tail)).map((text, index) => ({ line: before + index + 1, text }))];
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** Lines beside each other: what a credential is may stand in the one before. */
function runsOf(lines: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [];
  for (const one of lines) {
    const last = runs.at(-1);
    if (last?.at(-1)?.line === one.line - 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

function cleaned(run: readonly Numbered[]): readonly MessageLine[] {
  const whole = unwrappedSecrets(run.map(({ text }) => text.slice(0, LONGEST_CLEANED)));
  const first = run[0]?.line ?? 1;
  return cleanText(whole.join('\n'))
    .split('\n')
    .map((text, index) => ({ line: first + index, text: shortened(text) }))
    .filter(({ text }) => text.trim() !== '');
}

/** A window breaks a long address anywhere: where two lines hide something only together, they are one. */
function unwrappedSecrets(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const text of lines) {
    const before = whole.at(-1);
    if (before !== undefined && hides(before, text))
      whole[whole.length - 1] = cleanText(before + cleanText(text.trimStart()));
    else whole.push(text);
  }
  return whole;
}

function hides(before: string, text: string): boolean {
  const [end, begin] = [before.slice(-LONGEST_CLEANED), text.trimStart()];
  const together = cleanText(end + begin);
  return together.includes('***') && together !== cleanText(end) + cleanText(begin);
}

export function shortened(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
