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
  '请手动从 {file} 第 {line} 行去掉 {name}。这一行（或另外再次设置 {name} 的一行）gomend 无法稳妥地编辑：它除了设置 {name}，还做了别的事，或者延续到下一行。';
