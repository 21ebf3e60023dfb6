import { nullRemoves, objectSchema, type Schema, schemaOfKey } from './schema.ts';

export type Tree = { [key: string]: unknown };

/**
 * Puts what a scenario says into what there is: maps key by key, lists and single values as a whole. null takes an
 * entry away, unless null is a value that the key may have. `target` is changed.
 */
export function mergeInto(target: Tree, changes: Tree, schema: Schema): void {
  for (const [key, value] of Object.entries(changes)) {
    const child = schemaOfKey(objectSchema(schema), key);
    const present = target[key];
    if (value === null && child && nullRemoves(child)) delete target[key];
    else if (isTree(value) && isTree(present) && child) mergeInto(present, value, child);
    else target[key] = structuredClone(value);
  }
}

/** Fills in what the schema gives for keys that nobody mentioned, all the way down. */
export function fillDefaults(value: unknown, schemaOrRef: Schema): void {
  const schema = objectSchema(schemaOrRef);
  if (Array.isArray(value)) {
    for (const item of value) if (schema.items) fillDefaults(item, schema.items);
    return;
  }
  if (!isTree(value)) return;
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    // null may be the default itself, so that only an absent one is looked for further on.
    const given = child.default === undefined ? objectSchema(child).default : child.default;
    if (value[key] === undefined && given !== undefined) value[key] = structuredClone(given);
  }
  for (const [key, inner] of Object.entries(value)) {
    const child = schemaOfKey(schema, key);
    if (child) fillDefaults(inner, child);
  }
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
