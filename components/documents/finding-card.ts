import type { Finding } from '../../src/model/finding.ts';
import { partOf } from '../../src/report/finding-words.ts';
import { whyItMatters } from '../../src/report/learn/why.ts';
import { card, paragraph, type Section } from '../text/blocks.ts';
import type { Line } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { evidenceLines } from './evidence.ts';

export interface CardOptions {
  readonly voice: Voice;
  readonly width: number;
  /** Every look with all it gave and how long it took. */
  readonly allEvidence: boolean;
  /** For a screen that is read aloud. */
  readonly spoken?: boolean;
}

/** A finding in full: why it matters, how it is known, what would be done about it, and where there is more. */
export function findingCard(finding: Finding, options: CardOptions): readonly Line[] {
  const { voice, width, allEvidence, spoken = false } = options;
  const parts: readonly (readonly [string, Section['body']])[] = [
    ['why', paragraphs(whyItMatters(finding, partOf(finding, 'meaning', voice), voice))],
    ['evidence', evidenceBody()],
    ['advice', paragraphs([partOf(finding, 'advice', voice) ?? voice.say(adviceFor(finding))])],
    ['more', paragraphs([voice.say(finding.cause === null ? 'card.more.check' : 'card.more.cause')])],
  ];
  return card(
    parts.map(([name, body]) => ({ label: voice.say(`card.label.${name}`), body })),
    width,
    spoken,
  );

  function evidenceBody(): Section['body'] {
    if (finding.evidence.length === 0) return paragraphs([voice.say('card.nothing-seen')]);
    return (columns) => evidenceLines(finding.evidence, { voice, width: columns, all: allEvidence, spoken });
  }
}

function paragraphs(texts: readonly string[]): Section['body'] {
  return (columns) => texts.flatMap((text) => paragraph(text, columns));
}

/** What is advised where a finding has no words for it: nothing is wrong, or nothing is known. */
function adviceFor({ status }: Finding): string {
  return status === 'unknown' ? 'card.ask-again' : 'card.nothing-to-do';
}
