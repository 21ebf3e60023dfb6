import type { GoproxyExplanation, SourceHealth } from '../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import type { Ruling } from '../../go/goproxy/answers.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import { chainText } from './goproxy-chain-text.ts';
import { reachSentences } from './goproxy-reach-text.ts';
import { timingText } from './goproxy-timing-text.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';
import { verificationText } from './verification-text.ts';

/** How each entry of GOPROXY does, the time each takes, the checksum database, and the list that follows from it. */
export function goproxyText(explanation: GoproxyExplanation, context: TextContext): string {
  const { words, style } = context;
  const { goproxy, error, sources, database, verification, module } = explanation;
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.${key}`, params);
  const bold = (text: string) => prose(tint(text, 'bold', style), 0, context);
  const head = bold(say('head', { list: cleanText(goproxy) }));
  if (error !== null) return whole([head, prose(say('error', { error: cleanText(error) }), 0, context)]);
  const isAsked = sources.some((one) => one.kind === 'web' || one.kind === 'folder');
  const relay = { name: database.name, by: cleanText(database.by ?? ''), detail: cleanText(database.detail) };
  return whole([
    head,
    ...sources.map((one, index) => sourceText(one, index + 1, module, context)),
    prose(isAsked ? say('asked', { module }) : say('no-proxy'), 0, context),
    timingText(sources, context),
    [...bold(say('database.head')), ...prose(say(`database.${database.state}`, relay), 2, context)],
    chainText(explanation, context),
    verification === null ? [] : verificationText(verification, context),
  ]);
}

function whole(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

const SIGNS = { serves: '✓', lacks: '✓', fails: '✗', garbled: '✗', refuses: '✗', unknown: '?' } as const;
const ASCII_SIGNS = { serves: '+', lacks: '+', fails: 'x', garbled: 'x', refuses: 'x', unknown: '?' } as const;
const TINTS = {
  serves: 'green',
  lacks: 'green',
  fails: 'red',
  garbled: 'red',
  refuses: 'red',
  unknown: 'yellow',
} as const;
const INDENT = 3;

function sourceText(source: SourceHealth, number: number, module: string, context: TextContext): readonly string[] {
  const { words, style } = context;
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.${key}`, params);
  const { health, operator, kind } = source;
  if (kind === 'direct' || kind === 'off') return prose(`${number}. ${say(`word.${kind}`)}`, 0, context);
  const sign = style.accessible ? '' : `${(style.unicode ? SIGNS : ASCII_SIGNS)[health]} `;
  const state = tint(`${sign}${say(`health.${health}`, { module })}`, TINTS[health], style);
  const name = tint(cleanText(source.source), 'bold', style);
  const entry = operator === null ? name : words.remark(name, say(`operator.${operator}`));
  const title = `${number}. ${words.label(entry, state)}`;
  const sends = source.sendsTo.length === 0 ? [] : [say('sends-to', { hosts: source.sendsTo.map(cleanText) })];
  const quirk = operator === 'nexus' ? [say('quirk.nexus')] : [];
  const sentences = [
    ...reachSentences(source, context),
    ...sends,
    ...rulingSentences(source, module, context),
    ...quirk,
  ];
  return [...prose(title, 0, context), ...sentences.flatMap((one) => prose(one, INDENT, context))];
}

function rulingSentences(
  { rulings, version }: SourceHealth,
  module: string,
  { words }: TextContext,
): readonly string[] {
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.${key}`, params);
  const named = (those: readonly Ruling[]) => those.map(({ item }) => say(`item.${item}`));
  const right = rulings.filter(({ state }) => state === 'right');
  const absent = rulings.filter(({ state }) => state === 'not-offered');
  const wrong = rulings.flatMap((one) => (one.state === 'wrong' ? [one] : []));
  const unasked = rulings.flatMap((one) => (one.state === 'not-asked' ? [one] : []));
  const reasons = [...new Set(unasked.map(({ why }) => why))];
  // Where nothing at all came, the way there has been told, and is all there is to tell.
  const silent = wrong.length + right.length + absent.length === 0 || wrong.every(({ why }) => why === 'no-answer');
  return [
    ...(right.length === 0 ? [] : [say('right', { items: named(right) })]),
    ...(absent.length === 0 ? [] : [say('not-offered', { items: named(absent) })]),
    ...(silent && right.length === 0 ? [] : wrong).map(({ item, why, status }) => {
      const what = say(`what.${why}`, { status: status ?? 0, module, version: version ?? '' });
      return say('wrong', { item: say(`item.${item}`), what, cost: say(`cost.${item}`) });
    }),
    ...reasons
      .filter(
        (why) => !(silent && right.length === 0 && why === 'no-answer') && why !== 'folder' && why !== 'no-database',
      )
      .map((why) => say(`not-asked.${why}`, { items: named(unasked.filter((one) => one.why === why)) })),
  ];
}
