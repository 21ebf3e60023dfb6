import { bytesOf } from '../files/content.ts';
import { FileTree } from '../files/file-tree.ts';
import { jobFromPlist, startsAtLoad } from '../programs/launchctl/job-from-plist.ts';
import { parsePlist } from '../programs/property-list.ts';
import type { Job } from '../state/launchd.ts';
import type { MacState } from '../state/mac-state.ts';
import { addFiles, type FileEntry, realPathOf } from './file-entries.ts';
import { freshTerminal } from './fresh-environment.ts';
import { fileInTheWay, type Impossibility, impossibility, NoSuchMac } from './impossible.ts';
import { missingKey } from './incomplete.ts';
import { fillDefaults, isTree, mergeInto, type Tree } from './merge.ts';
import { objectSchema, SCENARIO_SCHEMA, type Schema } from './schema.ts';
import { ROOT_LINKS, stockFiles } from './stock-files.ts';

const STATE_SCHEMA: Schema = objectSchema(SCENARIO_SCHEMA.properties?.['state'] ?? {});

/**
 * A Mac from what a chain of scenarios says of it, the one that all start from first.
 * @throws {NoSuchMac}
 */
export function buildState(chain: readonly Tree[]): MacState {
  const merged: Tree = {};
  for (const said of chain) mergeInto(merged, withoutFiles(said), STATE_SCHEMA);
  merged['files'] = {};
  fillDefaults(merged, STATE_SCHEMA);
  const missing = missingKey(merged);
  if (missing !== null) throw new NoSuchMac('missing-key', { ...missing, why: 'this key is missing' });
  // The schema has been enforced on every part of the chain, and what none of them says has a default.
  const state = merged as unknown as MacState;
  insist(impossibility(state));
  for (const [path, target] of Object.entries(ROOT_LINKS)) addRootLink(state, path, target);
  addFiles(state, stockFiles(state.system));
  for (const said of chain) addFiles(state, filesOf(said));
  const inTheWay = fileInTheWay(state);
  insist(inTheWay && { ...inTheWay, key: `state.files.${writtenPath(state, chain, inTheWay.path)}` });
  generated(state);
  complete(state);
  const { environment, workingDirectory } = state.terminal;
  const own = environment as Readonly<Record<string, string | null>>;
  const home = state.accounts[state.person]?.home ?? '/';
  const terminal = { ...state.terminal, workingDirectory: workingDirectory ?? home };
  const built: MacState = { ...state, terminal };
  const fresh = freshTerminal(built);
  built.terminal.environment = changed(fresh.environment, own);
  built.terminal.openFiles = fresh.openFiles;
  return built;
}

function insist(found: Impossibility | null): void {
  if (found) throw new NoSuchMac('impossible', found);
}

/** Puts further changes into a Mac that runs already. */
export function changeState(state: MacState, changes: Tree): void {
  const { terminal, ...rest } = withoutFiles(changes);
  mergeInto(state as unknown as Tree, rest, STATE_SCHEMA);
  fillDefaults(state, STATE_SCHEMA);
  addFiles(state, filesOf(changes));
  complete(state);
  if (!isTree(terminal)) return;
  const { environment, ...others } = terminal;
  mergeInto(state.terminal as unknown as Tree, others, objectSchema(STATE_SCHEMA.properties?.['terminal'] ?? {}));
  if (isTree(environment)) {
    state.terminal.environment = changed(state.terminal.environment, environment as Record<string, string | null>);
  }
}

function withoutFiles(said: Tree): Tree {
  const { files: _, ...rest } = said;
  return rest;
}

function filesOf(said: Tree): Readonly<Record<string, FileEntry>> {
  return (said['files'] ?? {}) as Readonly<Record<string, FileEntry>>;
}

/** A file's path as a scenario has it: with `~`, or by way of a link. */
function writtenPath(state: MacState, chain: readonly Tree[], path: string): string {
  const written = chain.flatMap((said) => Object.keys(filesOf(said)));
  return written.find((one) => realPathOf(state, one) === path) ?? path;
}

function addRootLink(state: MacState, path: string, target: string): void {
  const modified = Date.parse(state.clock);
  state.files[path] = { type: 'link', target, mode: 0o755, owner: 'root', group: 'wheel', modified };
}

/** Unless a scenario put a file of its own in its place, resolv.conf is configd's. */
function generated(state: MacState): void {
  const path = '/private/var/run/resolv.conf';
  const node = state.files[path];
  if (node?.type === 'file' && node.content === '') state.files[path] = { ...node, generated: 'resolv.conf' };
}

/** What one part of the state implies for another where a scenario leaves it open. */
function complete(state: MacState): void {
  for (const [name, service] of Object.entries(state.network.services)) {
    if (service.port === undefined) Object.assign(service, { port: name });
  }
  const { serviceOrder, services } = state.network;
  const first = serviceOrder.flatMap((name) => (services[name] ? [[name, services[name]] as const] : []));
  state.network.services = { ...Object.fromEntries(first), ...services };
  const files = new FileTree(state);
  for (const jobs of Object.values(state.launchd.jobs)) {
    for (const [label, job] of Object.entries(jobs)) jobs[label] = completeJob(state, files, job);
  }
}

/** launchd read the file when it loaded the job. */
function completeJob(state: MacState, files: FileTree, job: Job): Job {
  const found = files.peek(job.path);
  if (job.program !== '' || found?.node.type !== 'file') return job;
  const value = parsePlist(bytesOf(state, found.node));
  const made = value === undefined ? null : jobFromPlist(job.path, value);
  if (!made) return job;
  const { environment, inheritedEnvironment, pid, print, stopMs } = job;
  return {
    ...made.job,
    environment: { ...made.job.environment, ...environment },
    inheritedEnvironment,
    pid,
    print,
    stopMs,
    runs: Math.max(job.runs, startsAtLoad(made.job) ? 1 : 0),
    lastExit: job.lastExit,
  };
}

function changed(
  environment: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = { ...environment };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete result[name];
    else result[name] = value;
  }
  return result;
}
