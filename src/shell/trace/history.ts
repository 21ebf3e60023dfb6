import type { CommandTraits } from './command.ts';
import type { TracePlace } from './place.ts';

/**
 * What made a variable change.
 * - `line`: the command at this line.
 * - `within`: something that the line runs, and that was not traced by itself.
 * - `between`: something from `from` to `to`; the shell did not tell its values in between. null: the start, the end.
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

/** An event as far as it matters for the next one: where, and what its command is like. */
export interface TracedCommand extends CommandTraits {
  readonly place: TracePlace | null;
  readonly depth: number;
}

/**
 * What made values change between two events that carry values.
 * @param last the earlier of the two; null: nothing came before
 * @param accounts whether its command's text has what the change brought
 * @param blind events after it that carry no values
 * @param next the later of the two; null: the shell's end
 */
export function causeOf(
  last: TracedCommand | null,
  accounts: boolean,
  blind: readonly TracedCommand[],
  next: TracedCommand | null,
): TraceCause {
  const setters = [...(last?.sets && accounts ? [last] : []), ...blind.filter((command) => command.sets)];
  const [setter] = setters;
  if (setters.length === 1 && setter?.place) return asLine(setter.place);
  if (setters.length > 1) return { kind: 'between', from: setter?.place ?? null, to: setters.at(-1)?.place ?? null };
  const from = last?.place ?? null;
  const to = next?.place ?? null;
  if (last === null || from === null) return { kind: 'between', from, to };
  if (next !== null && next.depth < last.depth) {
    // Back where it was called from, only that line is known for sure: zsh may go blind within a call.
    const caller = callerAt(from, next);
    if (caller !== null) return { kind: 'within', at: caller };
  }
  const calls = blind.length === 0 && !last.sets && !last.inert && !last.stops;
  return calls ? { kind: 'within', at: from } : { kind: 'between', from, to };
}

/** A line that is not counted right is only known to be in its file. */
function asLine(at: TracePlace): TraceCause {
  return { kind: at.inFile === null ? 'line' : 'within', at };
}

/** The outermost line that both places do not share: the call that the shell has come back from. */
function callerAt(from: TracePlace, next: TracedCommand): TracePlace | null {
  const level = next.place?.via.length ?? 0;
  const line = from.via[level];
  return line === undefined ? null : { ...line, via: from.via.slice(0, level), inFile: null };
}
