import type { CauseTexts } from '../../src/knowledge/cause-text.ts';
import { summaryOf } from '../../src/report/finding-words.ts';
import { isClaimed } from '../../src/report/symptom/judged.ts';
import { causeTitle, sizeOf } from '../../src/report/symptom/sentences.ts';
import type { VerdictSoFar } from '../../src/session/verdict-so-far.ts';
import type { Suspect } from '../../src/symptom/recognise.ts';
import type { Symptom } from '../../src/symptom/symptom.ts';
import { hanging, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, type Span, span, type Tone } from '../text/line.ts';
import { cutEnd, padEnd, widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';

export interface SuspectsOptions {
  readonly voice: Voice;
  readonly width: number;
  /** What is known of causes; null: nothing yet. */
  readonly knowledge: CauseTexts | null;
}

export function messageSize(symptom: Symptom, voice: Voice): string {
  return voice.say('suspects.message', { size: sizeOf(symptom, voice) });
}

/** What may be behind a message and why, before anything is looked at. */
export function suspectsDocument(symptom: Symptom, options: SuspectsOptions): readonly Line[] {
  const { voice, width } = options;
  const { suspects, pointers, recognised } = symptom;
  const pointing = pointers.flatMap(({ line, words, area }) =>
    paragraph(voice.say('suspects.pointer', { line, words, area: voice.say(`flow.${area}`) }), width, 'plain', 2),
  );
  const lead = recognised ? 'suspects.known' : pointers.length > 0 ? 'suspects.weak' : 'suspects.unknown';
  return [
    ...paragraph(voice.say(lead), width),
    ...(recognised ? [] : pointing),
    ...(recognised || pointers.length === 0 ? [] : [BLANK, ...paragraph(voice.say('suspects.weak.possible'), width)]),
    ...(suspects.length > 0 ? [BLANK] : []),
    ...suspectLines(symptom, options),
  ];
}

/** Each with its number, how likely it is, and the words that speak for it, where they were not quoted already. */
function suspectLines(
  { suspects, recognised }: Symptom,
  { voice, width, knowledge }: SuspectsOptions,
): readonly Line[] {
  const quoted = new Set<string>();
  return suspects.flatMap((suspect, index) => {
    const number = `${index + 1}`;
    const likely = voice.say(isClaimed(suspect) ? 'suspects.likely' : 'suspects.possible');
    const mark: readonly Span[] = voice.theme.spoken ? [] : [span(padEnd(number, 3), 'accent')];
    const title = voice.label(causeTitle(suspect, knowledge, voice), likely);
    return [...hanging(mark, title, width, 'strong'), ...(recognised ? reasonLines(suspect, quoted) : [])];
  });

  function reasonLines({ reasons }: Suspect, already: Set<string>): readonly Line[] {
    const fresh = reasons.filter(({ excerpt }) => !already.has(excerpt));
    for (const { excerpt } of fresh) already.add(excerpt);
    return fresh.flatMap(({ line, excerpt }) =>
      paragraph(voice.say('symptom.reason', { line, excerpt }), width, 'plain', 3),
    );
  }
}

const MARKS = {
  looking: { status: null, tone: 'accent' },
  confirmed: { status: 'problem', tone: 'problem' },
  open: { status: 'unknown', tone: 'unknown' },
  'ruled-out': { status: 'skipped', tone: 'plain' },
} as const satisfies Record<string, { status: string | null; tone: Tone }>;

/** One row a suspect, while the machine is looked at: nothing moves but its mark. */
export function verdictRows({ suspects }: VerdictSoFar, { voice, width, knowledge }: SuspectsOptions): readonly Line[] {
  const { symbols } = voice.theme;
  const words = suspects.map(({ verdict }) => voice.say(`verdict.${verdict}`));
  const column = Math.max(0, ...words.map(widthOf));
  return suspects.map((one, index) => {
    const { status, tone } = MARKS[one.verdict];
    const mark: Span = status === null ? { text: symbols.busy, tone, moves: true } : span(symbols.status[status], tone);
    const what = one.finding ? summaryOf(one.finding, voice) : causeTitle(one, knowledge, voice);
    const room = width - column - 4;
    const said = span(` ${padEnd(words[index] ?? '', column)}  `, tone);
    return [mark, said, span(cutEnd(what, room, symbols.ellipsis), one.verdict === 'confirmed' ? 'strong' : 'plain')];
  });
}
