import type { GoproxyExplanation } from '../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import type { Step } from '../../../flows/proxy/explain/goproxy/reach.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** A command to copy, unless there is something in it that is not shown or that a shell would take apart. */
function howText(list: string, shown: string, say: (key: string, params?: Params) => string): readonly string[] {
  if (shown !== list) return [say('masked')];
  return list.includes("'") ? [] : [say('how', { command: `go env -w 'GOPROXY=${list}'` })];
}

/** How it looks where a country or a company lets nobody through to it. */
const SHUT: readonly Step[] = ['name', 'connection', 'handshake'];

/** The list that follows from what was seen, why, and what each separator costs. */
export function chainText({ sources, recommended }: GoproxyExplanation, context: TextContext): readonly string[] {
  const { words, style } = context;
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.chain.${key}`, params);
  const { changes, obstacles, list } = recommended;
  const shown = cleanText(list);
  const verdict =
    changes.length > 0
      ? [say('change', { list: shown }), ...howText(list, shown, say)]
      : [say(obstacles.length > 0 ? 'stuck' : 'keep')];
  const place = ({ source, next }: { readonly source: string; readonly next: string }) => ({
    source: cleanText(source),
    next: cleanText(next),
  });
  const google = sources.find((one) => one.operator === 'google');
  const shut = google?.health === 'fails' && SHUT.includes(google.reach?.step ?? 'answers');
  const blocked = shut && !sources.some((one) => one.health === 'serves' || one.operator === 'goproxy-cn');
  const fallbacks = sources.slice(0, -1).map((one) => one.fallback);
  const notes = [
    ...(fallbacks.includes('not-found') ? [say('comma')] : []),
    ...(fallbacks.includes('any') || changes.some(({ why }) => why.startsWith('pass-')) ? [say('pipe')] : []),
    ...(sources.some((one) => one.kind === 'direct') ? [say('direct')] : []),
  ];
  const sentences = [
    ...verdict,
    ...changes.map((one) => say(`why.${one.why}`, place(one))),
    ...obstacles.map((one) => say(`left.${one.why}`, place(one))),
    ...(blocked ? [say('blocked')] : []),
    ...notes,
  ];
  return [
    ...prose(tint(say('head'), 'bold', style), 0, context),
    ...sentences.flatMap((one) => prose(one, 2, context)),
  ];
}
