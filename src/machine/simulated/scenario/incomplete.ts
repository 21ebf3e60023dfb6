import { isTree, type Tree } from './merge.ts';

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
export function missingKey(state: Tree): string | null {
  for (const pattern of NEEDED) {
    const missing = search(state, pattern.split('.'), 'state');
    if (missing !== null) return missing;
  }
  return null;
}

function search(value: unknown, [first = '', ...rest]: readonly string[], at: string): string | null {
  if (!isTree(value)) return at;
  const names = first === '*' ? Object.keys(value) : [first];
  for (const name of names) {
    const key = `${at}.${name}`;
    if (value[name] === undefined) return key;
    const missing = rest.length === 0 ? null : search(value[name], rest, key);
    if (missing !== null) return missing;
  }
  return null;
}
