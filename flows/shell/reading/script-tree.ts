import type { ScriptFacts } from '../../../src/shell/assignment.ts';
import type { StartupOwner } from '../../../src/shell/startup-order.ts';
import type { Assignment, EvaluatedLine, StartupFile } from '../facts/startup-files.ts';
import { notedLines } from '../noted-lines.ts';
import type { FileText } from './file-texts.ts';

/** A start-up file as it was read, with the files that it sources. */
export interface ScriptNode {
  readonly path: string;
  readonly owner: StartupOwner;
  readonly text: FileText;
  /** null where the file was not read. */
  facts: ScriptFacts | null;
  readonly sourced: ScriptNode[];
}

/** All files in reading order, each before those that it sources, their lines numbered as the shell comes by them. */
export function flattened(roots: readonly ScriptNode[]): readonly StartupFile[] {
  const numbers = new Map<object, number>();
  for (const root of roots) number(root, numbers);
  return roots.flatMap((root) => filesOf(root, numbers));
}

/** Goes through a file line by line, and into a sourced file where it is sourced. */
function number(node: ScriptNode, numbers: Map<object, number>): void {
  if (node.facts === null) return;
  const { assignments, evals, sources } = node.facts;
  const waiting = new Map(node.sourced.map((child) => [child.path, child]));
  const lines = [...sources, ...assignments, ...evals].toSorted((a, b) => a.line - b.line);
  for (const line of lines) {
    if (!('path' in line)) {
      numbers.set(line, numbers.size);
      continue;
    }
    const child = line.path === null ? undefined : waiting.get(line.path);
    if (child === undefined) continue;
    waiting.delete(child.path);
    number(child, numbers);
  }
}

function filesOf(node: ScriptNode, numbers: ReadonlyMap<object, number>): readonly StartupFile[] {
  return [fileOf(node, numbers), ...node.sourced.flatMap((child) => filesOf(child, numbers))];
}

function fileOf({ path, owner, text, facts }: ScriptNode, numbers: ReadonlyMap<object, number>): StartupFile {
  const reason = text.state === 'unreadable' ? text.reason : '';
  const base = { path, owner, state: text.state, reason };
  if (facts === null || text.state !== 'read') return { ...base, assignments: [] };
  const order = (line: object) => numbers.get(line) ?? 0;
  return {
    ...base,
    assignments: facts.assignments.map((one): Assignment => ({ file: path, ...one, order: order(one) })),
    evaluated: facts.evals.map((one): EvaluatedLine => {
      const { line, text: whole, tool, adds, conditional } = one;
      return { file: path, line, text: whole, tool, adds, conditional, order: order(one) };
    }),
    noted: notedLines(path, text.text),
  };
}
