import type { ProofStatus } from '../../flows/proving/proof.ts';
import type { Proven } from '../../flows/proving/proven.ts';
import type { ProvingProgress } from '../../src/session/proving.ts';
import { hanging, indented, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, line, type Span, span } from '../text/line.ts';
import { cutEnd } from '../text/width.ts';
import { hardRows } from '../text/wrap.ts';
import type { Voice } from '../voice.ts';
import { statusSpans, statusWidth } from './status.ts';

export interface ProofsOptions {
  readonly voice: Voice;
  readonly width: number;
}

const WORST_FIRST: readonly ProofStatus[] = ['problem', 'unknown', 'ok', 'skipped'];
const BAR_COLUMNS = 20;
const INDENT = 2;

/** `12 of 29 · 8.3 s`, and how many have failed. */
export function provingSpans({ all, done, startedAt }: ProvingProgress, now: number, voice: Voice): readonly Span[] {
  const separator = span(` ${voice.theme.symbols.separator} `, 'quiet');
  const failed = done.filter(({ status }) => status === 'problem').length;
  return [
    ...(all.length > 0
      ? [span(voice.say('wizard.progress.of', { done: done.length, total: all.length })), separator]
      : []),
    span(voice.say('wizard.seconds', { s: (Math.max(0, now - startedAt) / 1000).toFixed(1) })),
    ...(failed > 0 ? [separator, span(voice.say('proving.count.problem', { n: failed }), 'problem')] : []),
  ];
}

/** A bar, and what is compiled or run just now. */
export function provingRows({ all, done, now }: ProvingProgress, { voice, width }: ProofsOptions): readonly Line[] {
  const { busy, ellipsis, barDone, barLeft } = voice.theme.symbols;
  const filled = all.length === 0 ? 0 : Math.round((done.length / all.length) * BAR_COLUMNS);
  const doing =
    now === null
      ? voice.say('wizard.progress.starting')
      : voice.say(`proving.progress.${now.doing}`, { title: voice.say(`proof.${now.proof}.title`) });
  return [
    [span(barDone.repeat(filled), 'accent'), span(barLeft.repeat(BAR_COLUMNS - filled), 'quiet')],
    [{ text: busy, tone: 'accent', moves: true }, span(` ${cutEnd(doing, width - 2, ellipsis)}`)],
  ];
}

/** What came of each, the newest first: what is told while they run. */
export function proofsSoFar({ done }: ProvingProgress, options: ProofsOptions): readonly Line[] {
  return done.toReversed().flatMap((proven) => provenLines(proven, done, options));
}

/** What came of all of them, the worst first, and what it means in one sentence. */
export function proofsDocument({ done }: ProvingProgress, options: ProofsOptions): readonly Line[] {
  const sorted = done.toSorted((one, other) => WORST_FIRST.indexOf(one.status) - WORST_FIRST.indexOf(other.status));
  const failed = sorted.filter(({ status }) => status === 'problem');
  const rest = sorted.filter(({ status }) => status !== 'problem');
  return [
    ...failed.flatMap((proven) => failedCard(proven, options)),
    ...grouped(rest).flatMap((group) => groupLines(group, done, options)),
  ];
}

/** Those that say the very same, as what was left out for one reason, are told in one line. */
function grouped(proofs: readonly Proven[]): readonly (readonly [Proven, ...Proven[]])[] {
  const groups = new Map<string, [Proven, ...Proven[]]>();
  for (const proven of proofs) {
    const key = JSON.stringify([proven.status, proven.says, proven.params]);
    const group = groups.get(key);
    if (group) group.push(proven);
    else groups.set(key, [proven]);
  }
  return [...groups.values()];
}

function groupLines(group: readonly [Proven, ...Proven[]], all: readonly Proven[], options: ProofsOptions) {
  const [first] = group;
  if (first.status === 'ok') return provenLines(first, all, options);
  const { voice } = options;
  const reason = voice.say(first.says, first.params);
  const text =
    group.length > 1
      ? voice.say('wizard.proofs.same', { n: group.length, reason })
      : voice.say('wizard.proofs.one', { title: voice.say(`proof.${first.id}.title`), reason });
  return markedLines(first.status, text, all, options);
}

/** How many passed, failed, were left out or are not known, and what that means. */
export function verdictSentence(progress: ProvingProgress, voice: Voice): string {
  const { done } = progress;
  const counts = (['ok', 'problem', 'skipped', 'unknown'] as const).flatMap((status) => {
    const n = done.filter((proven) => proven.status === status).length;
    return n === 0 ? [] : [voice.say(`proving.count.${status}`, { n })];
  });
  const verdict = voice.say(verdictOf(progress));
  return done.length === 0 ? verdict : `${voice.say('wizard.proofs.counts', { n: done.length, counts })} ${verdict}`;
}

/** Key of the sentence over everything that was proven. */
export function verdictOf({ done }: ProvingProgress): string {
  const has = (status: ProofStatus) => done.some((proven) => proven.status === status);
  if (has('problem')) return 'proving.verdict.problem';
  return has('unknown') || !has('ok') ? 'proving.verdict.unknown' : 'proving.verdict.ok';
}

function provenLines(proven: Proven, all: readonly Proven[], options: ProofsOptions): readonly Line[] {
  const { id, status, says, params } = proven;
  const text = options.voice.say(status === 'ok' ? says : `proof.${id}.title`, params);
  return markedLines(status, text, all, options);
}

function markedLines(status: ProofStatus, text: string, all: readonly Proven[], { voice, width }: ProofsOptions) {
  const columns = statusWidth(
    all.map((proven) => proven.status),
    voice,
  );
  return hanging([...statusSpans(status, voice, columns), span('  ')], text, width);
}

/** One that failed: what it means, and what was done and said. */
function failedCard({ id, status, says, params, evidence }: Proven, { voice, width }: ProofsOptions): readonly Line[] {
  const room = width - INDENT;
  const looks = evidence.flatMap(({ command, outcome, lines }) => [
    ...hardRows(voice.quote(`$ ${command}  (${outcome})`), room).map((row) => line(row, 'code')),
    ...lines.flatMap((said) => hardRows(voice.quote(said), room - INDENT)).map((row) => line(`  ${row}`)),
  ]);
  return [
    ...hanging([...statusSpans(status, voice), span('  ')], voice.say(`proof.${id}.title`), width, 'strong'),
    ...indented([...paragraph(voice.say(says, params), room), ...looks], INDENT),
    BLANK,
  ];
}
