import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import { builtInDefault } from '../../../src/go/built-in-defaults.ts';
import { layersOf } from '../../../src/go/env-layers.ts';
import { PROXY_VARIABLES, TRUST_VARIABLES } from '../../../src/go/variables.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { sessionEnvironment } from '../../launchd/facts/environment.ts';
import { SESSION_VARIABLES } from '../../launchd/session-variables.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';
import { readStartupFiles } from '../facts/startup-files.ts';
import { type TracedShell, tracedShell } from '../facts/traced-shell.ts';
import { inReadingOrder } from '../path-elements.ts';
import { setBy } from '../set-by.ts';
import { goFiles } from './go-files.ts';
import { type Origin, originOfCause, originOfLine } from './origin.ts';

/**
 * A place that gives a variable a value, strongest first.
 * - `process`: the environment that gomend was started with; its line is that of a start-up file that gives just this value.
 * - `startup`: what a new terminal gets from a line of its start-up files.
 * - `launchd`: what every program of the session is given.
 * - `user-file`: the file that `go env -w` writes. `goroot-file`: `go.env` of the Go that is found.
 * - `default`: what Go takes where nothing says otherwise.
 */
export interface ExplainedLayer {
  readonly source: 'process' | 'startup' | 'launchd' | 'user-file' | 'goroot-file' | 'default';
  readonly file: string | null;
  readonly line: number | null;
  /** null: not known (of a default that depends on the Go). */
  readonly value: string | null;
  readonly wins: boolean;
  /** Of `startup`: how the line is known, and whether programs get to see the value. */
  readonly origin?: Origin;
  readonly exported?: boolean;
}

export interface EnvExplanation {
  readonly name: string;
  /** What a go started here takes; null: not known. */
  readonly value: string | null;
  readonly layers: readonly ExplainedLayer[];
  /** Start-up files: traced, or only read, or neither (and why). */
  readonly startup: 'traced' | 'read' | 'unknown';
}

const EXPLAIN_LIMIT_MS = 30_000;

/** Where a variable of Go's has its value from, and what it hides. */
export function envExplanation(name: string, startsShell: boolean): Fact<EnvExplanation> {
  return defineFact({
    id: `shell.env-explanation:${name}`,
    limitMs: EXPLAIN_LIMIT_MS,
    observe: (look) => explainEnv(look, name, startsShell),
  });
}

async function explainEnv(look: Look, name: string, startsShell: boolean): Promise<EnvExplanation> {
  const { environment, platform } = look.machine;
  const here = environment[name];
  const [startup, launchd, files] = await Promise.all([
    startupLayer(look, name, startsShell),
    sessionValue(look, name),
    settingsFiles(look, name),
  ]);
  const { line } = startup;
  const carried = here !== undefined && line !== null && line.value === here ? line : null;
  const given: Draft[] = [
    ...(here === undefined
      ? []
      : [{ source: 'process', file: carried?.file ?? null, line: carried?.line ?? null, value: here } as const]),
    ...(line === null ? [] : [line]),
    ...(launchd === null ? [] : [{ source: 'launchd', file: null, line: null, value: launchd } as const]),
    ...files,
  ];
  // A value of nothing counts as none (cfg.Getenv); what a new terminal or another program gets is not ours.
  const winner = given.find((one) => (one.source === 'process' ? one.value !== '' : isFile(one.source)));
  const fallback = builtInDefault(name, platform, environment);
  const value = winner === undefined ? (fallback ?? (await asksGo(look, name, startsShell))) : winner.value;
  const last = { source: 'default', file: null, line: null, value: winner === undefined ? value : fallback } as const;
  const layers = [...given, last].map((one) => ({ ...one, wins: one === (winner ?? last) }));
  return { name, value, layers, startup: startup.how };
}

type Draft = Omit<ExplainedLayer, 'wins'>;

function isFile(source: ExplainedLayer['source']): boolean {
  return source === 'user-file' || source === 'goroot-file';
}

interface Startup {
  readonly how: EnvExplanation['startup'];
  /** null: no line sets it. */
  readonly line: Draft | null;
}

async function startupLayer(look: Look, name: string, startsShell: boolean): Promise<Startup> {
  const traced = startsShell ? await look.ask(tracedShell('login', [name])) : null;
  if (traced?.known && traced.value.ended === 'answered')
    return { how: 'traced', line: tracedLine(traced.value, name) };
  const files: Observation<readonly Draft[]> = await look.ask(
    defineFact({
      id: `shell.read-lines-of:${name}`,
      limitMs: EXPLAIN_LIMIT_MS,
      observe: async () => readLines(look, name),
    }),
  );
  return files.known ? { how: 'read', line: files.value[0] ?? null } : { how: 'unknown', line: null };
}

/** The line that gave it its last value; null: none did, or one took it away. */
function tracedLine({ changes, end }: TracedShell, name: string): Draft | null {
  const last = changes.findLast((change) => change.name === name && change.after !== null);
  const exported = end?.[name];
  if (last === undefined) return null;
  const left = changes.findLast((change) => change.name === name)?.after ?? null;
  // The last change of an unexported variable is the end, where nobody sees it any more.
  if (exported === undefined && left === null && !isEnd(changes, name)) return null;
  const origin = originOfCause(last.cause);
  const { file, line } = origin;
  return { source: 'startup', file, line, value: exported ?? last.after, origin, exported: exported !== undefined };
}

/** The trace still had a value, and the environment has none: it was never exported. */
function isEnd(changes: TracedShell['changes'], name: string): boolean {
  const cause = changes.findLast((change) => change.name === name)?.cause;
  return cause?.kind === 'between' && cause.from === null && cause.to === null;
}

async function readLines(look: Look, name: string): Promise<readonly Draft[]> {
  const { files } = await readStartupFiles(look, 'login');
  const own = inReadingOrder(files).filter((line) => line.name === name);
  const last = own.findLast((line) => !line.conditional) ?? own.at(-1);
  const line = last === undefined ? null : (setBy(own, last.value ?? undefined) ?? last);
  if (line === null || line.raw === null) return [];
  const origin = originOfLine(line, false);
  const exported = line.exported !== false;
  return [{ source: 'startup', file: line.file, line: line.line, value: line.value, origin, exported }];
}

async function sessionValue(look: Look, name: string): Promise<string | null> {
  if (look.machine.platform !== 'darwin') return null;
  if (SESSION_VARIABLES.includes(name)) {
    // Asked for already: a new terminal gets it too.
    const session = await look.ask(sessionEnvironment);
    return session.known ? (session.value[name] ?? null) : null;
  }
  const outcome = await look.machine.run({ argv: ['/bin/launchctl', 'getenv', name] });
  const value = outcome.ok ? outcome.value.stdout.replace(/\n$/u, '') : '';
  return value === '' ? null : value;
}

/** Read by every Go program from its environment, and by the go command too; no file of settings counts for them. */
const READ_BY_PROGRAMS: ReadonlySet<string> = new Set([
  ...PROXY_VARIABLES,
  ...TRUST_VARIABLES,
  ...['GOGC', 'GOMAXPROCS', 'GOMEMLIMIT', 'GOTRACEBACK', 'GOCOVERDIR'],
]);

/** The person's file and the one of the Go that a command here finds. */
async function settingsFiles(look: Look, name: string): Promise<readonly Draft[]> {
  const { environment } = look.machine;
  if (READ_BY_PROGRAMS.has(name)) return [];
  const { user, goroot } = await goFiles(look, environment);
  const layers = layersOf(name, { environment: {}, userFile: user.text, gorootFile: goroot.text });
  return layers.flatMap(({ source, line, value }) =>
    source === 'environment' ? [] : [{ source, file: source === 'user-file' ? user.path : goroot.path, line, value }],
  );
}

/** What depends on the Go, only it knows. */
async function asksGo(look: Look, name: string, startsShell: boolean): Promise<string | null> {
  const answer = startsShell ? await look.ask(goEnv) : null;
  return answer?.known ? (answer.value.values[name] ?? null) : null;
}
