import type { CauseText, CauseTexts } from '../../knowledge/cause-text.ts';
import type { Cause } from '../../knowledge/knowledge.ts';
import { causePage } from '../learn/page.ts';
import { type FurtherReading, manualCommand } from '../learn/reading.ts';
import { tint } from './style.ts';
import { labelled, prose, type TextContext } from './text-context.ts';
import { displayWidth, padEnd } from './wrap.ts';

/**
 * All that is known of a cause. A line of its own for each address, never broken: it is to be copied.
 * @param text null: nothing is written about it yet
 */
export function causeText({ cause, checks }: Cause, text: CauseText | null, context: TextContext): string {
  const { words, style } = context;
  const page = text === null ? null : causePage(cause, text);
  const parts = (page?.parts ?? []).map(({ part, texts }) => [words.say(`learn.${part}`), texts.join('\n')] as const);
  const rows = [
    ...parts,
    [words.say('learn.label'), cause] as const,
    ...(checks.length > 0 ? [[words.say('learn.checks'), checks.join('\n')] as const] : []),
  ];
  const width = Math.max(...rows.map(([label]) => displayWidth(label)));
  const title = page?.title ?? words.say('learn.missing');
  const sections = [
    prose(tint(title, 'bold', style), 0, context),
    ...rows.map(([label, said]) => labelled(label, said, width, context)),
    ...(page === null || page.sources.length === 0 ? [] : [sourceLines(page.sources, context)]),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sourceLines(sources: readonly FurtherReading[], context: TextContext): readonly string[] {
  const { words } = context;
  const lines = sources.flatMap((source) => {
    const { name, url, seen } = source;
    const command = manualCommand(source);
    return [
      ...prose(seen === undefined ? name : words.say('learn.seen', { name, seen }), 4, context),
      ...(url === undefined ? [] : prose(url, 6, context)),
      ...(command === null ? [] : prose(words.say('learn.manual', { command }), 6, context)),
    ];
  });
  return [...prose(words.say('learn.sources'), 2, context), ...lines];
}

/** The causes that there are, by area, each with its title. */
export function causesText(causes: readonly Cause[], texts: CauseTexts, context: TextContext): string {
  const { words, style } = context;
  const areas = [...new Set(causes.map(({ area }) => area))];
  const width = Math.max(...causes.map(({ cause }) => displayWidth(cause)));
  const sections = areas.map((area) => [
    ...prose(tint(words.say(`learn.area.${area}`), 'bold', style), 0, context),
    ...causes.filter((one) => one.area === area).flatMap((one) => causeLines(one, texts, width, context)),
  ]);
  return `${[prose(words.say('learn.list'), 0, context), ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Columns that a title has at most: `docs/knowledge.md`. */
const TITLE_COLUMNS = 60;

function causeLines({ cause }: Cause, texts: CauseTexts, width: number, context: TextContext): readonly string[] {
  const title = texts.get(cause)?.words.title ?? '';
  const { style } = context;
  if (style.accessible) return [`${cause}: ${title}`];
  const columns = style.width ?? Number.POSITIVE_INFINITY;
  if (columns >= 2 + width + 2 + TITLE_COLUMNS) return [`  ${padEnd(cause, width)}  ${title}`.trimEnd()];
  return [`  ${cause}`, ...prose(title, 4, context)];
}
