import { type Finding, isWrong } from '../../src/model/finding.ts';
import type { Params } from '../../src/model/message.ts';
import {
  isClaimed,
  isPartial,
  type Judged,
  type JudgedSuspects,
  judgedSuspects,
} from '../../src/report/symptom/judged.ts';
import { causeTitle, questionsOf, whyOf } from '../../src/report/symptom/sentences.ts';
import type { SessionContext } from '../../src/session/context.ts';
import { hanging, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';

export interface AnswerOptions {
  readonly voice: Voice;
  readonly width: number;
  /** How the examined machine is called. */
  readonly machine: Params;
}

export interface AnswerSection {
  /** `open`, `ruled-out`, `ask`. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What the machine says of a message, in parts that a view puts together. */
export interface Answer {
  /** One or two sentences over everything. */
  readonly lead: readonly Line[];
  /** The causes that stand, to be opened; likeliest first. */
  readonly confirmed: readonly Finding[];
  /** What is open or was ruled out, with why; what to ask. */
  readonly sections: readonly AnswerSection[];
  /** All other findings. */
  readonly others: readonly Finding[];
}

export function answerOf(context: SessionContext, options: AnswerOptions): Answer {
  const { findings } = context;
  const judged = judgedSuspects(context);
  const standing = judged.confirmed.filter(({ repair }) => repair === null);
  const confirmed = standing.flatMap(({ finding }) => finding ?? []);
  return {
    lead: leadLines(context, judged, options),
    confirmed: [...new Set(confirmed)],
    sections: sectionsOf(context, judged, options),
    others: findings.filter((finding) => !confirmed.includes(finding)),
  };
}

function leadLines(context: SessionContext, judged: JudgedSuspects, options: AnswerOptions): readonly Line[] {
  const { voice, width, machine } = options;
  const mended = judged.confirmed.filter(({ repair }) => repair !== null);
  const standing = judged.confirmed.filter(({ repair }) => repair === null);
  const ok = [span(`${voice.theme.symbols.status.ok} `, 'ok')];
  const was = mended.flatMap((one) => hanging(ok, causeTitle(one, context.knowledge, voice), width));
  return [
    ...(mended.length > 0 ? [...paragraph(voice.say('verdict.was'), width), ...was] : []),
    ...(mended.length > 0 && standing.length > 0 ? [BLANK] : []),
    ...(mended.length > 0 && standing.length === 0
      ? []
      : paragraph(voice.say(leadKey(context, judged), machine), width)),
    ...(isPartial(context) ? paragraph(voice.say('verdict.partial'), width, 'hint') : []),
  ];
}

function leadKey({ findings }: SessionContext, { confirmed, open, ruledOut }: JudgedSuspects): string {
  const standing = confirmed.filter(({ repair }) => repair === null);
  if (standing.length > 0) return standing.some(isClaimed) ? 'verdict.from' : 'verdict.maybe';
  if (open.length > 0) return 'verdict.none.partly';
  if (ruledOut.length > 0) return 'verdict.none';
  return findings.some(isWrong) ? 'verdict.nothing' : 'verdict.nothing.well';
}

function sectionsOf(
  context: SessionContext,
  judged: JudgedSuspects,
  { voice, width }: AnswerOptions,
): readonly AnswerSection[] {
  const because = (one: Judged) => {
    const why = voice.join(whyOf(one, context.findings, voice), 'points');
    return voice.label(causeTitle(one, context.knowledge, voice), why);
  };
  const { unknown, skipped } = voice.theme.symbols.status;
  return [
    ...section('ruled-out', judged.ruledOut.map(because), skipped),
    ...section('open', judged.open.map(because), unknown),
    ...section(
      'ask',
      questionsOf(judged, context.knowledge, voice),
      voice.theme.spoken ? '' : voice.theme.symbols.separator,
    ),
  ];

  function section(name: string, sentences: readonly string[], mark: string): readonly AnswerSection[] {
    if (sentences.length === 0) return [];
    const marked = mark === '' ? [] : [span(`${mark} `)];
    const lines = sentences.flatMap((sentence) => hanging(marked, sentence, width));
    return [{ name, title: voice.say(`verdict.section.${name}`), lines }];
  }
}
