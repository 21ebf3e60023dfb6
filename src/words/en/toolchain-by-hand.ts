import type { Catalogue } from '../words.ts';

/**
 * The same findings where the line that sets the variable is known, but does more than can be edited with
 * certainty: what is wrong is said alike, and only the advice is another.
 *
 * @param findings without `finding.toolchain.` in front
 */
export function byHand(catalogue: Catalogue, findings: readonly string[]): Catalogue {
  return Object.fromEntries(
    findings.flatMap((finding) => {
      const key = `finding.toolchain.${finding}`;
      return [
        [`${key}-by-hand.summary`, catalogue[`${key}.summary`] ?? ''],
        [`${key}-by-hand.meaning`, catalogue[`${key}.meaning`] ?? ''],
        [`${key}-by-hand.advice`, ADVICE],
      ];
    }),
  );
}

const ADVICE =
  'Take {name} out of line {line} of {file} by hand. I cannot edit this line safely, or one that sets the same again: it does more than set {name}, or goes on in the next line.';
