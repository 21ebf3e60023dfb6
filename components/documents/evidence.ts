import type { Evidence } from '../../src/model/evidence.ts';
import { excerptText, outcomeText } from '../../src/report/text/excerpt.ts';
import { latencyPlot } from '../../src/report/text/latency-plot.ts';
import { type Line, line, type Span, span } from '../text/line.ts';
import { widthOf } from '../text/width.ts';
import { hardRows, wrap } from '../text/wrap.ts';
import type { Voice } from '../voice.ts';

/** Looks on a card; all of them are one key away. */
const EVIDENCE_SHOWN = 3;
const EXCERPT_ROWS = 4;
const GAP = '   ';

/** `~/.zshrc:14   export GOROOT=…`: where it was seen, and what stood there. */
export function evidenceLines(
  evidence: readonly Evidence[],
  options: { readonly voice: Voice; readonly width: number; readonly all: boolean; readonly spoken?: boolean },
): readonly Line[] {
  const { voice, width, all, spoken = false } = options;
  const different = withoutRepeats(evidence);
  const shown = all ? different : different.slice(0, EVIDENCE_SHOWN);
  const rows = shown.flatMap((one) => [
    ...lookLines(one, voice, width, all),
    // A screen that is read aloud has the numbers; bars would be noise.
    ...(spoken ? [] : plotLines(one, voice, width)),
  ]);
  const left = different.length - shown.length;
  return left > 0 ? [...rows, line(voice.say('wizard.evidence.more', { n: left }), 'hint')] : rows;
}

/** Two facts may have looked at the same place: to a person it is one look. */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ source, line: at, excerpt, outcome }) => {
    const identity = JSON.stringify([source, at, excerpt, outcome]);
    return seen.has(identity) ? false : seen.add(identity);
  });
}

function lookLines(look: Evidence, voice: Voice, width: number, all: boolean): readonly Line[] {
  const place = placeOf(look, voice);
  const ending = endingOf(look, voice, all);
  // Cleaned as a whole: a secret, or a line end, may lie across what would be rows.
  const excerpt = voice
    .quote(excerptText(look.excerpt, voice) ?? '')
    .split('\n')
    .filter((row) => row.trim() !== '');
  const [first] = excerpt;
  if (look.kind === 'environment' && first !== undefined) return variableLines(look.source, first, voice, width);
  const head: Line = [span(place, 'code'), ...ending];
  const headWidth = widthOf(place) + ending.reduce((sum, { text }) => sum + widthOf(text), 0);
  if (first === undefined) return headWidth <= width ? [head] : broken(place, ending, width);
  const quoted = voice.quote(first.trim());
  if (excerpt.length === 1 && headWidth + GAP.length + widthOf(quoted) <= width) return [[...head, span(GAP + quoted)]];
  const rows = (all ? excerpt : excerpt.slice(0, EXCERPT_ROWS)).flatMap((row) => hardRows(voice.quote(row), width - 2));
  return [...(headWidth <= width ? [head] : broken(place, ending, width)), ...rows.map((row) => line(`  ${row}`))];
}

const PLOT_COLUMNS = 60;

function plotLines({ timings = [] }: Evidence, { theme }: Voice, width: number): readonly Line[] {
  const columns = Math.min(PLOT_COLUMNS, width) - 2;
  return latencyPlot(timings, { width: columns, unicode: theme.unicode }).map((row) => line(`  ${row}`));
}

/** `GOROOT=/usr/local/go`: as a shell writes it. */
function variableLines(name: string, value: string, voice: Voice, width: number): readonly Line[] {
  const [head = '', ...rest] = hardRows(`${voice.quote(name)}=${voice.quote(value)}`, width);
  const equals = head.indexOf('=') + 1;
  return [[span(head.slice(0, equals), 'code'), span(head.slice(equals))], ...rest.map((row) => line(row))];
}

function broken(place: string, ending: readonly Span[], width: number): readonly Line[] {
  const rows = wrap(place, width).map((row) => line(row, 'code'));
  return ending.length === 0 ? rows : [...rows, [span(' '), ...ending]];
}

function placeOf({ kind, source, line: at }: Evidence, voice: Voice): string {
  const shown = kind === 'command' ? voice.quote(source) : voice.path(source);
  return at === null ? shown : `${shown}:${at}`;
}

/** How the look ended, where it did not simply succeed; with all details also how long it took. */
function endingOf({ outcome, ms }: Evidence, voice: Voice, all: boolean): readonly Span[] {
  const ended = outcome === 'ok' ? [] : [span(`${GAP}${voice.quote(outcomeText(outcome, voice))}`)];
  const took = all && ms !== null ? [span(`${GAP}${voice.say('wizard.took', { ms: Math.round(ms) })}`, 'plain')] : [];
  return [...ended, ...took];
}
