/**
 * Compares the readers and rules of this program with a folder of real outputs and worked-out answers.
 * `GOMEND_DATA` names the folder; without it `../shared` beside the project. `--explain` shows the differences.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusSets } from './conformance/corpus.ts';
import { DataFolder } from './conformance/data-folder.ts';
import { errorSets, type Recognise } from './conformance/errors.ts';
import { linesOf } from './conformance/print.ts';
import { vectorSetsOf } from './conformance/vectors.ts';
import { recogniseMessage } from './symptom/recognise.ts';

/** What recognises error messages. */
const recognise: Recognise | null = recogniseMessage;

// Both `src/` and `dist/` stand directly in the project's folder.
const project = fileURLToPath(new URL('..', import.meta.url));
const root = resolve(project, process.env['GOMEND_DATA'] || '../shared');
const data = new DataFolder(root);
const sets = [...corpusSets(data), ...vectorSetsOf(data), ...errorSets(data, recognise)];

if (sets.length === 0) {
  process.stderr.write(`${root} holds nothing to compare with: set GOMEND_DATA to the folder that does.\n`);
  process.exitCode = 2;
} else {
  for (const line of sets.flatMap((set) => linesOf(set, process.argv.includes('--explain')))) {
    process.stdout.write(`${line}\n`);
  }
  process.exitCode = sets.every((set) => set.cases.every((one) => one.difference === null)) ? 0 : 1;
}
