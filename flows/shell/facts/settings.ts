import { defineFact } from '../../../src/engine/fact.ts';
import { KEPT_VARIABLES } from '../../../src/go/variables.ts';
import { sessionEnvironment } from '../../launchd/facts/environment.ts';
import { inReadingOrder, setsPath } from '../path-elements.ts';
import { setBy, twinsOf } from '../set-by.ts';
import { loginEnvironment } from './login-environment.ts';
import { type Assignment, startupFiles } from './startup-files.ts';

/** Where a variable has its value from, for one of the two truths: this terminal and a new one. */
export interface Setting {
  readonly name: string;
  /** In a new terminal; undefined: unset there. */
  readonly inNewTerminal: string | undefined;
  /** In the terminal (or program) that gomend was started from; undefined: unset there. */
  readonly here: string | undefined;
  /** The start-up line that most likely set the value of a new terminal; null: none was found. */
  readonly setBy: Assignment | null;
  /** launchd gives this value to every program of the session, and no start-up line was found that sets it. */
  readonly fromSession?: boolean;
}

export interface Settings {
  /** `login-shell`: asked of a fresh shell. `here`: that failed, so only this process's environment is known. */
  readonly source: 'login-shell' | 'here';
  of(name: string): Setting;
  /** The environment a new terminal gives to programs: the person's own, with the kept variables as they are there. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Every variable that matters to Go, in both truths, with the line that set it. */
export const settings = defineFact<Settings>({
  id: 'shell.settings',
  limitMs: 1_000,
  async observe(look) {
    const { environment: here } = look.machine;
    const [login, files, session] = await Promise.all([
      look.ask(loginEnvironment),
      look.ask(startupFiles),
      look.ask(sessionEnvironment),
    ]);
    const fresh = login.known ? login.value.variables : here;
    const lines = files.known ? inReadingOrder(files.value) : [];
    return {
      source: login.known ? 'login-shell' : 'here',
      of: (name) => {
        const value = fresh[name];
        // PATH is made by many lines; which one put a directory there, `lineThatAdds` tells.
        const own = lines.filter((line) =>
          name === 'PATH' ? setsPath(line) : line.name === name && line.exported !== false,
        );
        const line = withTwins(name, setBy(own, value), own);
        const held = session.known && value !== undefined && session.value[name] === value;
        return { name, inNewTerminal: value, here: here[name], setBy: line, fromSession: line === null && held };
      },
      environment: login.known ? withKept(here, fresh) : here,
    };
  },
});

/** Their own environment for what no shell was asked about, and the new terminal's for what it was. */
function withKept(
  here: Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const others = Object.entries(here).filter(([name]) => !KEPT_VARIABLES.includes(name));
  return Object.fromEntries([...others, ...Object.entries(fresh)]);
}

/** Lines for PATH add to each other: none of them is another one's twin. */
function withTwins(name: string, line: Assignment | null, own: readonly Assignment[]): Assignment | null {
  const twins = line === null || name === 'PATH' ? [] : twinsOf(line, own);
  return line === null || twins.length === 0 ? line : { ...line, twins };
}
