import { personOf } from '../files/actor.ts';
import { fishStarted } from '../fish/fish.ts';
import type { Call } from '../programs/program.ts';
import { runningMac } from '../running-mac.ts';
import { newSession } from '../shell/new-session.ts';
import type { Dialect } from '../shell/session.ts';
import { Exited } from '../shell/session.ts';
import { startUp } from '../shell/start-up.ts';
import type { MacState } from '../state/mac-state.ts';

const DIALECTS: Readonly<Record<string, Dialect>> = { zsh: 'zsh', bash: 'bash', sh: 'sh' };

/** What a terminal window that is opened now would have, and would give to what is started there. */
interface FreshTerminal {
  readonly environment: Readonly<Record<string, string>>;
  /** As in `TerminalState`. */
  readonly openFiles: number | null;
}

export function freshEnvironment(state: MacState): Readonly<Record<string, string>> {
  return freshTerminal(state).environment;
}

export function freshTerminal(state: MacState): FreshTerminal {
  const { openFiles } = state.launchd;
  const person = personOf(state);
  const shell = state.accounts[state.person]?.shell ?? '/bin/zsh';
  const dialect = DIALECTS[shell.slice(shell.lastIndexOf('/') + 1)];
  const start: Record<string, string> = {
    PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
    ...state.launchd.environment,
    HOME: person.home,
    LOGNAME: person.name,
    USER: person.name,
    SHELL: shell,
    ...state.terminal.start,
  };
  const ignored = () => {};
  const mac = runningMac(structuredClone(state), () => Date.parse(state.clock), ignored);
  const found = mac.files.peek(shell)?.node;
  const image = found?.type === 'file' ? found.program : null;
  if (image?.name === 'fish') {
    const terminal = { workingDirectory: person.home, stdin: '', actor: person, environment: start };
    const call: Call = { ...terminal, mac, executable: shell, image, argv: [shell], args: [] };
    const session = fishStarted(call, { interactive: true, login: true });
    return { environment: { ...session.environment(), PWD: state.terminal.workingDirectory }, openFiles };
  }
  if (!dialect) return { environment: start, openFiles };
  const session = newSession({
    mac,
    actor: person,
    dialect,
    environment: start,
    directory: person.home,
    interactive: true,
    login: true,
    terminal: true,
    program: shell,
    ...(image?.version === undefined ? {} : { version: image.version }),
  });
  try {
    startUp(session);
  } catch (error) {
    if (!(error instanceof Exited)) throw error;
  }
  const environment = { ...session.variables.environment(), PWD: state.terminal.workingDirectory };
  return { environment, openFiles: session.openFiles };
}
