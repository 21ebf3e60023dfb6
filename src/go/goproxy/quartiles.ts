/**
 * A quarter took no longer, half, three quarters; null where too few came back to tell. Between two times it is as far as
 * the quarter is between their places (type 7 of Hyndman and Fan, as spreadsheets and R reckon it).
 * @param times in any order; null: no answer
 */
export function quartilesOf(times: readonly (number | null)[]): readonly [number, number, number] | null {
  const sorted = times.filter((one) => one !== null).toSorted((one, other) => one - other);
  if (sorted.length < 2) return null;
  const at = (part: number) => {
    const place = (sorted.length - 1) * part;
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place % 1);
  };
  return [at(0.25), at(0.5), at(0.75)];
}
