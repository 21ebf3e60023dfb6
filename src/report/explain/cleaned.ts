import { cleanText } from '../../words/untrusted.ts';

/** A document with every text that came from a machine cleaned: no controls, no credentials. Names are gomend's own. */
export function cleaned<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]));
}
