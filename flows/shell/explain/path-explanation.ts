import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import type { UnknownReason } from '../../../src/model/observation.ts';
import { withoutFinalSlash } from '../../../src/shell/path-value.ts';
import { sessionEnvironment } from '../../launchd/facts/environment.ts';
import { MAC_PATH } from '../facts/terminal-environment.ts';
import { SHELL_STARTS } from '../shell-start.ts';
import { type Shelf, Shelves } from './holding.ts';
import { INHERITED } from './origin.ts';
import { type HowKnown, type ShellPath, type SourcedEntry, shellPath } from './shell-path.ts';

/** `apps`: what launchd gives to whatever is opened from the Dock, and to editors that ask no shell. */
export type PathContext = (typeof SHELL_STARTS)[number] | 'apps';

export interface ExplainedEntry extends SourcedEntry, Shelf {
  /** 1-based place of the entry further in front that is the same; null: there is none. */
  readonly duplicateOf: number | null;
}

/** PATH as one kind of program gets it. */
export type ExplainedPath =
  | {
      readonly context: PathContext;
      readonly how: HowKnown | 'session';
      readonly entries: readonly ExplainedEntry[];
      /** 1-based place of the entry whose program is run; null: none has it, or none was asked about. */
      readonly winner: number | null;
      readonly stopped: ShellPath['stopped'];
    }
  | { readonly context: PathContext; readonly how: 'unknown'; readonly reason: UnknownReason };

const EXPLAIN_LIMIT_MS = 30_000;
/** PATH is searched from the front; nobody has more entries than this on purpose. */
const MAX_ENTRIES = 300;

/**
 * PATH in every kind of shell, and in apps where there is a launchd.
 * @param name program that is looked for; null: none
 */
export function pathExplanation(name: string | null, startsShell: boolean): Fact<readonly ExplainedPath[]> {
  return defineFact({
    id: 'shell.path-explanation',
    limitMs: EXPLAIN_LIMIT_MS,
    async observe(look) {
      const shelves = new Shelves(look, name);
      const shells = SHELL_STARTS.map((kind) =>
        explained(kind, look, shelves, () => shellPath(look, kind, startsShell)),
      );
      const apps = look.machine.platform === 'darwin' ? [explained('apps', look, shelves, () => appsPath(look))] : [];
      return Promise.all([...shells, ...apps]);
    },
  });
}

async function explained(
  context: PathContext,
  look: Look,
  shelves: Shelves,
  find: () => Promise<ShellPath | AppsPath>,
): Promise<ExplainedPath> {
  const fact = defineFact({ id: `shell.path-of-${context}`, limitMs: EXPLAIN_LIMIT_MS, observe: find });
  const found = await look.ask(fact);
  if (!found.known) return { context, how: 'unknown', reason: found.reason };
  const places = found.value.entries.slice(0, MAX_ENTRIES);
  const entries = await Promise.all(
    places.map(async (entry, index): Promise<ExplainedEntry> => {
      const same = places.findIndex((one) => withoutFinalSlash(one.path) === withoutFinalSlash(entry.path));
      const shelf = await shelves.at(entry.path);
      return { ...entry, ...shelf, duplicateOf: same < index ? same + 1 : null };
    }),
  );
  const first = entries.findIndex((entry) => entry.holds?.runs === true);
  const { how, stopped } = found.value;
  return { context, how, entries, winner: first < 0 ? null : first + 1, stopped };
}

interface AppsPath extends Pick<ShellPath, 'entries' | 'stopped'> {
  readonly how: 'session';
}

async function appsPath(look: Look): Promise<AppsPath> {
  const session = await look.need(sessionEnvironment);
  const path = session['PATH'] ?? MAC_PATH;
  const entries = path.split(':').map((one) => ({ path: one, origin: INHERITED, moved: null }));
  return { how: 'session', entries, stopped: null };
}
