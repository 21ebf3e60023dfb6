import type { MacState } from '../state/mac-state.ts';
import { buildState } from './build-state.ts';
import { NoSuchMac } from './impossible.ts';
import { isTree, type Tree } from './merge.ts';
import { namedScenario, problemIn, TEXTS, type WrittenScenario, writtenScenario } from './texts.ts';

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

/** The scenarios that come with gomend, in the order of their names; first the Mac that the others start from. */
export function listScenarios(): readonly Pick<Scenario, 'name' | 'title' | 'causes' | 'fixes'>[] {
  const all = Object.keys(TEXTS).map((name) => ({ name, said: namedScenario(name).said }));
  const derived = (said: Tree) => Number(said['extends'] !== undefined);
  return all
    .sort((a, b) => derived(a.said) - derived(b.said) || (a.name < b.name ? -1 : 1))
    .map(({ name, said: { title, causes, fixes } }) => ({
      name,
      title: String(title),
      causes: (causes ?? []) as readonly string[],
      fixes: (fixes ?? []) as readonly string[],
    }));
}

/**
 * A scenario by its name, or from the text of a file.
 * @param file what to call the text in errors
 * @throws {ScenarioError}
 */
export function loadScenario(nameOrText: string, file?: string): Scenario {
  const isName = /^[\w.-]+$/.test(nameOrText);
  const own = isName ? namedScenario(nameOrText) : writtenScenario(nameOrText, file ?? 'scenario');
  const chain = [own];
  for (let base = own.said['extends']; typeof base === 'string'; base = chain[0]?.said['extends']) {
    if (chain.some(({ said }) => said['name'] === base)) {
      throw problemIn(own, 'impossible', 'extends', 'scenarios extend each other in a circle');
    }
    chain.unshift(namedScenario(base, own));
  }
  const state = stateOf(own, chain);
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

function stateOf(own: WrittenScenario, chain: readonly WrittenScenario[]): MacState {
  try {
    return buildState(chain.map(({ said }) => (isTree(said['state']) ? said['state'] : {})));
  } catch (error) {
    if (!(error instanceof NoSuchMac)) throw error;
    const { key, why, allowed } = error.impossibility;
    throw problemIn(own, error.problem, key, why, allowed);
  }
}
