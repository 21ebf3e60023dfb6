import type { CauseText, CauseWords } from '../../knowledge/cause-text.ts';
import type { Finding } from '../../model/finding.ts';
import { cleanText } from '../../words/untrusted.ts';
import { partOf } from '../finding-words.ts';
import type { Sayer } from '../sayer.ts';
import { type FurtherReading, readingOf } from './reading.ts';
import { whyItMatters } from './why.ts';

/** Parts of a page, in the order in which they are read; the label of each is `learn.<part>`. */
const CAUSE_PARTS = [
  'why',
  'confirms',
  'rulesOut',
  'fix',
  'risk',
  'undo',
  'versions',
  'ask',
] as const satisfies readonly (keyof CauseWords)[];

export interface LearnPart {
  readonly part: (typeof CAUSE_PARTS)[number] | 'looks';
  /** Paragraphs; of `looks`, one place each. */
  readonly texts: readonly string[];
}

/** All that can be learnt of a finding, before any layout. */
export interface LearnPage {
  /** Without a full stop. */
  readonly title: string;
  readonly parts: readonly LearnPart[];
  readonly sources: readonly FurtherReading[];
  /** The command that prints it; null: none does. */
  readonly command: string | null;
}

/** What the knowledge base has of a cause. */
export function causePage(cause: string, { words, sources }: CauseText): LearnPage {
  const parts = CAUSE_PARTS.flatMap((part) => {
    const text = words[part];
    return text === undefined ? [] : [{ part, texts: [text] }];
  });
  return { title: words.title, parts, sources, command: `gomend explain cause ${cause}` };
}

/** For a finding without a cause: why its check is made, where it looked, and where to read on. */
export function checkPage(finding: Finding, words: Sayer): LearnPage {
  const { check, evidence } = finding;
  const why = whyItMatters(finding, partOf(finding, 'meaning', words), words);
  const general = `check.${check}.why`;
  // The page is about the check, so that is said here in any case.
  const texts = words.has(general) ? [...new Set([...why, words.say(general)])] : why;
  const places = [...new Set(evidence.map(({ source }) => cleanText(source)))];
  return {
    title: words.say(`check.${check}`),
    parts: [
      ...(texts.length > 0 ? [{ part: 'why' as const, texts }] : []),
      ...(places.length > 0 ? [{ part: 'looks' as const, texts: places }] : []),
    ],
    sources: readingOf(check, words),
    command: null,
  };
}
