import type { Finding } from '../../src/model/finding.ts';
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

/** A finding in full: what it means, how it is known, what would be done about it. */
export function findingCard(finding: Finding, options: CardOptions): readonly Line[] {
  const { voice, width, allEvidence } = options;
  const key = `finding.${finding.message}`;
  const text = (part: string): Section['body'] | null => {
    const name = `${key}.${part}`;
    return voice.has(name) ? (columns) => paragraph(voice.say(name, finding.params), columns) : null;
  };
  const parts: readonly (readonly [string, Section['body'] | null])[] = [
    ['meaning', text('meaning') ?? meaningOf(finding, voice)],
    ['evidence', evidenceBody()],
    ['advice', text('advice')],
  ];
  const sections = parts.flatMap(([name, body]) =>
    body === null ? [] : [{ label: voice.say(`wizard.label.${name}`), body }],
  );
  return card(sections, width, options.spoken);

  function evidenceBody(): Section['body'] | null {
    if (finding.evidence.length === 0) return null;
    return (columns) =>
      evidenceLines(finding.evidence, { voice, width: columns, all: allEvidence, spoken: options.spoken ?? false });
  }
}

/** What can be said of a status whose findings have no words of their own. */
function meaningOf({ status }: Finding, voice: Voice): Section['body'] | null {
  if (status !== 'unknown' && status !== 'skipped') return null;
  return (columns) => paragraph(voice.say(`wizard.meaning.${status}`), columns);
}
