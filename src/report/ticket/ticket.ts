import { isWrong } from '../../model/finding.ts';
import type { TicketPlace, TicketSession } from '../../session/ticket.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Sayer } from '../sayer.ts';
import { isPartial, judgedSuspects } from '../symptom/judged.ts';
import { questionsOf } from '../symptom/sentences.ts';
import { shortenHome } from '../text/home.ts';
import { doneLines, type TicketRepair } from './done.ts';
import { plainMarkdown } from './markdown.ts';
import { messageSection } from './message.ts';
import { confirmedLines, statusLine, whyLines } from './verdicts.ts';

export interface TicketAbout extends TicketPlace {
  /** Of gomend. */
  readonly version: string;
  /** What is known of the machine before it is asked. */
  readonly systemLine: string;
  readonly isSimulated: boolean;
  /** `2026-11-20 22:15`. */
  readonly at: string;
  readonly done: readonly TicketRepair[];
}

/** Other findings than these are told by their number alone: a ticket is read by somebody busy. */
const MOST_OTHERS = 12;

/**
 * The report for a ticket, as Markdown: what was seen, what it comes from and how that is known, what was done and how
 * it is taken back, and what to ask next. @param words cleans every parameter; @param home of the machine's person, shown as `~`
 */
export function ticketText(session: TicketSession, about: TicketAbout, spoken: Sayer, home: string): string {
  const words: Sayer = {
    has: (key) => spoken.has(key),
    join: (parts, as) => spoken.join(parts, as),
    label: (name, text) => spoken.label(name, text),
    say: (key, params) => shortenHome(spoken.say(key, params), home),
  };
  const judged = judgedSuspects(session);
  const told = new Set(judged.confirmed.map(({ finding }) => finding));
  const wrong = session.findings.filter((one) => isWrong(one) && !told.has(one));
  const questions = questionsOf(judged, session.knowledge, words);
  const first = session.symptom ? headline(session.symptom) : '';
  const say = (key: string, params = {}) => plainMarkdown(words.say(key, params));
  const parts: readonly (readonly string[])[] = [
    [`# ${first === '' ? say('ticket.title.plain') : say('ticket.title', { first })}`],
    machineLines(about, words),
    [`## ${say('ticket.message')}`, '', ...messageSection(session, words)],
    [`## ${say('ticket.comes-from')}`, '', ...confirmedLines(judged, session, words)],
    section('ticket.ruled-out', whyLines(judged.ruledOut, session, words)),
    section('ticket.open', whyLines(judged.open, session, words)),
    section('ticket.others', [
      ...wrong.slice(0, MOST_OTHERS).map((one) => `- ${statusLine(one, words)}`),
      ...(wrong.length > MOST_OTHERS ? ['- …'] : []),
      ...(isPartial(session) ? [`- ${say('ticket.partial')}`] : []),
    ]),
    [`## ${say('ticket.done')}`, '', ...doneLines(about, session.undone !== null, words)],
    section(
      'ticket.ask',
      questions.map((question) => `- ${plainMarkdown(question)}`),
    ),
  ];
  const text = `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
  return shortenHome(text, home);

  function section(key: string, lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : [`## ${say(key)}`, '', ...lines];
  }
}

/** The strongest words of the message, or its first line. */
function headline({ suspects, pointers, message }: NonNullable<TicketSession['symptom']>): string {
  const words = suspects[0]?.reasons[0]?.excerpt ?? pointers[0]?.words;
  const line = words === undefined || pointers.length > 0 ? (message[0]?.text ?? words ?? '') : words;
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function machineLines(about: TicketAbout, words: Sayer): readonly string[] {
  const { systemLine, system } = about;
  const line = system === null ? systemLine : systemLine.replace(/^[^,，]+/, system);
  const shown = about.isSimulated ? words.say('ticket.simulated', { system: line }) : line;
  const rows = [
    ['ticket.system', shown],
    ['ticket.gomend', `gomend ${about.version}`],
    ['ticket.at', about.at],
  ] as const;
  return rows.map(([key, value]) => `- ${plainMarkdown(words.label(words.say(key), cleanText(value)))}`);
}
