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

const WORST_FIRST: readonly ProofStatus[] = ['problem', 'unknown', 'skipped', 'ok'];
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
    ...rest.flatMap((proven) => provenLines(proven, done, options)),
  ];
}

/** Key of the sentence over everything that was proven. */
export function verdictOf({ done }: ProvingProgress): string {
  const has = (status: ProofStatus) => done.some((proven) => proven.status === status);
  if (has('problem')) return 'proving.verdict.problem';
  return has('unknown') || !has('ok') ? 'proving.verdict.unknown' : 'proving.verdict.ok';
}

function provenLines(proven: Proven, all: readonly Proven[], { voice, width }: ProofsOptions): readonly Line[] {
  const columns = statusWidth(
    all.map(({ status }) => status),
    voice,
  );
  const { id, status, says, params } = proven;
  const text = voice.say(status === 'problem' ? `proof.${id}.title` : says, params);
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
