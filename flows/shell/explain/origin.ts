import type { TraceCause } from '../../../src/shell/trace/history.ts';
import type { TracedEntry } from '../../../src/shell/trace/path-history.ts';
import type { FileLine, TracePlace } from '../../../src/shell/trace/place.ts';
import type { PathOrigin } from '../path-origin.ts';

/**
 * Where something on PATH, or a variable's value, comes from.
 * - `line`: this line put it there; the shell itself said so.
 * - `within`: something that this line runs.
 * - `between`: a line from this one to `to`; the shell did not say which.
 * - `list`: a line of /etc/paths or of a file of /etc/paths.d, by way of path_helper.
 * - `inherited`: it was there before the shell read its first line.
 * - `read`: this line says so; the file was read, and not run.
 * - `unknown`: nothing is known to put it there.
 */
export interface Origin {
  readonly kind: 'line' | 'within' | 'between' | 'list' | 'inherited' | 'read' | 'unknown';
  readonly file: string | null;
  readonly line: number | null;
  /** Who brought that line about, outermost first. */
  readonly via: readonly FileLine[];
  /** Of `within`: the file that it runs, where that is known; else null. */
  readonly inFile: string | null;
  /** Of `between`: the last line; null: the end. */
  readonly to: FileLine | null;
}

const NOWHERE = { file: null, line: null, via: [], inFile: null, to: null } as const;

export const INHERITED: Origin = { ...NOWHERE, kind: 'inherited' };
export const UNKNOWN_ORIGIN: Origin = { ...NOWHERE, kind: 'unknown' };

export function originOfCause(cause: TraceCause): Origin {
  if (cause.kind !== 'between') return { ...at(cause.at), kind: cause.kind };
  const { from, to } = cause;
  if (from === null && to === null) return UNKNOWN_ORIGIN;
  const end = to === null ? null : { file: to.file, line: to.line };
  return { ...(from === null ? NOWHERE : at(from)), kind: 'between', to: end };
}

function at({ file, line, via, inFile }: TracePlace) {
  return { file, line, via, inFile, to: null };
}

export function originOfEntry({ origin }: TracedEntry): Origin {
  if (origin.kind === 'traced') return originOfCause(origin.cause);
  if (origin.kind === 'inherited') return INHERITED;
  return { ...NOWHERE, kind: 'list', file: origin.file, line: origin.line };
}

/** @param listed it stands in the system's lists, and not in a start-up file */
export function originOfLine({ file, line }: Pick<PathOrigin, 'file' | 'line'>, listed: boolean): Origin {
  return { ...NOWHERE, kind: listed ? 'list' : 'read', file, line };
}
