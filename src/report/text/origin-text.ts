import type { Origin } from '../../../flows/shell/explain/origin.ts';
import type { FileLine } from '../../shell/trace/place.ts';
import type { Words } from '../../words/words.ts';

/** Where something comes from, in a few words: `~/.zshrc:31 ← ~/.config/goenv.zsh:4`. */
export function originText(origin: Origin, words: Words): string {
  const { kind, file, line, via, inFile, to } = origin;
  const say = (key: string, params: Record<string, string> = {}) => words.say(`explain.origin.${key}`, params);
  if (kind === 'inherited' || kind === 'unknown') return say(kind);
  const end = to === null ? say('end') : placeText(to);
  if (file === null || line === null) return say('before', { to: end });
  const at = [...via, { file, line }].map(placeText).join(' ← ');
  if (kind === 'between') return say('between', { from: placeText({ file, line }), to: end });
  if (kind === 'within') return inFile === null ? say('within', { at }) : say('within-file', { at, file: inFile });
  return say(kind, { at });
}

function placeText({ file, line }: FileLine): string {
  return `${file}:${line}`;
}
