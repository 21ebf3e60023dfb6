import { LineCounter, parseDocument } from 'yaml';
import type { MacState } from '../state/mac-state.ts';
import { buildState } from './build-state.ts';
import embedded from './embedded-scenarios.json' with { type: 'json' };
import { impossibility } from './impossible.ts';
import { isTree, type Tree } from './merge.ts';
import { nearestOf } from './nearest-key.ts';
import { ScenarioError } from './scenario-error.ts';
import { SCENARIO_SCHEMA } from './schema.ts';
import { lineOf, type Source, validate } from './validate.ts';

export interface PersonAction {
  /** Key of an instruction; a final `*` stands for any rest. */
  readonly when: string;
  readonly does: 'confirm-tools-dialog' | 'open-terminal' | 'nothing';
  readonly changes: Tree;
}

/** A Mac with a story: what is wrong, what helps, and what must never be proposed. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly story: string;
  /** What a caller says of it. */
  readonly caller: string;
  readonly causes: readonly string[];
  readonly fixes: readonly string[];
  readonly person: readonly PersonAction[];
  readonly never: readonly string[];
  /** Facts of the state afterwards, by dotted key. */
  readonly after: Readonly<Record<string, string | number | boolean | null>>;
  readonly state: MacState;
}

const TEXTS: Readonly<Record<string, string>> = embedded;

/** The scenarios that come with gomend, in the order of their names; `healthy` first. */
export function listScenarios(): readonly Pick<Scenario, 'name' | 'title' | 'causes'>[] {
  const names = Object.keys(TEXTS).sort(
    (a, b) => Number(b === 'healthy') - Number(a === 'healthy') || (a < b ? -1 : 1),
  );
  return names.map((name) => {
    const { title, causes } = read(TEXTS[name] ?? '', name).said;
    return { name, title: String(title), causes: (causes ?? []) as readonly string[] };
  });
}

/**
 * A scenario by its name, or from the text of a file.
 * @param file what to call the text in errors
 * @throws {ScenarioError}
 */
export function loadScenario(nameOrText: string, file?: string): Scenario {
  const isName = /^[\w.-]+$/.test(nameOrText);
  const own = isName ? named(nameOrText) : read(nameOrText, file ?? 'scenario');
  const chain = [own];
  for (let base = own.said['extends']; typeof base === 'string'; base = chain[0]?.said['extends']) {
    if (chain.some(({ said }) => said['name'] === base))
      throw problem(own, 'extends', 'scenarios extend each other in a circle');
    chain.unshift(named(base, own));
  }
  const state = buildState(chain.map(({ said }) => (isTree(said['state']) ? said['state'] : {})));
  const wrong = impossibility(state);
  if (wrong) throw problem(own, wrong.key, wrong.why, wrong.allowed);
  const { said } = own;
  return {
    name: String(said['name']),
    title: String(said['title']),
    story: String(said['story'] ?? ''),
    caller: String(said['caller'] ?? ''),
    causes: (said['causes'] ?? []) as readonly string[],
    fixes: (said['fixes'] ?? []) as readonly string[],
    person: ((said['person'] ?? []) as readonly Partial<PersonAction>[]).map((one) => ({
      when: one.when ?? '',
      does: one.does ?? 'nothing',
      changes: one.changes ?? {},
    })),
    never: (said['never'] ?? []) as readonly string[],
    after: (said['after'] ?? {}) as Scenario['after'],
    state,
  };
}

interface Read {
  readonly said: Tree;
  readonly source: Source;
}

function named(name: string, asker?: Read): Read {
  const text = TEXTS[name];
  if (text !== undefined) return read(text, `${name}.yaml`);
  const known = Object.keys(TEXTS);
  const near = nearestOf(name, known);
  const detail = `there is no scenario ${name}${near === null ? '' : ` (did you mean ${near}?)`}`;
  if (asker) throw problem(asker, 'extends', detail, known);
  throw new ScenarioError('no-such-scenario', { file: name, line: null, key: '' }, detail, known);
}

function read(text: string, file: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? null;
    throw new ScenarioError('syntax', { file, line, key: '' }, error.message.split('\n')[0] ?? 'not YAML');
  }
  const source: Source = { file, document, lines };
  validate(source, SCENARIO_SCHEMA);
  return { said: document.toJS() as Tree, source };
}

/** An error about a key, at its line if this file has it, else at the nearest key above that it has. */
function problem({ source }: Read, key: string, why: string, allowed: readonly string[] = []): ScenarioError {
  const kind = key === 'extends' ? 'no-such-scenario' : 'impossible';
  const parts = key.split('.');
  for (let length = parts.length; length > 0; length--) {
    const node = source.document.getIn(parts.slice(0, length), true);
    const line = lineOf(source, node as Parameters<typeof lineOf>[1]);
    if (line !== null) return new ScenarioError(kind, { file: source.file, line, key }, why, allowed);
  }
  return new ScenarioError(kind, { file: source.file, line: null, key }, why, allowed);
}
