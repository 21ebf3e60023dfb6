export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** `184 ms (171–230, n=15)`: the median first, then the extremes, so that a noisy machine shows. */
export function spread(values: readonly number[], unit: string): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${round(median(values))} ${unit} (${round(least)}–${round(most)}, n=${values.length})`;
}

export function ratio(values: readonly number[], base: readonly number[]): string {
  return (median(values) / median(base)).toFixed(2);
}

function round(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}

/** One round of each measurement after the other, so that a slow minute of the machine hits all alike. */
export async function interleaved<K extends string>(
  rounds: number,
  measurements: Readonly<Record<K, () => Promise<number>>>,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(measurements) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  // The first round only warms the disk's cache.
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const value = await measurements[name]();
      if (round >= 0) results[name].push(value);
    }
  }
  return results;
}
