import { spawn, spawnSync } from 'node:child_process';
import type { Outcome } from '../../model/outcome.ts';
import { cleanText } from '../../words/untrusted.ts';
import { Refusal } from '../local/failures.ts';
import { runProgram } from '../local/program.ts';
import type { Limits, RunResult, Sift } from '../port.ts';
import { type Argv, SUDO, withSudo } from './commands.ts';
import type { AskResult, DoorState } from './door.ts';

const PROBE_LIMIT_MS = 5_000;
const COMMAND_LIMIT_MS = 30_000;
/** Above what sudo itself waits for an answer (`passwd_timeout`, 5 minutes), three times. */
export const TYPING_LIMIT_MS = 16 * 60_000;

/**
 * Made from nothing: what stands in the person's environment, PATH above all, must not reach root, and
 * what sudo says must be in the words that are read below.
 */
function environment(): Record<string, string> {
  const term = process.env['TERM'];
  return { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', ...(term === undefined ? {} : { TERM: term }) };
}

/** Stays in our session: a ticket belongs to the terminal's session, or without one to our process. */
function runSudo(args: readonly string[], limitMs: number, options: Limits & SudoInput = {}) {
  return runProgram({
    argv: [SUDO, ...args],
    environment: environment(),
    ownSession: false,
    timeoutMs: limitMs,
    ...options,
  });
}

interface SudoInput {
  readonly stdin?: Uint8Array;
  readonly maxOutputBytes?: number;
  readonly sift?: Sift;
}

/** Runs one command as root; how it ended is a value, that sudo did not let it run is a failure. */
export async function runAsRoot(argv: Argv, options: Limits & SudoInput = {}): Promise<Outcome<RunResult>> {
  const [, ...args] = withSudo(argv);
  const ran = await runSudo(args, COMMAND_LIMIT_MS, options);
  if (!ran.ok || ran.value.exitCode === 0 || !sudoItself(ran.value.stderr)) return ran;
  return { ok: false, failure: { code: 'denied', detail: ran.value.stderr.trim() }, ms: ran.ms };
}

/**
 * As `runAsRoot`, where sudo keeps no tickets: it asks on the terminal for this one command, and says which. The detail
 * of a failure is how its question ended (`AskResult`).
 */
export async function runAsking(argv: Argv, options: Limits & SudoInput = {}): Promise<Outcome<RunResult>> {
  const interrupt = holdInterrupts();
  // The prompt stands where nothing else can be written, so it tells the command too. `%p`: whose password, sudo(8).
  const prompt = `${plainPrompt(cleanText(argv.join(' ')))}\n[sudo] password for %p: `;
  const ran = await runSudo(['-p', prompt, '--', ...argv], TYPING_LIMIT_MS, options).finally(interrupt.release);
  // What records ends well at ctrl-c too, and yet is not what was to be recorded.
  const wasCutShort = options.sift !== undefined && interrupt.came();
  if (!ran.ok || (ran.value.exitCode === 0 && !wasCutShort)) return ran;
  const { stderr } = ran.value;
  const wasAnswered = !sudoItself(stderr) && !ATTEMPTS.test(stderr);
  if (wasAnswered && !interrupt.came()) return ran;
  // Behind the answer ctrl-c met the command itself, which may have done its work by then.
  const code = wasAnswered ? 'cancelled' : 'denied';
  return { ok: false, failure: { code, detail: interrupt.came() ? 'interrupted' : whyNot(stderr) }, ms: ran.ms };
}

type Run = typeof runAsRoot;

/** As `run`, for commands that have to succeed. */
export function mustRun(run: Run): (argv: Argv, options?: Limits & SudoInput) => Promise<RunResult> {
  return async (argv, options = {}) => {
    const ran = await run(argv, options);
    if (!ran.ok) throw new Refusal(ran.failure.code, ran.failure.detail);
    const { exitCode, signal, stderr } = ran.value;
    if (exitCode !== 0) throw new Refusal('failed', `${argv[0]}: ${stderr.trim() || `exit ${exitCode ?? signal}`}`);
    return ran.value;
  };
}

export const mustRunAsRoot = mustRun(runAsRoot);

const WANTS_A_PASSWORD = /^sudo: (?:a password is required|a terminal is required|no askpass program)/m;
const ATTEMPTS = /^sudo: \d+ incorrect password attempt/m;
const NOT_PERMITTED =
  /is not in the sudoers file|^Sorry, user .* (?:may not run sudo|is not allowed to execute)|^sudo: account validation failure/m;

/** Whether sudo speaks there, and not the command that it ran. */
function sudoItself(stderr: string): boolean {
  return WANTS_A_PASSWORD.test(stderr) || NOT_PERMITTED.test(stderr);
}

/** Looks without ever asking: `-n -v` runs nothing, and at most renews a ticket that lives. */
export async function probe(signal?: AbortSignal): Promise<DoorState> {
  const looked = await runSudo(['-n', '-v'], PROBE_LIMIT_MS, signal ? { signal } : {});
  // A second factor that takes its time (a phone, a directory out of reach) is still a question.
  if (!looked.ok) return looked.failure.code === 'missing' ? 'absent' : 'asks';
  if (looked.value.exitCode === 0) return 'open';
  return WANTS_A_PASSWORD.test(looked.value.stderr) ? 'asks' : 'refused';
}

export async function dropTicket(): Promise<void> {
  await runSudo(['-k'], PROBE_LIMIT_MS);
}

/** The same while the process ends, when nothing can be waited for any more but by standing still. */
export function dropTicketNow(): void {
  spawnSync(SUDO, ['-k'], { env: environment(), stdio: 'ignore', timeout: PROBE_LIMIT_MS });
}

/**
 * Lets sudo ask on the terminal that this process has. By node:child_process: there is nothing to
 * collect, to limit or to end, only a terminal to hand over.
 * @param prompt in place of sudo's own
 */
export function letSudoAsk(prompt: string | undefined): Promise<AskResult> {
  const args = prompt === undefined ? ['-v'] : ['-v', '-p', plainPrompt(prompt)];
  const interrupt = holdInterrupts();
  return new Promise<AskResult>((resolve) => {
    // sudo writes its prompt to the terminal itself; why it gave up it says on standard error.
    const child = spawn(SUDO, args, { env: environment(), stdio: ['inherit', 'inherit', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length < 4096) said += chunk.toString('utf8');
      process.stderr.write(chunk);
    });
    child.once('error', () => resolve('not-allowed'));
    child.once('close', (code, signal) => {
      if (code === 0) resolve('granted');
      else resolve(interrupt.came() || signal !== null ? 'interrupted' : whyNot(said));
    });
  }).finally(() => interrupt.release());
}

/** Source: sudo 1.9.5 to 1.9.13, `check.c`, `auth/sudo_auth.c` and `tgetpass.c`, in the C locale. */
export function whyNot(said: string): AskResult {
  if (NOT_PERMITTED.test(said)) return 'not-allowed';
  if (/^sudo: (?:a terminal is required|no tty present)/m.test(said)) return 'no-terminal';
  if (ATTEMPTS.test(said)) return 'wrong-password';
  // An empty line's end (ctrl-d) or ctrl-c at the prompt: no attempt was made.
  return WANTS_A_PASSWORD.test(said) || /^sudo: timed out reading password/m.test(said) ? 'interrupted' : 'not-allowed';
}

/** `%` begins an escape in sudo's prompts. */
function plainPrompt(text: string): string {
  return text.replaceAll('%', '%%');
}

/** Ctrl-C at sudo's prompt reaches us too, as we share the terminal; there it is an answer, not our end. */
function holdInterrupts(): { readonly came: () => boolean; readonly release: () => void } {
  let interrupted = false;
  const note = () => {
    interrupted = true;
  };
  const others = process.listeners('SIGINT');
  process.on('SIGINT', note);
  for (const other of others) process.removeListener('SIGINT', other);
  const release = () => {
    for (const other of others) process.on('SIGINT', other);
    process.removeListener('SIGINT', note);
  };
  return { came: () => interrupted, release };
}
