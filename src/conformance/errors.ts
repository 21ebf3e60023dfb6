import { type DataFolder, textOf } from './data-folder.ts';
import { type ConformanceSet, UNANSWERED } from './set.ts';

/** What the knowledge base makes of a pasted message: its suspects, best first. */
export interface Recognition {
  readonly recognised: boolean;
  readonly suspects: readonly { readonly cause: string }[];
}

export type Recognise = (message: string) => Recognition;
type Case = Readonly<Record<string, unknown>>;
type Judge = (one: Case, recognition: Recognition) => boolean;

const first: Judge = (one, { suspects }) => suspects[0]?.cause === one['cause'];
const topThree: Judge = (one, { suspects }) => suspects.slice(0, 3).some((suspect) => suspect.cause === one['cause']);
/** Messages of other programs: no cause may be claimed. */
const unclaimed: Judge = (_one, { recognised }) => !recognised;

const SETS: readonly { readonly name: string; readonly file: string; readonly agrees: Judge }[] = [
  { name: 'errors/first', file: 'errors/cases.json', agrees: first },
  { name: 'errors/top3', file: 'errors/cases.json', agrees: topThree },
  { name: 'errors/foreign', file: 'errors/foreign.json', agrees: unclaimed },
  { name: 'errors/awkward', file: 'errors/awkward.json', agrees: first },
];

/** The sets of error messages that the folder has. `recognise` null: nothing recognises messages. */
export function errorSets(data: DataFolder, recognise: Recognise | null): readonly ConformanceSet[] {
  return SETS.filter(({ file }) => data.has(file)).map(({ name, file, agrees }) => ({
    name,
    cases: data.records(file).map((one) => {
      const id = textOf(one['id']);
      if (!recognise) return { id, difference: UNANSWERED };
      const recognition = recognise(textOf(one['message']));
      if (agrees(one, recognition)) return { id, difference: null };
      const said = recognition.suspects.slice(0, 3).map((suspect) => suspect.cause);
      return { id, difference: `${said.join(', ') || 'no suspect'}, expected ${textOf(one['cause']) || 'none'}` };
    }),
  }));
}
