import type { TracePlace } from './place.ts';

/**
 * What made a variable change.
 * - `line`: the command at this line.
 * - `within`: something that the line runs, and that was not traced by itself.
 * - `between`: something after `from` and not after `to`; the shell did not trace in between. null: the start, the end.
 */
export type TraceCause =
  | { readonly kind: 'line' | 'within'; readonly at: TracePlace }
  | { readonly kind: 'between'; readonly from: TracePlace | null; readonly to: TracePlace | null };

/** A watched variable got another value; null: it is unset. */
export interface TraceChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly cause: TraceCause;
}

/** An event as far as it is kept: where, and what its command is like. */
export interface TracedCommand {
  readonly place: TracePlace | null;
  readonly depth: number;
  readonly sets: boolean;
  readonly stops: boolean;
}

/**
 * What made values change between two events that carry values.
 * @param last the earlier of the two
 * @param blind events after it that carry none
 * @param next the later of the two; null: the shell's end
 */
export function causeOf(
  last: TracedCommand | null,
  blind: readonly TracedCommand[],
  next: TracedCommand | null,
): TraceCause {
  const commands = last === null ? blind : [last, ...blind];
  const setters = commands.filter((command) => command.sets && command.place !== null);
  const [setter] = setters;
  if (setters.length === 1 && setter?.place && (setter !== last || !last.stops)) {
    return { kind: 'line', at: setter.place };
  }
  const [only] = commands;
  if (commands.length === 1 && only?.place && !only.stops) {
    return { kind: only.sets ? 'line' : 'within', at: only.place };
  }
  // Back where it was called from, only that line is known for sure.
  const from = last?.place ?? null;
  const caller = from !== null && next !== null && last !== null && next.depth < last.depth ? callerAt(from, next) : null;
  if (caller !== null) return { kind: 'within', at: caller };
  return { kind: 'between', from, to: next?.place ?? null };
}

/** The outermost line that both places do not share: the call that the shell has come back from. */
function callerAt(from: TracePlace, next: TracedCommand): TracePlace | null {
  const level = next.place?.via.length ?? 0;
  const line = from.via[level];
  return line === undefined ? null : { ...line, via: from.via.slice(0, level) };
}
