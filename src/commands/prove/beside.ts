import type { Proven } from '../../../flows/proving/proven.ts';
import { statusText } from '../../report/text/finding-line.ts';
import { labelled, prose, type TextContext } from '../../report/text/text-context.ts';
import { displayWidth, padEnd } from '../../report/text/wrap.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { ProveResult } from './prove-on.ts';

/** The same proofs with two installations of Go, a row each: outcome and time of both. */
export function besideTable(one: ProveResult, other: ProveResult, context: TextContext): string {
  const others = new Map(other.proofs.map((proven) => [proven.id, proven]));
  const rows = one.proofs.map((proven) => [proven.id, cell(proven, context), cell(others.get(proven.id), context)]);
  const head = ['', ...[one, other].map(({ go }) => cleanText(go?.versionText ?? '?'))];
  const gos = [one, other].map(({ program, go }) => [go?.versionText ?? '?', program ?? '?'] as const);
  const names = gos.flatMap(([version, program]) => labelled(cleanText(version), cleanText(program), 0, context));
  const title = prose(context.words.say('proving.beside'), 0, context);
  const table = context.style.accessible ? spoken(rows, head) : columns([head, ...rows]);
  return `\n${[...title, ...names, ...table].join('\n')}\n`;
}

function cell(proven: Proven | undefined, context: TextContext): string {
  if (proven === undefined) return '';
  const plain = statusText(proven.status, { ...context, style: { ...context.style, colour: false } });
  return proven.ms === 0 ? plain : `${plain} ${(proven.ms / 1_000).toFixed(1)} s`;
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => padEnd(text, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function spoken(rows: readonly (readonly string[])[], head: readonly string[]): readonly string[] {
  return rows.map(([id, one, other]) => `${id}: ${head[1]} ${one}, ${head[2]} ${other}`);
}
