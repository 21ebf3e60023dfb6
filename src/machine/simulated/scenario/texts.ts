import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import embedded from './embedded-scenarios.json' with { type: 'json' };
import type { Tree } from './merge.ts';
import { nearestOf } from './nearest-key.ts';
import { ScenarioError, type ScenarioProblem } from './scenario-error.ts';
import { SCENARIO_SCHEMA } from './schema.ts';
import { lineOf, type Source, validate } from './validate.ts';

/** A scenario as it was written, held against the schema. */
export interface WrittenScenario {
  readonly said: Tree;
  readonly source: Source;
}

export const TEXTS: Readonly<Record<string, string>> = embedded;

/** Those that come with gomend do not change, and most others stand on one of them. */
const READ = new Map<string, WrittenScenario>();

/** @throws {ScenarioError} */
export function writtenScenario(text: string, file: string): WrittenScenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? null;
    throw new ScenarioError(
      'syntax',
      { file, line, key: '' },
      (error.message.split('\n')[0] ?? 'not YAML').replace(/ at line \d+, column \d+:$/, ''),
    );
  }
  const source: Source = { file, document, lines };
  const twice = doubledKey(document);
  if (twice)
    throw new ScenarioError('syntax', { file, line: lineOf(source, twice), key: '' }, 'Map keys must be unique');
  validate(source, SCENARIO_SCHEMA);
  return { said: document.toJS() as Tree, source };
}

/** The parser's own look takes time by the square of a map's size. */
function doubledKey(document: Document.Parsed): Node | null {
  let doubled: Node | null = null;
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) {
          doubled = key as Node;
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return doubled;
}

/**
 * One that comes with gomend.
 * @param asker the scenario that extends it
 */
export function namedScenario(name: string, asker?: WrittenScenario): WrittenScenario {
  const text = TEXTS[name];
  if (text !== undefined) {
    const written = READ.get(name) ?? writtenScenario(text, `${name}.yaml`);
    READ.set(name, written);
    return written;
  }
  const known = Object.keys(TEXTS);
  const near = nearestOf(name, known);
  const detail = `there is no scenario ${name}${near === null ? '' : ` (did you mean ${near}?)`}`;
  if (asker) throw problemIn(asker, 'no-such-scenario', 'extends', detail, known);
  throw new ScenarioError('no-such-scenario', { file: name, line: null, key: '' }, detail, known);
}

/** An error about a key, at its line if this file has it, else at the line of the nearest key above. */
export function problemIn(
  { source }: WrittenScenario,
  problem: ScenarioProblem,
  key: string,
  why: string,
  allowed: readonly string[] = [],
): ScenarioError {
  const line = lineOf(source, nearestNode(source.document.contents, key.split('.')));
  return new ScenarioError(problem, { file: source.file, line, key }, why, allowed);
}

/** The value of the key, or the name of the last one on the way that is there. Names may have dots of their own. */
function nearestNode(node: Node | null, parts: readonly string[]): Node | null {
  if (!isMap(node)) return null;
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.');
    const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === name);
    if (!pair) continue;
    const value = pair.value as Node | null;
    if (length === parts.length) return isMap(value) ? (pair.key as Node) : value;
    return nearestNode(value, parts.slice(length)) ?? (pair.key as Node);
  }
  return null;
}
