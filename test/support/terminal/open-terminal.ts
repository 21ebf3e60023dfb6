import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface TerminalOptions {
  readonly argv: readonly [string, ...string[]];
  readonly cols?: number;
  readonly rows?: number;
  /** The whole environment of the program; what a terminal sets is added. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** What to wait for: text in sight, or anything about the screen. */
export type Expected = string | RegExp | ((terminal: OpenTerminal) => boolean);

export interface Ended {
  readonly exitCode: number;
  readonly signal: number | null;
}

export interface OpenTerminal {
  /** The emulator itself, for its cells and colours. */
  readonly emulator: InstanceType<typeof xterm.Terminal>;
  /** Rows in sight, without what is empty at their ends. */
  rows(): readonly string[];
  /** Rows in sight in one piece, empty ones below the last left out. */
  text(): string;
  /** Everything, with what has scrolled away. */
  history(): string;
  /** Every byte the program has written. */
  written(): string;
  cursorIsVisible(): boolean;
  write(keys: string): void;
  resize(cols: number, rows: number): void;
  /** @throws after `timeoutMs`, with the screen as it is then */
  waitFor(expected: Expected, timeoutMs?: number): Promise<void>;
  waitForEnd(timeoutMs?: number): Promise<Ended>;
  close(): void;
}

const WAIT_MS = 10_000;

/** Keys as a terminal sends them. */
export const KEY = {
  up: '\u001b[A',
  down: '\u001b[B',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  enter: '\r',
  escape: '\u001b',
  ctrlC: '\u0003',
} as const;

/** A program in a real pseudo-terminal, with an emulator that shows what a person would see. */
export function openTerminal(options: TerminalOptions): OpenTerminal {
  const { argv, cols = 80, rows = 24, env = {}, cwd } = options;
  const [file, ...args] = argv;
  const emulator = new xterm.Terminal({ cols, rows, scrollback: 5_000, allowProposedApi: true });
  const pty = spawn(file, args, {
    name: 'xterm-256color',
    cols,
    rows,
    env: { TERM: 'xterm-256color', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  // A frame under way is seen by nobody: terminals show it when it is whole, and so do we.
  const modes = privateModes(emulator);
  let written = '';
  let ended: Ended | null = null;
  const changed = new Set<() => void>();
  const tell = () => {
    for (const listener of changed) listener();
  };
  pty.onData((data) => {
    written += data;
    emulator.write(data, tell);
  });
  pty.onExit(({ exitCode, signal }) => {
    ended = { exitCode, signal: signal ? signal : null };
    // What was written just before the end may still be on its way through the emulator.
    emulator.write('', tell);
  });
  emulator.onData((answer) => {
    if (ended === null) pty.write(answer);
  });

  const linesOf = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => emulator.buffer.active.getLine(first + at)?.translateToString(true) ?? '');

  const terminal: OpenTerminal = {
    emulator,
    rows: () => linesOf(emulator.buffer.active.viewportY, emulator.rows),
    text: () => terminal.rows().join('\n').trimEnd(),
    history: () => linesOf(0, emulator.buffer.active.length).join('\n').trimEnd(),
    written: () => written,
    cursorIsVisible: () => modes.get(CURSOR) !== false,
    write: (keys) => pty.write(keys),
    resize: (newCols, newRows) => {
      emulator.resize(newCols, newRows);
      pty.resize(newCols, newRows);
    },
    waitFor: async (expected, timeoutMs = WAIT_MS) => {
      await until(
        () => meets(expected, terminal),
        timeoutMs,
        () => `waited in vain for ${expected}`,
      );
    },
    waitForEnd: async (timeoutMs = WAIT_MS) => {
      await until(
        () => ended !== null,
        timeoutMs,
        () => 'the program did not end',
      );
      if (ended === null) throw new Error('the program did not end');
      return ended;
    },
    close: () => {
      if (ended === null) pty.kill('SIGKILL');
      emulator.dispose();
    },
  };
  return terminal;

  function until(met: () => boolean, timeoutMs: number, complaint: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        changed.delete(look);
        act();
      };
      const fail = () => reject(new Error(`${complaint()}; the screen shows:\n${terminal.text()}`));
      const timer = setTimeout(() => settle(fail), timeoutMs);
      const look = () => {
        if (modes.get(FRAME_UNDER_WAY) !== true && met()) settle(resolve);
      };
      changed.add(look);
      look();
    });
  }
}

const CURSOR = 25;
const FRAME_UNDER_WAY = 2026;

/** Private modes that a program has set (true) or reset (false), as far as the emulator has read. */
function privateModes({ parser }: OpenTerminal['emulator']): ReadonlyMap<number, boolean> {
  const modes = new Map<number, boolean>();
  for (const [final, on] of [
    ['h', true],
    ['l', false],
  ] as const) {
    parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      for (const mode of params.flat()) modes.set(mode, on);
      return false;
    });
  }
  return modes;
}

function meets(expected: Expected, terminal: OpenTerminal): boolean {
  if (typeof expected === 'function') return expected(terminal);
  return typeof expected === 'string' ? terminal.text().includes(expected) : expected.test(terminal.text());
}
