import { FileTree } from '../files/file-tree.ts';
import { isKilled, lacksIdentity } from '../gatekeeper.ts';
import { systemLookup } from '../network/lookup.ts';
import type { MacState } from '../state/mac-state.ts';
import { realPathOf } from './file-entries.ts';
import { freshEnvironment } from './fresh-environment.ts';
import { isTree } from './merge.ts';
import type { Scenario } from './scenario.ts';

/** Facts that a scenario expects afterwards and that do not hold, as `key: expected, but found`. Empty: all hold. */
export function unmetFacts(state: MacState, scenario: Pick<Scenario, 'after'>): readonly string[] {
  return Object.entries(scenario.after).flatMap(([key, expected]) => {
    const found = valueAt(state, key);
    return holds(found, expected) ? [] : [`${key}: ${expected}, but ${JSON.stringify(found) ?? 'absent'}`];
  });
}

/** null: nothing is there; true also: something is there. A list is told by its elements, joined with a comma. */
function holds(found: unknown, expected: Scenario['after'][string]): boolean {
  if (expected === null) return found === undefined || found === null;
  if (Array.isArray(found)) return found.join(',') === expected;
  return found === expected || (expected === true && isTree(found));
}

/**
 * The value under a dotted key; `newTerminal.NAME` is a variable as a terminal that is opened now would have it,
 * `lookup.HOST` what the system's resolver finds now, `files.PATH.ATTRIBUTE` something about a file.
 * Names may have dots of their own: the longest name that is there wins.
 */
function valueAt(state: MacState, key: string): unknown {
  const fresh = /^newTerminal\.(.+)$/.exec(key)?.[1];
  if (fresh !== undefined) return freshEnvironment(state)[fresh];
  const host = /^lookup\.(.+)$/.exec(key)?.[1];
  if (host !== undefined) return systemLookup(state, new FileTree(state), host).addresses;
  const file = /^files\.(.+)$/.exec(key)?.[1];
  if (file !== undefined) return fileAt(state, file);
  return walk(state, key.split('.'));
}

/** A file as a whole, or what a dot and one of these words behind its path ask of it; the mode in octal (`0644`). */
function fileAt(state: MacState, key: string): unknown {
  const whole = state.files[realPathOf(state, key)];
  if (whole) return whole;
  const [, path = '', attribute] = /^(.+)\.(owner|group|mode|content|quarantined|runs)$/.exec(key) ?? [];
  const node = state.files[realPathOf(state, path)];
  switch (attribute) {
    case 'owner':
    case 'group':
      return node?.[attribute];
    case 'mode':
      return node?.mode.toString(8).padStart(4, '0');
    case 'quarantined':
      return node?.type === 'file' && 'com.apple.quarantine' in node.attributes;
    case 'runs':
      return node?.type === 'file' && node.program !== null && !isKilled(state, node) && !lacksIdentity(state, node);
    case 'content':
      return node?.type === 'file' ? node.content : undefined;
    default:
      return undefined;
  }
}

function walk(value: unknown, parts: readonly string[]): unknown {
  if (parts.length === 0) return value;
  if (!isTree(value)) return undefined;
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.');
    if (name in value) return walk(value[name], parts.slice(length));
  }
  return undefined;
}
