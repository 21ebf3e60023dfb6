import { LANGUAGES, type Language } from '../../../words/language.ts';
import { isTree, type Tree } from './merge.ts';

/** What a person reads of a scenario, in one language. */
export interface ScenarioProse {
  readonly title: string;
  readonly story: string;
  /** What a caller says of it. */
  readonly caller: string;
}

/** By language; who wrote the scenario may have left any of it out. */
export type Translations = Readonly<Partial<Record<Language, Partial<ScenarioProse>>>>;

/** The scenario's own words, which are English. */
export function writtenProse({ title, story, caller }: Tree): ScenarioProse {
  return { title: String(title), story: String(story ?? ''), caller: String(caller ?? '') };
}

/** They stand below the name of their language, which the schema knows. */
export function translationsOf(said: Tree): Translations {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => (isTree(said[language]) ? [[language, said[language]] as const] : [])),
  );
}

/** The prose in a language; the scenario's own where it says nothing in that one. */
export function proseIn(
  language: Language,
  { title, story, caller, translations }: ScenarioProse & { readonly translations: Translations },
): ScenarioProse {
  return { title, story, caller, ...translations[language] };
}
