import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { TicketSession } from '../../session/ticket.ts';
import { cleanText } from '../../words/untrusted.ts';
import { summaryOf } from '../finding-words.ts';
import type { Sayer } from '../sayer.ts';
import { isClaimed, type Judged, type JudgedSuspects } from '../symptom/judged.ts';
import { causeTitle, whyOf } from '../symptom/sentences.ts';
import { excerptText, outcomeText } from '../text/excerpt.ts';
import { codeSpan, plainMarkdown } from './markdown.ts';

/** Looks that are told of one finding. */
const MOST_LOOKS = 4;
const LONGEST_EXCERPT = 160;

type Seen = Pick<TicketSession, 'findings' | 'knowledge'>;

/** What was confirmed, each with how it is known. */
export function confirmedLines(
  { confirmed }: JudgedSuspects,
  { findings, knowledge }: Seen,
  words: Sayer,
): readonly string[] {
  if (confirmed.length === 0) return [plainMarkdown(words.say('ticket.comes-from.none'))];
  return confirmed.flatMap((one) => {
    const { finding, repair, cause } = one;
    const key = repair ? 'mended' : isClaimed(one) ? 'confirmed' : 'possible';
    const what = finding ? summaryOf(finding, words) : causeTitle(one, knowledge, words);
    const fix = repair ? undefined : finding?.fixes[0];
    const after = repair ? findings.filter(({ check }) => check === finding?.check) : [];
    return [
      `- ${plainMarkdown(words.say(`ticket.${key}`, { what }))} ${codeSpan(finding?.check ?? '')} ${codeSpan(cause)}`,
      ...(finding?.evidence ?? []).slice(0, MOST_LOOKS).map((look) => `  - ${lookText(look, words)}`),
      ...(fix
        ? [`  - ${plainMarkdown(words.say('ticket.would', { fix: words.say(`fix.${fix.id}.title`, fix.params) }))}`]
        : []),
      ...after.slice(0, 1).map((now) => `  - ${statusLine(now, words)}`),
    ];
  });
}

/** One line a suspect: what it would be, and why it is not, or is not known. */
export function whyLines(suspects: readonly Judged[], { findings, knowledge }: Seen, words: Sayer): readonly string[] {
  return suspects.map((one) => {
    const why = words.join(whyOf(one, findings, words), 'points');
    return `- ${plainMarkdown(words.label(causeTitle(one, knowledge, words), why))}`;
  });
}

/** `problem: what was found`. */
export function statusLine(finding: Finding, words: Sayer): string {
  const name = words.say(`report.status.${finding.status}`);
  return plainMarkdown(words.label(name, summaryOf(finding, words)));
}

function lookText({ source, line, excerpt, outcome }: Evidence, words: Sayer): string {
  const place = codeSpan(cleanText(line === null ? source : `${source}:${line}`));
  const [first = ''] = cleanText(excerptText(excerpt, words) ?? '')
    .split('\n')
    .filter((row) => row.trim() !== '');
  const shown = first.length > LONGEST_EXCERPT ? `${first.slice(0, LONGEST_EXCERPT - 1)}…` : first;
  const ended = outcome === 'ok' ? '' : ` ${plainMarkdown(cleanText(outcomeText(outcome, words)))}`;
  return `${place}${ended}${shown === '' ? '' : ` · ${codeSpan(shown)}`}`;
}
