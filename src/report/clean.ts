import type { DiffLine } from '../engine/repair/diff.ts';
import type { Param, Params } from '../model/message.ts';
import { cleanText } from '../words/untrusted.ts';

/** Parameters as they may be shown: without controls and credentials. Names are gomend's own. */
export function cleanParams(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, cleanParam(param)]));
}

function cleanParam(param: Param): Param {
  if (typeof param === 'number') return param;
  return typeof param === 'string' ? cleanText(param) : param.map(cleanText);
}

export function cleanDiff(diff: readonly DiffLine[]): readonly DiffLine[] {
  return diff.map((line) => ({ ...line, text: cleanText(line.text) }));
}

export { cleanArgv } from '../words/untrusted-argv.ts';
