import { joiner } from '../fish/joiner.ts';
import type { UniversalVariable } from '../fish/universal-variables.ts';
import { USER_PATHS } from './fish-start.ts';
import { type EventFormat, eventFormat } from './format.ts';
import type { TraceCause, TraceChange } from './history.ts';
import type { FileLine, TracePlace } from './place.ts';
import { MAX_CHANGES, MAX_EVENT_CHARS, type SiftOptions, type Trace } from './sift.ts';

export interface FishSiftOptions extends SiftOptions {
  readonly home: string;
  /** The file of universal variables, and what it gives from the start. */
  readonly universal: { readonly file: string; readonly variables: readonly UniversalVariable[] };
}

/** fish's own functions: who called them is what matters. */
const OF_FISH = /\/share\/fish\//u;

/** Reads what a fish says that was started by `fishStart`, while it streams; all other text goes by. */
export class FishSift {
  readonly #options: FishSiftOptions;
  readonly #format: EventFormat;
  readonly #decoder = new TextDecoder('utf-8');
  readonly #changes: TraceChange[] = [];
  readonly #values = new Map<string, string | null>();
  #rest = '';
  #events = 0;
  /** Who called the function of fish's own that is running, or set the list that it works on. */
  #caller: TracePlace | null = null;
  #last: TracePlace | null = null;

  constructor(options: FishSiftOptions) {
    this.#options = options;
    this.#format = eventFormat(options.token);
    for (const name of options.names) this.#values.set(name, options.start[name] ?? null);
    const { file, variables } = options.universal;
    for (const { name, line, values } of variables) {
      const at = { file, line, via: [], inFile: null };
      if (name === USER_PATHS) this.#caller = at;
      if (options.names.includes(name)) this.#change(name, values.join(joiner(name)), { kind: 'line', at });
    }
  }

  take(chunk: Uint8Array, _ms: number): void {
    this.#rest += this.#decoder.decode(chunk, { stream: true });
    const { begin, end } = this.#format;
    for (;;) {
      const first = this.#rest.indexOf(begin);
      const close = first < 0 ? -1 : this.#rest.indexOf(end, first);
      if (close < 0) {
        this.#rest = this.#rest.slice(first < 0 ? -begin.length : first);
        if (this.#rest.length > MAX_EVENT_CHARS) this.#rest = '';
        return;
      }
      const at = this.#rest.lastIndexOf(begin, close);
      this.#see(this.#rest.slice(at + begin.length, close));
      this.#rest = this.#rest.slice(close + end.length);
    }
  }

  finish(_ms: number, end: Readonly<Record<string, string | undefined>> | null = null): Trace {
    if (end !== null) {
      for (const name of this.#options.names) {
        this.#change(name, end[name] ?? null, { kind: 'between', from: this.#last, to: null });
      }
    }
    const cut = this.#changes.length >= MAX_CHANGES;
    return { changes: this.#changes, events: this.#events, last: null, longest: null, cut };
  }

  #see(body: string): void {
    const [name = '', what = '', value = '', stack = ''] = body.split(this.#format.separator);
    const calls = [...stack.matchAll(/called on line (\d+) of file (.+)$/gmu)].map(([, line, file = '']) => ({
      file: file.startsWith('~/') ? this.#options.home + file.slice(1) : file,
      line: Number(line),
    }));
    this.#events++;
    if (what === 'CALL') {
      this.#caller = placeOf(calls);
      return;
    }
    // The first lines are of our own handler; the last one is of who set the variable.
    const [setter] = calls.slice(-1);
    const place = setter === undefined || OF_FISH.test(setter.file) ? null : placeOf([setter]);
    if (name === USER_PATHS) {
      if (place !== null) this.#caller = place;
      return;
    }
    const at = place ?? this.#caller ?? (setter === undefined ? null : placeOf([setter]));
    const from = this.#last;
    const cause: TraceCause = at === null ? { kind: 'between', from, to: null } : { kind: 'line', at };
    this.#change(name, what === 'ERASE' ? null : value, cause);
    if (at !== null) this.#last = at;
  }

  #change(name: string, after: string | null, cause: TraceCause): void {
    const before = this.#values.get(name) ?? null;
    if (before === after || this.#changes.length >= MAX_CHANGES) return;
    this.#values.set(name, after);
    this.#changes.push({ name, before, after, cause });
  }
}

/** @param calls innermost first; what is read from a pipe is of no file */
function placeOf(calls: readonly FileLine[]): TracePlace | null {
  const own = calls.filter(({ file }) => file.startsWith('/') && !OF_FISH.test(file));
  const [innermost, ...outer] = own.length > 0 ? own : calls.filter(({ file }) => file.startsWith('/'));
  return innermost === undefined ? null : { ...innermost, via: outer.reverse(), inFile: null };
}
