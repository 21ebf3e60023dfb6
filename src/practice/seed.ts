const GOLDEN = 0x9e3779b9;

/**
 * One of some names, the same for the same seed. The seed is stirred (splitmix32), or neighbouring seeds would give
 * neighbouring names, and a trainee who has seen one could guess the next.
 */
export function pick(names: readonly string[], seed: number): string {
  let z = (seed + GOLDEN) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  const stirred = (z ^ (z >>> 15)) >>> 0;
  const name = names.toSorted()[stirred % names.length];
  if (name === undefined) throw new Error('there is nothing to pick from');
  return name;
}
