import { cleanText } from '../words/untrusted.ts';
import { messageLines, shortened } from './message-lines.ts';
import { type Pointer, pointersOf } from './pointers.ts';
import { SignReader } from './read-signs.ts';
import { type Suspect, weigh } from './recognise.ts';
import type { Sign } from './sign.ts';
import { LONGEST_EXCERPT, MOST_SUSPECTS, type Symptom } from './symptom.ts';
import { skippedLines, type Told } from './told.ts';

const MOST_REASONS = 2;

/** Characters that are read without a pause. A message of one error a thousand times over takes its time. */
const PIECE = 16 * 1024;

/** @param pause called between pieces: whoever waits may draw, or stop it by throwing */
export async function readSymptom(told: Told, pause: () => Promise<void>): Promise<Symptom> {
  const reader = new SignReader();
  for (const text of [told.head, told.tail]) {
    for (let at = 0; at < text.length; at += PIECE) {
      reader.push(text.slice(at, at + PIECE));
      await pause();
    }
  }
  const signs = reader.end().map((sign) => ({ ...sign, line: lineOf(sign.line, told) }));
  return symptomOf(told, signs);
}

/** @param signs with their lines in the whole message */
export function symptomOf(told: Told, signs: readonly Sign[]): Symptom {
  const { recognised, suspects } = weigh(signs);
  const likely = suspects.slice(0, MOST_SUSPECTS).map(cleanSuspect);
  const pointers = recognised ? [] : pointersOf(signs, told.head).map(cleanPointer);
  const said = [
    ...likely.flatMap(({ reasons }) => reasons.map(({ line }) => line)),
    ...pointers.map(({ line }) => line),
  ];
  return {
    lines: told.lines,
    bytes: told.bytes,
    message: messageLines(told, said),
    recognised,
    suspects: likely,
    pointers,
  };
}

/** The reader has seen the tail right behind the head. */
function lineOf(line: number, told: Told): number {
  const inHead = told.head.split('\n').length - 1;
  return line > inHead ? line + skippedLines(told) : line;
}

function cleanSuspect({ reasons, ...suspect }: Suspect): Suspect {
  // A line is read alone first, then with its neighbours, as a window may have broken it.
  const once = reasons.filter(
    ({ kind, line }, index) => reasons.findIndex((other) => other.kind === kind && other.line === line) === index,
  );
  // Two formats may read the same words; the longer says more.
  const said = once.filter((one) => !once.some((other) => other !== one && other.excerpt.includes(one.excerpt)));
  return { ...suspect, reasons: (said.length > 0 ? said : once).slice(0, MOST_REASONS).map(cleanSign) };
}

/** What the words are about has done its work: the suspects are weighed. */
function cleanSign({ excerpt, ...sign }: Sign): Sign {
  return { ...sign, excerpt: oneLine(excerpt), about: {} };
}

function cleanPointer({ words, ...pointer }: Pointer): Pointer {
  return { ...pointer, words: oneLine(words) };
}

const oneLine = (text: string): string => shortened(cleanText(text).replace(/\s+/g, ' ').trim(), LONGEST_EXCERPT);
