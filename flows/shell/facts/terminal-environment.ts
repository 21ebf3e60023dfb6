import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { KEPT_VARIABLES } from '../../../src/go/variables.ts';
import { sessionEnvironment } from '../../launchd/facts/environment.ts';
import { textOf } from '../../machine/file-text.ts';
import { shellAccount } from './account.ts';

/**
 * What a program that opens a terminal window hands to the shell, before any start-up file is read. Not
 * this process's own environment: that already went through start-up files, and through npm.
 */
export const terminalEnvironment = defineFact<Readonly<Record<string, string>>>({
  id: 'shell.terminal-environment',
  limitMs: 3_000,
  async observe(look) {
    const { name, home } = look.machine.person;
    const { shell } = await look.need(shellAccount);
    const given = look.machine.platform === 'darwin' ? await fromSession(look) : await fromLogin(look);
    return {
      HOME: home,
      USER: name,
      LOGNAME: name,
      SHELL: shell,
      TERM: 'xterm-256color',
      ...inherited(look.machine.environment),
      ...given,
    };
  },
});

/**
 * Taken over where it is set. Without the agent's socket, the widespread start-up line that starts an
 * ssh agent where there is none would leave one behind at every run.
 */
const INHERITED = ['LANG', 'TMPDIR', 'SSH_AUTH_SOCK', 'XDG_RUNTIME_DIR'];

function inherited(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** launchd's default PATH, as `launchctl print` shows it for every app. */
export const MAC_PATH = '/usr/bin:/bin:/usr/sbin:/sbin';

/** Apps, terminals among them, get what `launchctl setenv` set for the session, PATH included. */
async function fromSession(look: Look): Promise<Readonly<Record<string, string>>> {
  const session = await look.ask(sessionEnvironment);
  return { PATH: MAC_PATH, ...(session.known ? session.value : {}) };
}

/** Where neither file says: the default of login(1) (shadow, Debian's login.defs). */
const LINUX_PATH = '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';

/** `/etc/environment` (pam_env(8)) comes after login.defs(5), and so wins. */
async function fromLogin(look: Look): Promise<Readonly<Record<string, string>>> {
  const { uid } = look.machine.person;
  const [definitions, everybody] = await Promise.all([
    textOf(look, '/etc/login.defs'),
    textOf(look, '/etc/environment'),
  ]);
  const key = uid === 0 ? 'ENV_SUPATH' : 'ENV_PATH';
  const path = new RegExp(String.raw`^\s*${key}\s+(?:PATH=)?(\S+)`, 'mu').exec(definitions ?? '')?.[1];
  return { PATH: path ?? LINUX_PATH, ...variablesIn(everybody ?? '') };
}

/** `NAME=value` lines, quotes taken off, nothing expanded; only what is of any interest here. */
function variablesIn(text: string): Readonly<Record<string, string>> {
  const lines = [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)=(["']?)(.*)\2\s*$/gmu)];
  const pairs = lines.map((match) => [match[1] ?? '', match[3] ?? ''] as const);
  return Object.fromEntries(pairs.filter(([name]) => KEPT_VARIABLES.includes(name)));
}
