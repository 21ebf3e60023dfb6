import type { SourceHealth } from '../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import { ROUNDS, type Timing } from '../../../flows/proxy/explain/goproxy/measure.ts';
import { showMs } from '../../dns/latency.ts';
import { quartilesOf } from '../../go/goproxy/quartiles.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import { type BoxRow, boxPlot } from './box-plot.ts';
import { tint } from './style.ts';
import { labelled, prose, proseWidth, shown, type TextContext } from './text-context.ts';

const LONGEST_NAME = 24;
/** What is shorter fits into the first packets, and says nothing of the rate. */
const TELLING_BYTES = 20_000;

/** The time that each entry takes, as a drawing where one can be made, and as numbers. */
export function timingText(sources: readonly SourceHealth[], context: TextContext): readonly string[] {
  const { words, style } = context;
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.time.${key}`, params);
  const asked = sources.flatMap((one, index) => (one.timing === null ? [] : [{ ...one, timing: one.timing, index }]));
  if (asked.length === 0) return [];
  const head = prose(tint(say('head'), 'bold', style), 0, context);
  const rounds = Math.max(...asked.map((one) => one.timing.fresh.length));
  if (rounds === 0) return [...head, ...prose(say('no-time'), 2, context)];
  const names = asked.map(({ source, index }) => `${index + 1}. ${shortName(source)}`);
  const width = Math.max(...names.map((name) => name.length));
  const plot =
    style.accessible || style.width === null
      ? []
      : drawn(
          asked.map((one) => one.timing),
          names,
          context,
        );
  // The drawing has the medians beside it; without one, the numbers stand alone.
  const numbers = asked.flatMap(({ timing }, index) => {
    const lost = timing.fresh.filter((one) => one === null).length;
    const sentence = [
      ...(plot.length === 0
        ? [say('figures', { fresh: figures(timing.fresh, say), kept: figures(timing.kept, say) })]
        : []),
      ...(lost === 0 ? [] : [say('lost', { lost, sent: timing.fresh.length })]),
    ];
    return sentence.length === 0 ? [] : labelled(names[index] ?? '', words.join(sentence, 'points'), width, context);
  });
  const transfers = asked.flatMap(({ transfer }, index) => {
    if (transfer === null || transfer.ms <= 0 || transfer.bytes < TELLING_BYTES) return [];
    const kilobytes = Math.round(transfer.bytes / 1_000);
    return prose(say('transfer', { host: names[index] ?? '', kilobytes, rate: rateOf(transfer) }), 2, context);
  });
  return [
    ...head,
    ...plot.map((line) => `  ${line}`),
    ...numbers,
    ...transfers,
    ...prose(say(plot.length === 0 ? 'method-words' : 'method', { rounds }), 2, context),
    ...(rounds < ROUNDS ? prose(say('fewer', { rounds, most: ROUNDS }), 2, context) : []),
  ];
}

type Say = (key: string, params?: Params) => string;

function drawn(timings: readonly Timing[], names: readonly string[], context: TextContext): readonly string[] {
  const say: Say = (key, params = {}) => context.words.say(`explain.goproxy.time.${key}`, params);
  const rows = timings.flatMap((timing, index) =>
    (['fresh', 'kept'] as const).flatMap((kind): readonly BoxRow[] => {
      const times: Timing['fresh'] = timing[kind];
      if (times.length === 0) return [];
      const quartiles = quartilesOf(times);
      const present = times.filter((one) => one !== null);
      const box = quartiles === null ? null : ([Math.min(...present), ...quartiles, Math.max(...present)] as const);
      const label = say(kind === 'fresh' ? 'new' : 'kept', { host: names[index] ?? '' });
      return [{ label: shown(label, context), times, box, figure: quartiles === null ? '' : showMs(quartiles[1]) }];
    }),
  );
  return boxPlot(rows, { width: proseWidth(context.style, 2), unicode: context.style.unicode });
}

function figures(times: readonly (number | null)[], say: Say): string {
  if (times.length === 0) return say('none-kept');
  const quartiles = quartilesOf(times);
  if (quartiles === null) return say('few');
  const [low, half, high] = quartiles.map(showMs);
  return say('quartiles', { low: low ?? '', half: half ?? '', high: high ?? '' });
}

function rateOf({ bytes, ms }: { readonly bytes: number; readonly ms: number }): string {
  const perSecond = (bytes / ms) * 1_000;
  return perSecond >= 1_000_000
    ? `${(perSecond / 1_000_000).toFixed(1)} MB/s`
    : `${Math.round(perSecond / 1_000)} kB/s`;
}

/** The host, with its port, which tells two on one computer apart. */
function shortName(source: string): string {
  const name = cleanText(URL.parse(source)?.host ?? source);
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
