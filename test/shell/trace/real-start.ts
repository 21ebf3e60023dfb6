import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { environmentScript, readEnvironmentAnswer } from '../../../src/shell/environment-script.ts';
import { type Trace, TraceSift } from '../../../src/shell/trace/sift.ts';
import { tracedStart } from '../../../src/shell/trace/start.ts';
import { HomeDirectory } from '../../support/home-directory.ts';

export type TracingShell = 'zsh' | 'bash';

export const TRACING_SHELLS = (['zsh', 'bash'] as const).filter((shell) => existsSync(`/bin/${shell}`));

const TOKEN = 'r4nd0mt0ken5';
/** Nobody's: bash takes PS4 from the environment of everybody but root. */
const NOBODY = 65_534;

export interface StartOptions {
  /** Only where the tests run as root: the way that everybody else's bash is started. */
  readonly asNobody?: boolean;
  readonly timeoutMs?: number;
}

export interface RealTrace extends Trace {
  readonly start: string;
  readonly end: Readonly<Record<string, string>> | null;
  /** Everything that came on standard error, to be sure that nothing of it is kept. */
  readonly stderr: string;
}

/** A home directory with real start-up files, and real shells that start in it, as nobody too. */
export class TraceHome extends HomeDirectory {
  constructor() {
    super();
    chmodSync(this.path, 0o755);
  }

  start(shell: TracingShell, options: StartOptions = {}): RealTrace {
    const nobody = options.asNobody === true && process.getuid?.() === 0;
    const names = ['PATH'];
    const environment = { HOME: this.path, PATH: '/usr/bin:/bin', TERM: 'dumb', LANG: 'C.UTF-8' };
    const started = tracedStart({
      program: `/bin/${shell}`,
      platform: process.platform === 'darwin' ? 'darwin' : 'linux',
      home: this.path,
      login: true,
      interactive: true,
      environment,
      token: TOKEN,
      names,
      question: environmentScript(TOKEN),
      isRoot: process.getuid?.() === 0 && !nobody,
    });
    if (started === null) throw new Error(`${shell} is not traced`);
    const [program, ...args] = started.argv;
    const child = spawnSync(program, args, {
      env: started.environment,
      cwd: this.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? 20_000,
      killSignal: 'SIGKILL',
      ...(nobody ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    const sift = new TraceSift({ token: TOKEN, names, start: environment, levels: started.levels });
    // In pieces of an awkward size, as a pipe may give them.
    for (let at = 0; at < child.stderr.length; at += 997) sift.take(child.stderr.subarray(at, at + 997), at);
    const answer = readEnvironmentAnswer(child.stdout.toString(), TOKEN);
    const end = answer.found ? answer.variables : null;
    return { ...sift.finish(child.stderr.length, end), start: environment.PATH, end, stderr: child.stderr.toString() };
  }
}
