import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import type { UnknownReason } from '../../../src/model/observation.ts';
import { type System, system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { type ExplainedPath, type PathContext, pathExplanation } from '../../shell/explain/path-explanation.ts';
import type { GoInstallation } from '../facts/go-installations.ts';
import { isFromPackage, placesToLook, programsOn, readAll } from '../reading/every-go.ts';
import { type GoJudgement, judgeGo } from './judge-go.ts';

/** `here`: the terminal, or the program, that gomend was started from. */
export type GoContext = PathContext | 'here';

/** Which go one kind of program gets. */
export type ContextResult =
  | { readonly context: GoContext; readonly known: true; readonly winner: string | null }
  | { readonly context: GoContext; readonly known: false; readonly reason: UnknownReason };

export interface ExplainedGo extends GoInstallation, GoJudgement {
  /** Where typing `go` starts this one. */
  readonly winsIn: readonly GoContext[];
  /** Where it is found, but another one first. */
  readonly behindIn: readonly { readonly context: GoContext; readonly winner: string }[];
}

export interface GoExplanation {
  /** Of this computer; null: not known. */
  readonly system: Pick<System, 'version' | 'cpu'> | null;
  readonly contexts: readonly ContextResult[];
  /** What is started first, then what is on PATH, then the rest in the order of known places. */
  readonly gos: readonly ExplainedGo[];
}

/**
 * Every go of this computer, and what is to be said of it. None of them is started.
 * @param startsShell false: the start-up files are read, and no shell is started
 */
export function goExplanation(startsShell: boolean): Fact<GoExplanation> {
  return defineFact({
    id: 'toolchain.go-explanation',
    limitMs: 35_000,
    async observe(look) {
      const [paths, computer, date] = await Promise.all([
        look.need(pathExplanation('go', startsShell)),
        look.ask(system),
        look.need(today),
      ]);
      const searched = [...paths.map(searchedIn), hereIn(look)];
      const gos = await everyGo(look, searched);
      const real = new Map(gos.flatMap(({ one, paths: all }) => all.map((path) => [path, one] as const)));
      const found = searched.map((search) => ({ ...search, gos: gosOf(search, real) }));
      const darwin = look.machine.platform === 'darwin';
      const known = computer.known ? computer.value : null;
      const explained = await Promise.all(
        gos.map(async ({ one }) => ({
          ...one,
          ...(await judgeGo(look, one, date, darwin ? known : null, known?.cpu ?? null)),
          winsIn: found.flatMap(({ context, gos: [first] }) => (first === one ? [context] : [])),
          behindIn: found.flatMap(({ context, gos: [first, ...others] }) =>
            first && first !== one && others.includes(one) ? [{ context, winner: first.path }] : [],
          ),
        })),
      );
      return {
        system: known && { version: known.version, cpu: known.cpu },
        contexts: found.map(resultOf),
        gos: explained.toSorted((one, other) => rank(one) - rank(other)),
      };
    },
  });
}

interface Searched {
  readonly context: GoContext;
  /** Directories in their order; null: not known. */
  readonly directories: readonly string[] | null;
  readonly reason: UnknownReason | null;
}

function searchedIn(path: ExplainedPath): Searched {
  if (path.how === 'unknown') return { context: path.context, directories: null, reason: path.reason };
  // What may not be run is passed over (execvp(3)).
  const entries = path.entries.filter(({ holds }) => holds?.runs === true);
  return { context: path.context, directories: entries.map((entry) => entry.path), reason: null };
}

function hereIn(look: Look): Searched {
  return { context: 'here', directories: (look.machine.environment['PATH'] ?? '').split(':'), reason: null };
}

interface Placed {
  readonly one: GoInstallation;
  /** All paths that lead to it. */
  readonly paths: readonly string[];
}

async function everyGo(look: Look, searched: readonly Searched[]): Promise<readonly Placed[]> {
  const onPaths = searched.flatMap(({ directories }) => programsOn((directories ?? []).join(':')));
  const [byPackage, places] = await Promise.all([
    isFromPackage(look),
    placesToLook(look, look.machine.environment, null),
  ]);
  const candidates = [...new Set([...onPaths, ...places])];
  const gos = await readAll(look, candidates, byPackage);
  const realPaths = await Promise.all(candidates.map((path) => look.machine.realPath(path)));
  return gos.map((one) => ({
    one,
    paths: candidates.filter((path, index) => {
      const real = realPaths[index];
      return path === one.path || (real?.ok === true && real.value === one.realPath);
    }),
  }));
}

/** In the order in which they are found, each once. */
function gosOf({ directories }: Searched, real: ReadonlyMap<string, GoInstallation>): readonly GoInstallation[] {
  const found = programsOn((directories ?? []).join(':')).flatMap((path) => real.get(path) ?? []);
  return [...new Set(found)];
}

function resultOf({ context, reason, gos }: Searched & { readonly gos: readonly GoInstallation[] }): ContextResult {
  if (reason !== null) return { context, known: false, reason };
  return { context, known: true, winner: gos[0]?.path ?? null };
}

function rank({ winsIn, behindIn }: ExplainedGo): number {
  if (winsIn.includes('login')) return 0;
  if (winsIn.length > 0) return 1;
  return behindIn.length > 0 ? 2 : 3;
}
