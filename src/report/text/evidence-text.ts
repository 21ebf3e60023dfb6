import type { ReportEvidence } from '../report.ts';
import { outcomeText } from './excerpt.ts';
import { latencyPlot } from './latency-plot.ts';
import { shown, type TextContext } from './text-context.ts';

const EXCERPT_LINES = 3;
const EXCERPT_COLUMNS = 160;
const PLOT_COLUMNS = 60;
/** What stands to the left of evidence, at most. */
const LABEL_COLUMNS = 20;

/** `~/.zshrc:14  export GOROOT=…`: where it was seen, then what stood there. Long answers are cut. */
export function evidenceText(evidence: ReportEvidence, context: TextContext): readonly string[] {
  const { style, words } = context;
  const place = evidence.line === null ? evidence.source : `${evidence.source}:${evidence.line}`;
  const ms = style.verbose && evidence.ms !== null ? ` ${words.say('report.took', { ms: evidence.ms })}` : '';
  const at = shown(place, context);
  const head = (evidence.outcome === 'ok' ? at : words.remark(at, outcomeText(evidence.outcome, words))) + ms;
  const [first, ...rest] = (evidence.excerpt ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, EXCERPT_LINES)
    .map((line) => cut(line.trimEnd(), context));
  if (first === undefined) return [head];
  if (rest.length === 0) return [`${head}  ${first.trim()}`, ...plotOf(evidence, context)];
  return [head, ...[first, ...rest].map((line) => `  ${line}`)];
}

/** The times of several looks, for who can see a picture; the numbers stand beside it in any case. */
function plotOf({ timings = [] }: ReportEvidence, { style }: TextContext): readonly string[] {
  if (style.accessible) return [];
  const width = Math.min(PLOT_COLUMNS, (style.width ?? PLOT_COLUMNS) - LABEL_COLUMNS);
  return latencyPlot(timings, { width, unicode: style.unicode });
}

function cut(text: string, { style }: TextContext): string {
  if (text.length <= EXCERPT_COLUMNS) return text;
  return text.slice(0, EXCERPT_COLUMNS) + (style.unicode ? '…' : '...');
}
