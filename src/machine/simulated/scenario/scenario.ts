import type { Language } from '../../../words/language.ts';
import type { MacState } from '../state/mac-state.ts';
import { buildState } from './build-state.ts';
import { NoSuchMac } from './impossible.ts';
import { isTree, type Tree } from './merge.ts';
import { proseIn, type ScenarioProse, type Translations, translationsOf, writtenProse } from './prose.ts';
import { namedScenario, problemIn, TEXTS, type WrittenScenario, writtenScenario } from './texts.ts';

export interface PersonAction {
  /** Key of an instruction; a final `*` stands for any rest. */
  readonly when: string;
  readonly does: 'confirm-tools-dialog' | 'open-terminal' | 'nothing';
  readonly changes: Tree;
}

/** A Mac with a story: what is wrong, what helps, and what must never be proposed. */
export interface Scenario extends ScenarioProse {
  readonly name: string;
  /** The same prose in other languages. */
  readonly translations: Translations;
  readonly causes: readonly string[];
  readonly fixes: readonly string[];
  readonly person: readonly PersonAction[];
  readonly never: readonly string[];
  /** Facts of the state afterwards, by dotted key. */
  readonly after: Readonly<Record<string, string | number | boolean | null>>;
  readonly state: MacState;
}

/**
 * The scenarios that come with gomend, in the order of their names; first the Mac that the others start from.
 * @param language of the titles
 */
export function listScenarios(
  language: Language = 'en',
): readonly Pick<Scenario, 'name' | 'title' | 'causes' | 'fixes'>[] {
  const all = Object.keys(TEXTS).map((name) => ({ name, said: namedScenario(name).said }));
  const derived = (said: Tree) => Number(said['extends'] !== undefined);
  return all
    .sort((a, b) => derived(a.said) - derived(b.said) || (a.name < b.name ? -1 : 1))
    .map(({ name, said }) => ({
      name,
      title: proseIn(language, { ...writtenProse(said), translations: translationsOf(said) }).title,
      causes: (said['causes'] ?? []) as readonly string[],
      fixes: (said['fixes'] ?? []) as readonly string[],
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
    ...writtenProse(said),
    translations: translationsOf(said),
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
