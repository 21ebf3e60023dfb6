import { createHash } from 'node:crypto';
import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import { unobservable } from '../../machine/answer.ts';
import { shellAccount } from './account.ts';
import { LOGIN_LIMIT_MS } from './login-environment.ts';
import { type NotedLine, startupFiles } from './startup-files.ts';
import { terminalEnvironment } from './terminal-environment.ts';

/** How long a new terminal window takes, where start-up files do something else without a terminal. */
export interface TerminalStart {
  /** Milliseconds until the prompt would come; of `late` the limit. */
  readonly ms: number;
  /** It was not there within the limit. */
  readonly late: boolean;
}

/** With a terminal these would wait for somebody, or leave something running behind. */
const NOT_ALONE: ReadonlySet<NotedLine['what']> = new Set(['leaves', 'ends', 'redirects', 'waits']);

/**
 * The account's shell on a terminal of its own, made by zsh's module for them (zshmodules(1), `zpty`); `-r` copies
 * what is printed there until the shell ends. Asked only where a line looks for a terminal: then the question that
 * comes without one says nothing about the time.
 *
 * @returns null where no line looks for a terminal, or where lines would wait there for a person
 */
export const terminalStart = defineFact<TerminalStart | null>({
  id: 'shell.terminal-start',
  limitMs: LOGIN_LIMIT_MS + 1_000,
  async observe(look) {
    const { platform, person } = look.machine;
    if (platform !== 'darwin') return null;
    const [{ shell, state }, files] = [await look.need(shellAccount), await look.need(startupFiles)];
    const own = files.filter((file) => file.owner === 'person').flatMap((file) => file.noted ?? []);
    const tests = own.some((line) => line.what === 'terminal-test');
    if (!tests || own.some((line) => NOT_ALONE.has(line.what)) || state !== 'usable') return null;
    const environment = { ...(await look.need(terminalEnvironment)), SHELL: shell };
    const mark = createHash('sha256').update(`${person.name}\0${shell}`).digest('hex').slice(0, 24);
    const script = `zmodload zsh/zpty && zpty gomend '"$SHELL" -l -i -c "echo ${mark}"' && zpty -r gomend`;
    const argv = ['/bin/zsh', '-f', '-c', script] as const;
    const outcome = await look.machine.run({ argv, environment, cwd: person.home, timeoutMs: LOGIN_LIMIT_MS });
    if (!outcome.ok) {
      if (outcome.failure.code === 'timeout') return { ms: LOGIN_LIMIT_MS, late: true };
      throw unobservable(`${shell} -l -i`, outcome.failure);
    }
    if (!outcome.value.stdout.includes(mark)) {
      throw new Unobservable({ code: 'garbage', subject: `${shell} -l -i`, detail: `exit ${outcome.value.exitCode}` });
    }
    return { ms: outcome.ms, late: false };
  },
});
