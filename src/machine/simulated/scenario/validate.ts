import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { nearestOf } from './nearest-key.ts';
import { ScenarioError, type ScenarioProblem } from './scenario-error.ts';
import { resolved, type Schema, schemaOfKey } from './schema.ts';

/** Where things stand in a scenario's text. */
export interface Source {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Holds a document against the schema. Throws `ScenarioError` for the first thing that does not fit. */
export function validate(source: Source, schema: Schema): void {
  const root = source.document.contents;
  if (!isMap(root)) throw errorAt(source, root, '', 'wrong-value', 'a scenario is a map of keys');
  check(source, root, schema, '');
}

export function lineOf({ lines }: Source, node: Node | null | undefined): number | null {
  const offset = node?.range?.[0];
  return offset === undefined ? null : lines.linePos(offset).line;
}

function errorAt(
  source: Source,
  node: Node | null,
  key: string,
  problem: ScenarioProblem,
  detail: string,
  allowed: readonly string[] = [],
): ScenarioError {
  return new ScenarioError(problem, { file: source.file, line: lineOf(source, node), key }, detail, allowed);
}

function check(source: Source, given: Node | null, schemaOrRef: Schema, key: string): void {
  const node = isAlias(given) ? (given.resolve(source.document) ?? null) : given;
  const schema = resolved(schemaOrRef);
  if (schema.anyOf) {
    const fitting = schema.anyOf.map(resolved).find((one) => kindFits(node, one));
    if (!fitting) throw misfit(source, node, key, schema);
    check(source, node, fitting, key);
    return;
  }
  if (!kindFits(node, schema)) throw misfit(source, node, key, schema);
  if (isMap(node)) checkMap(source, node, schema, key);
  else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      if (schema.items) check(source, item as Node, schema.items, `${key}[${index}]`);
    }
  } else checkScalar(source, node, schema, key);
}

function misfit(source: Source, node: Node | null, key: string, schema: Schema): ScenarioError {
  return errorAt(source, node, key, 'wrong-value', `${shown(node)} does not fit`, choices(schema));
}

function checkMap(source: Source, node: Extract<Node, { items: unknown }>, schema: Schema, key: string): void {
  if (!isMap(node)) return;
  // A map of which the schema says nothing (a property list) may hold anything.
  if (schema.properties === undefined && schema.additionalProperties === undefined) return;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const path = key === '' ? name : `${key}.${name}`;
    const child = schemaOfKey(schema, name);
    seen.add(name);
    if (!child) {
      const known = Object.keys(schema.properties ?? {});
      const near = nearestOf(name, known);
      const hint = near === null ? '' : ` (did you mean ${near}?)`;
      throw errorAt(source, pair.key as Node, path, 'unknown-key', `there is no such key${hint}`, known);
    }
    const value = pair.value as Node | null;
    check(source, value, child, path);
  }
  for (const name of schema.required ?? []) {
    const path = key === '' ? name : `${key}.${name}`;
    if (!seen.has(name))
      throw errorAt(source, node, path, 'missing-key', 'this key is missing', choices(schemaOfKey(schema, name) ?? {}));
  }
}

function checkScalar(source: Source, node: Node | null, schema: Schema, key: string): void {
  const value = isScalar(node) ? node.value : null;
  const wrong = (allowed: readonly string[]) =>
    errorAt(source, node, key, 'wrong-value', `${shown(node)} does not fit`, allowed);
  if (schema.enum && !schema.enum.includes(value)) throw wrong(choices(schema));
  if (schema.const !== undefined && schema.const !== value) throw wrong(choices(schema));
  if (typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
    throw wrong(choices(schema));
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) throw wrong([`${schema.minimum} or more`]);
    if (schema.maximum !== undefined && value > schema.maximum) throw wrong([`${schema.maximum} or less`]);
  }
}

function kindFits(node: Node | null, schema: Schema): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => kindFits(node, resolved(one)));
  if (isMap(node)) return types(schema).includes('object');
  if (isSeq(node)) return types(schema).includes('array');
  const value = isScalar(node) ? node.value : null;
  if (schema.enum) return schema.enum.includes(value) || !(schema.type === undefined);
  if (schema.const !== undefined) return schema.const === value;
  const kind = value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value;
  return types(schema).some((type) => type === kind || (type === 'number' && kind === 'integer'));
}

function types(schema: Schema): readonly string[] {
  if (schema.type === undefined) return [];
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/** What may stand in a place, in words. */
export function choices(schemaOrRef: Schema): readonly string[] {
  const schema = resolved(schemaOrRef);
  if (schema.anyOf) return schema.anyOf.flatMap(choices);
  if (schema.enum) return schema.enum.map(String);
  if (schema.const !== undefined) return [String(schema.const)];
  return types(schema).map((type) => `${NAMES[type] ?? type}${type === 'string' ? exampleOf(schema) : ''}`);
}

/** In quotes: a version without them is a number to YAML. */
function exampleOf({ examples = [] }: Schema): string {
  return examples.length === 0 ? '' : ` such as ${examples.map((one) => `'${one}'`).join(' or ')}`;
}

const NAMES: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function shown(node: Node | null): string {
  if (isMap(node)) return 'a map of keys';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node)) return 'nothing';
  // As it was written: 24E248 without quotes is a number, and would be shown as one nobody recognises.
  return typeof node.value === 'string' ? JSON.stringify(node.value) : (node.source ?? String(node.value));
}
