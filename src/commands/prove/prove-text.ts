import type { Proven, ProvingEvent } from '../../../flows/proving/proven.ts';
import { statusText } from '../../report/text/finding-line.ts';
import { tint } from '../../report/text/style.ts';
import { labelled, prose, shown, type TextContext } from '../../report/text/text-context.ts';
import { padEnd, takeColumns } from '../../report/text/wrap.ts';
import { cleanText } from '../../words/untrusted.ts';
import { VERSION } from '../version.ts';
import { besideTable } from './beside.ts';
import { countsOf, PROOF_STATUSES } from './document.ts';
import type { ProveResult } from './prove-on.ts';

const BAR_COLUMNS = 20;
/** `problem` and its sign. */
const STATUS_COLUMNS = 11;
/** Back to the first column, and what stands there taken away (ECMA-48 EL). */
const CLEAR_LINE = '\r\u001b[K';

export interface ProveTextOptions {
  readonly context: TextContext;
  readonly total: number;
  /** Where lines go as they come; null: nowhere, the whole is asked for at the end. */
  readonly out: ((text: string) => void) | null;
  /** The last line of the screen shows how far it is. */
  readonly hasBar: boolean;
}

/** `gomend prove` for people: a line for each proof as it ends, and what failed in full at the end. */
export class ProveText {
  readonly #options: ProveTextOptions;
  readonly #said: string[] = [];
  #done = 0;

  constructor(options: ProveTextOptions) {
    this.#options = options;
  }

  open(target: string): void {
    this.#say(prose(this.#words('proving.looking', { version: VERSION, target }), 0, this.#options.context));
    this.#say(['']);
  }

  readonly tell = (event: ProvingEvent): void => {
    if (event.type === 'proven') {
      this.#done += 1;
      this.#say(this.#line(event.proven));
      if (this.#done < this.#options.total) this.#bar('');
      return;
    }
    const title = this.#words(`proof.${event.proof}.title`);
    this.#bar(this.#words(`proving.progress.${event.type}`, { title }));
  };

  /** The same proofs with another go: only how far they are. */
  readonly follow = (event: ProvingEvent): void => {
    if (event.type === 'proven') return;
    this.#bar(this.#words(`proving.progress.${event.type}`, { title: this.#words(`proof.${event.proof}.title`) }));
  };

  readonly page = (address: string): void => {
    this.#say(['', ...prose(this.#words('proving.page', { address }), 0, this.#options.context)]);
  };

  pageEnded(detail: string): void {
    this.#say(prose(this.#words('proving.page.ended', { detail: cleanText(detail) }), 0, this.#options.context));
  }

  beside(one: ProveResult, other: ProveResult): void {
    this.#say(besideTable(one, other, this.#options.context).trimEnd().split('\n'));
  }

  close(result: ProveResult): void {
    const { context } = this.#options;
    this.#clearBar();
    for (const proven of result.proofs) if (proven.status === 'problem') this.#say(['', ...this.#card(proven)]);
    const counts = countsOf(result.proofs);
    const told = PROOF_STATUSES.filter((status) => counts[status] > 0);
    const seconds = (result.durationMs / 1_000).toFixed(1);
    const params = {
      n: result.proofs.length,
      seconds,
      counts: told.map((status) => this.#words(`proving.count.${status}`, { n: counts[status] })),
    };
    const { go, program } = result;
    const about =
      go === null || program === null
        ? []
        : [this.#words('proving.with', { program, version: go.versionText, target: `${go.os}/${go.arch}` })];
    const verdict = counts.problem > 0 ? 'problem' : counts.ok === 0 || counts.unknown > 0 ? 'unknown' : 'ok';
    const sentences = [...about, this.#words('proving.counts', params), this.#words(`proving.verdict.${verdict}`)];
    this.#say(['', ...sentences.flatMap((sentence) => prose(sentence, 0, context))]);
  }

  whole(): string {
    return this.#said.join('');
  }

  #line({ id, status, says, params, ms }: Proven): readonly string[] {
    const { context } = this.#options;
    const { style } = context;
    const seconds = ms === 0 ? '' : `  (${(ms / 1_000).toFixed(1)} s)`;
    const text = this.#words(status === 'problem' ? `proof.${id}.title` : says, params);
    if (style.accessible) return [`${statusText(status, context)}: ${id}: ${shown(text, context)}`];
    const plain = statusText(status, { ...context, style: { ...style, colour: false } });
    const head = statusText(status, context) + padEnd(plain, STATUS_COLUMNS).slice(plain.length);
    const lines = [`${head} ${id}${seconds}`];
    // Where a program reads, one line is one proof.
    if (style.width === null) return [`${head} ${id}  ${shown(text, context)}${seconds}`];
    return [...lines, ...prose(text, STATUS_COLUMNS + 1, context)];
  }

  #card({ id, says, params, settings, evidence }: Proven): readonly string[] {
    const { context } = this.#options;
    const seen = evidence.flatMap((one) => [
      ...labelled('', cleanText(`$ ${one.command}  (${one.outcome})`), 0, context),
      ...one.lines.map((line) => `      ${shown(cleanText(line), context)}`),
    ]);
    return [
      tint(`${id}: ${this.#words(`proof.${id}.title`)}`, 'bold', context.style),
      ...prose(this.#words(says, params), 2, context),
      ...prose(this.#words(`proving.how.${settings}`), 2, context),
      ...seen,
    ];
  }

  #words(key: string, params = {}): string {
    return this.#options.context.words.say(key, params);
  }

  #say(lines: readonly string[]): void {
    const text = `${lines.join('\n')}\n`;
    this.#said.push(text);
    this.#clearBar();
    this.#options.out?.(text);
  }

  #bar(what: string): void {
    const { context, total, out, hasBar } = this.#options;
    if (!hasBar || out === null) return;
    const filled = Math.round((this.#done / total) * BAR_COLUMNS);
    const [full, empty] = context.style.unicode ? ['█', '░'] : ['#', '.'];
    const bar = full.repeat(filled) + empty.repeat(BAR_COLUMNS - filled);
    const line = `${bar}  ${shown(this.#words('proving.progress', { done: this.#done, total, what }), context)}`;
    // A line that wraps could not be taken back.
    out(`${CLEAR_LINE}${takeColumns(line, (context.style.width ?? 80) - 1)}`);
  }

  #clearBar(): void {
    const { out, hasBar } = this.#options;
    if (hasBar) out?.(CLEAR_LINE);
  }
}
