import type { FactId } from '../../src/engine/fact.ts';
import { byFlow, type FlowProgress, type Progress, slowFacts } from '../../src/session/progress.ts';
import { BLANK, type Line, line, type Span, span } from '../text/line.ts';
import { cutEnd, padEnd, padStart, widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';
import { countSpans, isSaidInFull, worstFirst, worstStatus } from './counts.ts';
import { findingLines, statusWidth } from './status.ts';

export interface ProgressOptions {
  readonly voice: Voice;
  readonly width: number;
  /** Monotonic milliseconds. */
  readonly now: number;
}

/** `17 of 31 · 1.8 s`. */
export function progressSpans(progress: Progress, { voice, now }: ProgressOptions): readonly Span[] {
  const total = progress.checks.length;
  const done = progress.checks.filter((check) => progress.judged.has(check.id)).length;
  const slow = slowFacts(progress, now).length;
  const parts = [
    ...(total > 0 ? [voice.say('wizard.progress.of', { done, total })] : []),
    secondsText(now - progress.startedAt, voice),
    ...(slow > 0 ? [voice.say('wizard.progress.slow', { n: slow })] : []),
  ];
  return [span(parts.join(` ${voice.theme.symbols.separator} `))];
}

/** `1.8 s`. */
function secondsText(ms: number, voice: Voice): string {
  return voice.say('wizard.seconds', { s: (Math.max(0, ms) / 1000).toFixed(1) });
}

/** One row a flow: how far it is, and what it has found so far. */
export function flowRows(progress: Progress, options: ProgressOptions): readonly Line[] {
  const { voice } = options;
  const flows = byFlow(progress).filter(({ total }) => total > 0);
  const names = Math.max(0, ...flows.map(({ flow }) => widthOf(voice.say(`flow.${flow}`))));
  const counts = flows.map(({ done, total }) => voice.say('wizard.progress.of', { done, total }));
  const countWidth = Math.max(0, ...counts.map(widthOf));
  return flows.map((one, index) => [
    markOf(one, voice),
    span(` ${padEnd(voice.say(`flow.${one.flow}`), names)}   `, 'strong'),
    span(`${padStart(counts[index] ?? '', countWidth)}   `),
    ...stateOf(one, voice),
  ]);
}

function markOf({ done, total, findings }: FlowProgress, voice: Voice): Span {
  const { symbols } = voice.theme;
  if (done < total) {
    return done > 0 ? { text: symbols.busy, tone: 'accent', moves: true } : span(symbols.pending, 'quiet');
  }
  const worst = worstStatus(findings.filter(({ status }) => status !== 'skipped' && status !== 'note')) ?? 'ok';
  return span(symbols.status[worst], worst);
}

function stateOf({ done, total, findings }: FlowProgress, voice: Voice): readonly Span[] {
  const wrong = countSpans(findings, voice, ['problem', 'warning', 'unknown']);
  if (wrong.length > 0) return wrong;
  if (done < total) return [];
  const key = findings.every(({ status }) => status === 'skipped') ? 'wizard.progress.skipped' : 'wizard.progress.fine';
  return [span(voice.say(key))];
}

/** What is being waited for: the slowest look with its time once it is slow, else the newest one. */
export function waitingRows(progress: Progress, { voice, width, now }: ProgressOptions): readonly Line[] {
  const [slow] = slowFacts(progress, now);
  const newest = [...progress.running].at(-1)?.[0];
  const fact = slow?.fact ?? newest;
  if (fact === undefined && progress.checks.length > 0) return [BLANK];
  const name = fact === undefined ? voice.say('wizard.progress.starting') : factName(fact, voice);
  const time = slow ? ` ${voice.theme.symbols.separator} ${secondsText(slow.ms, voice)}` : '';
  const room = width - widthOf(time) - 2;
  const { busy, ellipsis } = voice.theme.symbols;
  const shown = cutEnd(name, room, ellipsis);
  return [[{ text: busy, tone: 'accent', moves: true }, span(` ${shown}${time}`)]];
}

/** What a look is about; without words of its own, its id. */
export function factName(fact: FactId, voice: Voice): string {
  const key = `fact.${fact}`;
  return voice.has(key) ? voice.say(key) : fact;
}

/** What has been found wrong so far, worst first, in at most `rows` rows. */
export function foundSoFar(progress: Progress, rows: number, { voice, width }: ProgressOptions): readonly Line[] {
  const found = worstFirst([...progress.judged.values()].flat()).filter(isSaidInFull);
  const wrong = found.filter(({ status }) => status !== 'note');
  const columns = statusWidth(
    wrong.map(({ status }) => status),
    voice,
  );
  const lines = wrong.flatMap((one) => findingLines(one, { voice, width, statusWidth: columns }));
  if (lines.length <= rows) return lines;
  return [...lines.slice(0, Math.max(0, rows - 1)), line(voice.say('wizard.progress.more'), 'hint')];
}
