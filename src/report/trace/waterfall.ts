import type { Connection } from '../../trace/connection.ts';
import type { Trace } from '../../trace/trace.ts';
import { type Tint, tint, typed } from '../text/style.ts';
import type { TextContext } from '../text/text-context.ts';
import { displayWidth, padEnd } from '../text/wrap.ts';
import { PHASES, type Phase, spanOf, stretchesOf } from './phases.ts';
import { askerName, bytes, duration, outcomeSentence, placeOf, protocolSentence, viaSentence } from './sentences.ts';

/** Told apart without colour as well. */
const SIGNS: Readonly<Record<Phase, readonly [string, string]>> = {
  lookup: ['░', '.'],
  connect: ['▒', '-'],
  wait: ['▓', '='],
  transfer: ['█', '#'],
  idle: ['─', '_'],
};
const TINTS: Readonly<Record<Phase, Tint | null>> = {
  lookup: 'yellow',
  connect: 'cyan',
  wait: 'yellow',
  transfer: 'green',
  idle: null,
};

const LEAST_BAR = 22;
const MOST_BAR = 60;
const MOST_HOST = 34;
const GAPS = 5;

/** A row for each connection: who asked, where, how long, how much, and when, on a common line of time. */
export function waterfall(
  trace: Trace,
  rows: readonly Connection[],
  width: number,
  context: TextContext,
): readonly string[] {
  const { words } = context;
  const texts = rows.map((one) => ({
    number: String(one.number),
    asker: clipped(askerName(one, words), 6, context),
    place: placeOf(one),
    time: duration(one.durationMs),
    bytes: bytes(one.down),
  }));
  const widest = (name: keyof (typeof texts)[number]) => Math.max(0, ...texts.map((text) => displayWidth(text[name])));
  const fixed = widest('number') + widest('asker') + widest('time') + widest('bytes') + GAPS;
  const place = Math.max(8, Math.min(widest('place'), MOST_HOST, width - fixed - LEAST_BAR));
  const bar = Math.max(1, Math.min(MOST_BAR, width - fixed - place));
  const span = spanOf(trace.durationMs, rows);
  return rows.flatMap((one, index) => {
    const text = texts[index];
    if (text === undefined) return [];
    const head = [
      text.number.padStart(widest('number')),
      padEnd(text.asker, widest('asker')),
      padEnd(clipped(text.place, place, context), place),
      text.time.padStart(widest('time')),
      text.bytes.padStart(widest('bytes')),
    ].join(' ');
    const line = `${head} ${barOf(one, span, bar, context)}`;
    return [line.trimEnd(), ...belowRow(one, width, context)];
  });
}

/** What does not fit into a row, and what went wrong. */
function belowRow(one: Connection, width: number, context: TextContext): readonly string[] {
  const { words, style } = context;
  const via = viaSentence(one, words);
  const isPlain = one.protocol === 'http';
  const told = [...(isPlain || style.verbose ? [protocolSentence(one, words)] : []), ...(via === null ? [] : [via])];
  const wrong = one.outcome.kind === 'ok' ? [] : [outcomeSentence(one, words)];
  const room = Math.max(20, width - 4);
  const fitted = (text: string) => clipped(typed(text, style), room, context);
  return [...told.map(fitted), ...wrong.map((text) => tint(fitted(text), 'red', style))].map((text) => `    ${text}`);
}

function barOf(one: Connection, span: number, width: number, { style }: TextContext): string {
  const scale = width / span;
  const cells: (Phase | null)[] = new Array<Phase | null>(width).fill(null);
  // What came is drawn last: it is seen however short it was.
  const inOrder = stretchesOf(one).toSorted((a, b) => Number(a.phase === 'transfer') - Number(b.phase === 'transfer'));
  for (const { phase, fromMs, toMs } of inOrder) {
    const from = Math.min(width - 1, Math.floor(fromMs * scale));
    const to = Math.max(from + 1, Math.round(toMs * scale));
    cells.fill(phase, from, Math.min(width, to));
  }
  let text = '';
  for (let at = 0; at < cells.length; ) {
    const phase = cells[at] ?? null;
    let end = at;
    while (end < cells.length && (cells[end] ?? null) === phase) end++;
    text += phase === null ? ' '.repeat(end - at) : painted(phase, end - at, style);
    at = end;
  }
  return text;
}

function painted(phase: Phase, count: number, style: TextContext['style']): string {
  const text = signOf(phase, style).repeat(count);
  const colour = TINTS[phase];
  return colour === null ? text : tint(text, colour, style);
}

function signOf(phase: Phase, { unicode }: TextContext['style']): string {
  return SIGNS[phase][unicode ? 0 : 1];
}

export function legend(context: TextContext): string {
  return PHASES.map((phase) => `${painted(phase, 2, context.style)} ${context.words.say(`trace.phase.${phase}`)}`).join(
    '  ',
  );
}

/** The end says more of a host than its beginning. */
function clipped(text: string, width: number, { style }: TextContext): string {
  if (displayWidth(text) <= width) return text;
  const mark = style.unicode ? '…' : '..';
  const letters = [...text];
  const keep = Math.max(1, width - mark.length);
  const front = Math.floor(keep / 3);
  return `${letters.slice(0, front).join('')}${mark}${letters.slice(letters.length - (keep - front)).join('')}`;
}
