import { STATUSES, type Status } from '../../model/finding.ts';
import type { ReportFinding } from '../report.ts';
import { STATUS_SYMBOLS, STATUS_TINTS, tint } from './style.ts';
import { proseWidth, shown, type TextContext } from './text-context.ts';
import { displayWidth, padEnd, wrap } from './wrap.ts';

/** Narrower than this, a summary stands below its check instead of beside it. */
const LEAST_SUMMARY_COLUMNS = 36;

/** Status as a sign and a word: neither colour nor a sign alone ever carries it. */
export function statusText(status: Status, { style, words }: TextContext): string {
  const word = words.say(`report.status.${status}`);
  if (style.accessible) return word;
  const text = style.unicode ? `${STATUS_SYMBOLS[status]} ${word}` : `[${word}]`;
  const colour = STATUS_TINTS[status];
  return colour === null ? text : tint(text, colour, style);
}

function statusWidth(context: TextContext): number {
  const plain = { ...context, style: { ...context.style, colour: false } };
  return Math.max(...STATUSES.map((status) => displayWidth(statusText(status, plain))));
}

/** `✓ ok       shell.path-order   what was found`, on as many lines as the screen needs. */
export function findingLine(finding: ReportFinding, idWidth: number, context: TextContext): readonly string[] {
  const { style, words } = context;
  const status = statusText(finding.status, context);
  const summary = shown(finding.summary, context).replaceAll('\n', ' ');
  if (style.accessible) return [words.label(status, words.label(finding.check, summary))];
  const plain = statusText(finding.status, { ...context, style: { ...style, colour: false } });
  const head = status + ' '.repeat(Math.max(0, statusWidth(context) - displayWidth(plain)));
  const indent = statusWidth(context) + 2 + idWidth + 2;
  if (style.width === null) return [`${head}  ${padEnd(finding.check, idWidth)}  ${summary}`];
  if (style.width - indent < LEAST_SUMMARY_COLUMNS) {
    return [`${head}  ${finding.check}`, ...wrap(summary, proseWidth(style, 2)).map((line) => `  ${line}`)];
  }
  const [first = '', ...rest] = wrap(summary, style.width - indent);
  return [
    `${head}  ${padEnd(finding.check, idWidth)}  ${first}`.trimEnd(),
    ...rest.map((line) => ' '.repeat(indent) + line),
  ];
}

export function idWidthOf(ids: readonly string[]): number {
  return Math.max(0, ...ids.map(displayWidth));
}
