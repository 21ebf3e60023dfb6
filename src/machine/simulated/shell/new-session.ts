import type { Actor } from '../files/actor.ts';
import type { RunningMac } from '../programs/program.ts';
import type { Dialect, Session } from './session.ts';
import { Variables } from './variables.ts';

const APPLE_BASH = '3.2.57';

export interface SessionOptions {
  readonly mac: RunningMac;
  readonly actor: Actor;
  readonly dialect: Dialect;
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly interactive: boolean;
  readonly login: boolean;
  /** There is a terminal on its standard streams. */
  readonly terminal: boolean;
  readonly stdin?: string;
  readonly name?: string;
  readonly arguments?: readonly string[];
  /** Path of the shell itself. Default: Apple's in /bin. */
  readonly program?: string;
  /** Of a shell that somebody installed; absent: it is Apple's. */
  readonly version?: string;
}

/** A shell that has just been started and has read nothing yet. */
export function newSession(options: SessionOptions): Session {
  const { mac, actor, dialect, environment, interactive } = options;
  const variables = new Variables(environment, dialect === 'zsh');
  for (const [name, value] of Object.entries(ownVariables(options))) variables.set(name, value);
  return {
    mac,
    actor,
    dialect,
    interactive,
    login: options.login,
    variables,
    functions: new Map(),
    stdin: options.stdin ?? '',
    directory: options.directory,
    output: { stdout: '', stderr: '' },
    status: 0,
    ms: 0,
    depth: 0,
    arguments: options.arguments ?? [],
    name: options.name ?? dialect,
    terminal: options.terminal,
    openFiles: mac.state.launchd.openFiles,
    ofApple: options.version === undefined,
  };
}

/** What a shell sets for itself and start-up files look at; programs do not get them. */
function ownVariables({
  mac,
  actor,
  dialect,
  interactive,
  program,
  version: own,
}: SessionOptions): Readonly<Record<string, string>> {
  const version = Number.parseInt(mac.state.system.version, 10);
  // Darwin's number ran nine ahead of macOS' until both came close to the year.
  const darwin = version >= 26 ? version - 1 : version + 9;
  const zsh = { ZSH_NAME: 'zsh', ZSH_VERSION: '5.9' };
  const bash = { BASH: program ?? `/bin/${dialect}`, BASH_VERSION: `${own ?? APPLE_BASH}(1)-release` };
  return {
    ...(dialect === 'zsh' ? zsh : bash),
    ...(interactive ? { PS1: dialect === 'zsh' ? '%m%# ' : '\\s-\\v\\$ ' } : {}),
    OSTYPE: `darwin${darwin}.0`,
    UID: String(actor.uid),
    EUID: String(actor.uid),
  };
}
