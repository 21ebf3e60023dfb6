import type { SimulatedMachine } from './machine.ts';

/** Everything that a person would call the state of their Mac, as plain data: equal before a fix and after its undo. */
export type MacSnapshot = Readonly<Record<string, string>>;

/**
 * One line of text per fact, by dotted key. Left out is what no undo can put back and nobody wants back: times,
 * process numbers, counters, remembered DNS answers, the log and the sudo ticket.
 */
export function snapshotOf(machine: SimulatedMachine): MacSnapshot {
  const lines: Record<string, string> = {};
  collect(machine.state, '', lines);
  return lines;
}

/** Keys whose values differ, each as `key: before -> after`. Empty: nothing differs. */
export function differences(before: MacSnapshot, after: MacSnapshot): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key}: ${before[key] ?? '(absent)'} -> ${after[key] ?? '(absent)'}`);
}

const LEFT_OUT = [
  /^counters\0/,
  /^clock(ErrorSeconds)?$/,
  /^network\0(cache|resolverLog)/,
  /^latencyMs/,
  /^accounts\0[^\0]*\0sudo$/,
  /^launchd\0jobs\0.*\0(pid|runs|lastExit|goneAt|print\0.*)$/,
  /^files\0.*\0modified$/,
];

function collect(value: unknown, path: string, lines: Record<string, string>): void {
  if (LEFT_OUT.some((pattern) => pattern.test(path))) return;
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (inner.length === 0) {
    if (value !== undefined) lines[path.replaceAll('\0', ' › ')] = JSON.stringify(value);
    return;
  }
  for (const [key, child] of inner) collect(child, path === '' ? key : `${path}\0${key}`, lines);
}
