/**
 * The next round number that is not below it, for the end of a scale.
 * @param steps between 1 and 10, in their order: which numbers are round
 */
export function roundTop(ms: number, steps: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(ms, 0.01)));
  const step = steps.find((one) => one * power >= ms) ?? 10;
  // 0.1 + 0.2 must not show.
  return Number((step * power).toPrecision(2));
}
