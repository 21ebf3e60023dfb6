import { isTree, type Tree } from './merge.ts';
import { objectSchema, SCENARIO_SCHEMA, type Schema, schemaOfKey } from './schema.ts';
import { choices } from './validate.ts';

/** What a Mac must have; `*` stands for every entry of a map. Everything else has a default. */
const NEEDED: readonly string[] = [
  'system.version',
  'system.build',
  'system.cpu',
  'person',
  'clock',
  'accounts.*.uid',
  'accounts.*.groups',
  'accounts.*.home',
  'terminal.pid',
  'terminal.start',
  'launchd.guiSession',
  'launchd.jobs.*.*.path',
  'network.primary',
  'network.interfaces.*.index',
  'network.services.*.device',
  'network.vpns.*.interface',
  'network.sites.*.addresses',
  'developerTools.selected',
  'developerTools.offered.version',
  'developerTools.offered.sdk',
  'receipts.*.version',
  'receipts.*.installTime',
];

/** The first key that a Mac cannot be without and that nobody gave; null: it is whole. */
export function missingKey(state: Tree): { readonly key: string; readonly allowed: readonly string[] } | null {
  for (const pattern of NEEDED) {
    const parts = pattern.split('.');
    const missing = search(state, parts, 'state', 0);
    // Nothing at all may be there on the way to it: what is missing is then that, and not what would be inside.
    if (missing !== null) return { key: missing.at, allowed: choices(schemaAt(parts.slice(0, missing.depth))) };
  }
  return null;
}

function schemaAt(parts: readonly string[]): Schema {
  const state = objectSchema(SCENARIO_SCHEMA.properties?.['state'] ?? {});
  return parts.reduce((schema, name) => schemaOfKey(objectSchema(schema), name) ?? {}, state);
}

function search(
  value: unknown,
  [first = '', ...rest]: readonly string[],
  at: string,
  depth: number,
): { readonly at: string; readonly depth: number } | null {
  if (!isTree(value)) return { at, depth };
  const names = first === '*' ? Object.keys(value) : [first];
  for (const name of names) {
    const key = `${at}.${name}`;
    if (value[name] === undefined) return { at: key, depth: depth + 1 };
    const missing = rest.length === 0 ? null : search(value[name], rest, key, depth + 1);
    if (missing !== null) return missing;
  }
  return null;
}
