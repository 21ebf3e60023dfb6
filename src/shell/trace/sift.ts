import { accountsFor, traitsOf, valueGiven } from './command.ts';
import { levelBefore, readEvent, type TraceEvent } from './event.ts';
import { type EventFormat, eventFormat } from './format.ts';
import { causeOf, type TraceChange, type TracedCommand } from './history.ts';
import { PlaceStack, type TracePlace } from './place.ts';

/** What is kept of a traced start; of the trace itself nothing is. */
export interface Trace {
  readonly changes: readonly TraceChange[];
  /** Of the shell itself and its subshells, with values or without. */
  readonly events: number;
  /** The line that was running when nothing more came; null where no event had a line. */
  readonly last: TracePlace | null;
  /** The line after which it took longest until the next event, and how long (ms). */
  readonly longest: { readonly at: TracePlace; readonly ms: number } | null;
  /** There were more changes than anybody makes; the first ones are kept. */
  readonly cut: boolean;
}

export interface SiftOptions {
  readonly token: string;
  /** Watched variables, in the order of the prompt. */
  readonly names: readonly string[];
  /** Their values before the shell starts. */
  readonly start: Readonly<Record<string, string | undefined>>;
  /** Whether level signs mean something: in bash. */
  readonly levels: boolean;
}

/** Characters of a command that are looked at, until the next event comes; then they are dropped, as everything else. */
const COMMAND_CHARS = 16 * 1024;
/** An event is a line and a few values; what is longer was torn apart. */
export const MAX_EVENT_CHARS = 256 * 1024;
/** More level signs than any shell writes. */
const MAX_LEVEL_CHARS = 64;
/** Nobody changes watched variables so often. */
export const MAX_CHANGES = 2_000;

/**
 * Reads a trace while it streams, whatever the chunks, and keeps where the watched variables changed. All other
 * text goes by: commands are full of credentials.
 */
export class TraceSift {
  readonly #options: SiftOptions;
  readonly #format: EventFormat;
  readonly #decoder = new TextDecoder('utf-8');
  readonly #traits: ReturnType<typeof traitsOf>;
  readonly #stack = new PlaceStack();
  readonly #changes: TraceChange[] = [];
  #values: readonly (string | null)[];
  #rest = '';
  #process: string | null = null;
  #known: TracedCommand | null = null;
  /** Of the last event with values. */
  #command = '';
  #blind: TracedCommand[] = [];
  #events = 0;
  #last: { readonly at: TracePlace; readonly ms: number } | null = null;
  #longest: Trace['longest'] = null;

  constructor(options: SiftOptions) {
    this.#options = options;
    this.#format = eventFormat(options.token);
    this.#traits = traitsOf(options.names);
    this.#values = options.names.map((name) => options.start[name] ?? null);
  }

  /** @param ms since the shell was started */
  take(chunk: Uint8Array, ms: number): void {
    this.#rest += this.#decoder.decode(chunk, { stream: true });
    this.#read(ms, false);
  }

  /**
   * @param ms since the shell was started
   * @param end the watched variables as the shell's own answer gives them, where it gave one
   */
  finish(ms: number, end: Readonly<Record<string, string | undefined>> | null = null): Trace {
    this.#read(ms, true);
    this.#wait(ms);
    if (end !== null)
      this.#compare(
        this.#options.names.map((name) => end[name] ?? null),
        null,
      );
    const cut = this.#changes.length >= MAX_CHANGES;
    return { changes: this.#changes, events: this.#events, last: this.#last?.at ?? null, longest: this.#longest, cut };
  }

  #read(ms: number, isAll: boolean): void {
    const { begin, end } = this.#format;
    for (;;) {
      const first = this.#rest.indexOf(begin);
      if (first < 0) break;
      const close = this.#rest.indexOf(end, first);
      if (close < 0) {
        if (this.#rest.length - first <= MAX_EVENT_CHARS) {
          this.#rest = this.#rest.slice(Math.max(0, first - MAX_LEVEL_CHARS));
          return;
        }
        this.#rest = this.#rest.slice(first + begin.length);
        continue;
      }
      // Another process wrote in between: only the last beginning can be whole.
      const at = this.#rest.lastIndexOf(begin, close);
      const after = close + end.length;
      const command = this.#commandAt(after);
      if (command === null && !isAll) {
        this.#rest = this.#rest.slice(Math.max(0, at - MAX_LEVEL_CHARS));
        return;
      }
      const level = this.#options.levels ? levelBefore(this.#rest, at) : 0;
      const event = readEvent(this.#rest.slice(at + begin.length, close), level, this.#format);
      this.#rest = this.#rest.slice(after);
      if (event !== null) this.#see(event, command ?? '', ms);
    }
    // The beginning of the next event may be at the end.
    this.#rest = isAll ? '' : this.#rest.slice(-(begin.length + MAX_LEVEL_CHARS));
  }

  /** The command behind an event; null: not enough of it has come. */
  #commandAt(after: number): string | null {
    const text = this.#rest.slice(after, after + COMMAND_CHARS);
    const stops = [text.indexOf('\n'), text.indexOf(this.#format.begin)].filter((stop) => stop >= 0);
    if (stops.length > 0) return text.slice(0, Math.min(...stops));
    return text.length === COMMAND_CHARS ? text : null;
  }

  #see(event: TraceEvent, command: string, ms: number): void {
    if (event.subshell !== null) {
      // A program that inherits PS4 and traces itself is not this shell.
      this.#process ??= event.process;
      if (event.process !== this.#process) return;
    }
    this.#events++;
    // zsh tells of the question itself from the process that becomes it: with the values of the end.
    const isQuestion = event.depth === 0 && !this.#options.levels;
    if (event.subshell !== null && event.subshell > 0 && !isQuestion) {
      this.#wait(ms);
      this.#stay(this.#stack.peek(event), ms);
      return;
    }
    const traits = this.#traits(command);
    const place = this.#stack.enter(event, traits.miscounts);
    const seen: TracedCommand = { place, depth: event.depth, ...traits };
    this.#wait(ms);
    this.#stay(place, ms);
    if (event.subshell === null) {
      if (this.#blind.length < MAX_CHANGES) this.#blind.push(seen);
      return;
    }
    this.#compare(event.values, seen);
    this.#known = seen;
    this.#command = command;
    this.#blind = [];
  }

  #compare(values: readonly (string | null)[], next: TracedCommand | null): void {
    for (const [index, name] of this.#options.names.entries()) {
      const before = this.#values[index] ?? null;
      const after = values[index] ?? null;
      if (before !== after) this.#change(name, before, after, next);
    }
    this.#values = values;
  }

  #change(name: string, before: string | null, after: string | null, next: TracedCommand | null): void {
    const last = this.#known;
    const given = last?.sets ? valueGiven(this.#command, name) : null;
    if (last?.place && given !== null && given !== after) {
      // Its own part is known; the rest came after it, untraced.
      const own = causeOf(last, true, [], next);
      if (given !== before) this.#keep({ name, before, after: given, cause: own });
      this.#keep({ name, before: given, after, cause: causeOf(last, false, this.#blind, next) });
      return;
    }
    const accounts = accountsFor(this.#command, name, before, after);
    this.#keep({ name, before, after, cause: causeOf(last, accounts, this.#blind, next) });
  }

  #keep(change: TraceChange): void {
    if (this.#changes.length < MAX_CHANGES) this.#changes.push(change);
  }

  #stay(at: TracePlace | null, ms: number): void {
    this.#last = at === null ? null : { at, ms };
  }

  #wait(ms: number): void {
    if (this.#last === null) return;
    const waited = ms - this.#last.ms;
    if (waited > (this.#longest?.ms ?? 0)) this.#longest = { at: this.#last.at, ms: waited };
  }
}
