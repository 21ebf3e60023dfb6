import type { NotedLine } from './facts/startup-files.ts';

const BEFORE = String.raw`(?:^|[;&|({]|\b(?:then|do|else|if|while|elif|and|or|begin)\b)\s*`;

/** By the look of the line alone: it is shown to a person, and decides nothing. */
const LOOKS: readonly (readonly [NotedLine['what'], RegExp])[] = [
  // `-t 0` in `[ … ]`, `[[ … ]]` and `test …`; `tty -s`; fish's `isatty`.
  [
    'terminal-test',
    /(?:\[\[?|\btest|&&|\|\|)\s+(?:!\s+)?-t\s+["']?[012]\b|\btty\s+-s\b|\bisatty\b|status\s+(?:is-)?interactive-job/u,
  ],
  ['leaves', new RegExp(String.raw`${BEFORE}exec\s+(?!\d*[<>])[\w$"'/~{-]`, 'u')],
  ['ends', new RegExp(String.raw`${BEFORE}(?:exit|logout)\b(?!\s*[=(])`, 'u')],
  ['redirects', new RegExp(String.raw`${BEFORE}exec\s+(?:1|&)?>`, 'u')],
  ['waits', new RegExp(String.raw`${BEFORE}(?:read\b(?!\s*$)|select\s+\w+\s+in\b|vared\s|sleep\s+[\d.]+)`, 'u')],
  // A remark, or an empty line, does nothing with the character at its end; those are gone before.
  ['line-end', /\S.*\r$/u],
  ['open-files', new RegExp(String.raw`${BEFORE}ulimit\s+(?:-\w+\s+)*-\w*n\w*\s+\d`, 'u')],
  ['brew', /\bbrew["']?\s+shellenv\b/u],
];

export function notedLines(file: string, text: string): readonly NotedLine[] {
  return text.split('\n').flatMap((whole, index) => {
    const line = whole.replace(/^\s*#[\s\S]*$/u, '').replace(/\s#\s[\s\S]*$/u, '');
    return LOOKS.flatMap(([what, look]) => (look.test(line) ? [{ file, line: index + 1, text: whole, what }] : []));
  });
}
