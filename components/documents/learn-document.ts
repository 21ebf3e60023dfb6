import type { CauseTexts } from '../../src/knowledge/cause-text.ts';
import type { Finding } from '../../src/model/finding.ts';
import { causePage, checkPage, type LearnPage, type LearnPart } from '../../src/report/learn/page.ts';
import { type FurtherReading, manualCommand } from '../../src/report/learn/reading.ts';
import { card, hanging, paragraph, type Section, spokenLabel } from '../text/blocks.ts';
import { BLANK, type Line, line, span } from '../text/line.ts';
import { hardRows, wrap } from '../text/wrap.ts';
import type { Voice } from '../voice.ts';

/** @param causes what the knowledge base tells; null: not loaded, and then a page of a cause is not there yet either */
export function learnPageOf(finding: Finding, causes: CauseTexts | null, voice: Voice): LearnPage | null {
  const { cause } = finding;
  if (cause === null) return checkPage(finding, voice);
  if (causes === null) return null;
  const text = causes.get(cause);
  return text === undefined ? checkPage(finding, voice) : causePage(cause, text);
}

export interface LearnOptions {
  readonly voice: Voice;
  readonly width: number;
  readonly spoken?: boolean;
}

/** The page in rows. An address stands on rows of its own, whole, so that it can be copied. */
export function learnDocument(page: LearnPage, options: LearnOptions): readonly Line[] {
  const { voice, width, spoken = false } = options;
  const sections = page.parts.map((one) => ({ label: voice.say(`learn.${one.part}`), body: bodyOf(one, voice) }));
  const { command } = page;
  const parts = [
    card(sections, width, spoken),
    sourcesPart(page.sources, options),
    command === null ? [] : paragraph(voice.say('learn.print', { command }), width),
  ].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 || spoken ? lines : [BLANK, ...lines]));
}

function sourcesPart(sources: readonly FurtherReading[], options: LearnOptions): readonly Line[] {
  if (sources.length === 0) return [];
  const label = options.voice.say(sources.some(({ seen }) => seen !== undefined) ? 'learn.sources' : 'learn.read-on');
  return [
    line(options.spoken ? spokenLabel(label) : label, 'strong'),
    ...sources.flatMap((source) => sourceLines(source, options)),
  ];
}

function bodyOf({ part, texts }: LearnPart, voice: Voice): Section['body'] {
  if (part === 'looks') {
    return (columns) => texts.flatMap((text) => wrap(voice.path(text), columns).map((row) => line(row, 'code')));
  }
  return (columns) => texts.flatMap((text) => paragraph(voice.quote(text), columns));
}

const INDENT = 2;

function sourceLines(source: FurtherReading, { voice, width }: LearnOptions): readonly Line[] {
  const { url, seen } = source;
  const name = voice.quote(source.name);
  const told = seen === undefined ? name : voice.say('learn.seen', { name, seen });
  const command = manualCommand(source);
  return [
    ...hanging([span(' '.repeat(INDENT))], told, width),
    ...(url === undefined ? [] : addressLines(voice.quote(url), width)),
    ...(command === null ? [] : paragraph(voice.say('learn.manual', { command }), width, 'plain', 2 * INDENT)),
  ];
}

/** Not indented where it would not fit then, and broken only where no row is long enough for it. */
function addressLines(address: string, width: number): readonly Line[] {
  const indent = ' '.repeat(2 * INDENT);
  const rows = hardRows(address, width);
  return indent.length + address.length <= width
    ? [[span(indent), span(address, 'code')]]
    : rows.map((row) => line(row, 'code'));
}
