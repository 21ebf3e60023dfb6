import { isAbsolute } from 'node:path';
import type { Failure, Outcome } from '../../model/outcome.ts';
import type { Limits, RunResult, Sift } from '../port.ts';
import { startFailure, wouldRunInShell } from './executable.ts';
import { failureOf } from './failures.ts';
import { interruption, within } from './limits.ts';

export interface ProgramRequest extends Limits {
  readonly argv: readonly [string, ...string[]];
  /** Whole environment of the program. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly maxOutputBytes?: number;
  readonly sift?: Sift;
  /**
   * In a session, and so a process group, of its own: no controlling terminal, and everything it started
   * can be ended with it. Only sudo has to stay in ours: its tickets belong to the terminal's session.
   */
  readonly ownSession: boolean;
  readonly timeoutMs: number;
}

const DEFAULT_OUTPUT_BYTES = 1024 * 1024;
/** Between asking to end and ending. */
const GRACE_MS = 300;
/** How long a program's output may stay open, and silent, once the program itself has ended. */
const QUIET_MS = 150;
const TICK_MS = 50;
/** As `QUIET_MS`, but however much still comes. */
const AFTER_EXIT_MS = 1_000;

/** Runs one program to its end, or ends it. Never a shell, never a failure for a non-zero exit. */
export async function runProgram(request: ProgramRequest): Promise<Outcome<RunResult>> {
  const started = performance.now();
  const done = (result: RunResult | Failure): Outcome<RunResult> => {
    const ms = performance.now() - started;
    return 'code' in result ? { ok: false, failure: result, ms } : { ok: true, value: result, ms };
  };
  const { argv } = request;
  if (!isAbsolute(argv[0])) return done({ code: 'unsupported', detail: `not an absolute path: ${argv[0]}` });
  // Within the limits as well: the program may lie on a network share that has gone away.
  const looked = await within(request, request.timeoutMs, () => wouldRunInShell(argv[0]));
  if (!looked.ok) return looked;
  if (looked.value) return done({ code: 'not-executable', detail: `spawn ${argv[0]} ENOEXEC` });
  // What cannot be asked of any system (a NUL in an argument) is thrown before anything starts.
  return done(await runToItsEnd(request).catch(failureOf));
}

async function runToItsEnd(request: ProgramRequest): Promise<RunResult | Failure> {
  const { argv, cwd, signal, timeoutMs } = request;
  // Loaded when the first program runs: it takes about 30 ms, which a run of no program need not pay.
  const { execa } = await import('execa');
  if (signal?.aborted) return interruption(signal);
  const child = start(execa, request);
  const sifted = siftOf(request.sift, child);
  /** Stops listening to whoever still holds the other end, so that execa sees an end too. */
  const letGo = () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const timeout: Failure = { code: 'timeout', detail: `time limit of ${timeoutMs} ms` };
  const gone = Promise.withResolvers<{ readonly gaveUp: Failure }>();
  const giveUp = (gaveUp: Failure) => gone.resolve({ gaveUp });
  const timers: NodeJS.Timeout[] = [];
  let timedOut = false;
  let answered = false;
  const expire = () => {
    timedOut = true;
    // What a program does when it is asked to end is not what it was started for.
    sifted.isOver = true;
    child.kill('SIGTERM');
    // A program that hangs in the kernel does not end even by SIGKILL, and sudo's may not be signalled by us.
    timers.push(
      setTimeout(letGo, 2 * GRACE_MS),
      setTimeout(() => giveUp(timeout), 3 * GRACE_MS),
    );
  };
  const limit = setTimeout(expire, timeoutMs);
  timers.push(limit);
  const cancel = () => {
    child.kill('SIGKILL');
    letGo();
    if (signal) giveUp(interruption(signal));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  child.nodeChildProcess.once('exit', () => {
    clearTimeout(limit);
    // After the answer nobody is left to clear the timer: it would keep gomend alive for ever.
    if (!timedOut && !answered) timers.push(endOutput(child, letGo));
  });

  try {
    const ended = await Promise.race([child, gone.promise]);
    if ('gaveUp' in ended) return ended.gaveUp;
    if (timedOut) return timeout;
    if (ended.exitCode === undefined && ended.signal === undefined) return startFailure(ended.cause, argv[0], cwd);
    return {
      stdout: Buffer.from(ended.stdout ?? []).toString('utf8'),
      stderr: Buffer.from(ended.stderr ?? []).toString('utf8'),
      exitCode: ended.exitCode ?? null,
      signal: ended.signal ?? null,
      truncated: ended.isMaxBuffer || sifted.tooMuch,
    };
  } finally {
    answered = true;
    // Whatever ignored the first signal, or was left behind by a program that did not, goes too.
    if (timedOut) child.kill('SIGKILL');
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/**
 * By execa: it ends a whole process group, step by step, when the output gets too much and when gomend
 * itself is ended.
 */
function start(execa: Execa, request: ProgramRequest) {
  const [file, ...args] = request.argv;
  return execa(file, args, {
    env: request.environment,
    extendEnv: false,
    ...(request.cwd === undefined ? {} : { cwd: request.cwd }),
    ...(request.stdin === undefined ? { stdin: 'ignore' as const } : { input: request.stdin }),
    encoding: 'buffer',
    stripFinalNewline: false,
    maxBuffer: request.maxOutputBytes ?? DEFAULT_OUTPUT_BYTES,
    ...(request.sift === undefined ? {} : { buffer: { [request.sift.stream ?? 'stderr']: false } }),
    reject: false,
    killDescendants: request.ownSession,
    killSignal: 'SIGTERM',
    forceKillAfterDelay: GRACE_MS,
  });
}

type Execa = typeof import('execa').execa;
type Child = ReturnType<typeof start>;

/** Hands a stream over as it comes, up to its limit. */
function siftOf(sift: Sift | undefined, child: Child): { readonly tooMuch: boolean; isOver: boolean } {
  const state = { tooMuch: false, isOver: false };
  if (sift === undefined) return state;
  const started = performance.now();
  let bytes = 0;
  child[sift.stream ?? 'stderr']?.on('data', (chunk: Uint8Array) => {
    if (state.tooMuch || state.isOver) return;
    bytes += chunk.byteLength;
    if (bytes <= sift.maxBytes) sift.take(chunk, performance.now() - started);
    else {
      state.tooMuch = true;
      child.kill('SIGTERM');
    }
  });
  return state;
}

/**
 * A program has ended, but something it started (`sleep 1000 &` in a start-up file) may hold its output
 * open for as long as it likes. Waits while something still comes; then hangs up, as a closed terminal does.
 */
function endOutput(child: Child, letGo: () => void): NodeJS.Timeout {
  const began = performance.now();
  let quietSince = began;
  let seen = -1;
  let hungUp = false;
  const tick = () => {
    const now = performance.now();
    const read = bytesReadOf(child.stdout) + bytesReadOf(child.stderr);
    if (read !== seen) quietSince = now;
    seen = read;
    if (now - quietSince < QUIET_MS && now - began < AFTER_EXIT_MS) return;
    if (hungUp) letGo();
    else child.kill('SIGHUP');
    hungUp = true;
  };
  return setInterval(tick, TICK_MS);
}

function bytesReadOf(stream: unknown): number {
  const { bytesRead } = stream as { readonly bytesRead?: number };
  return bytesRead ?? 0;
}
