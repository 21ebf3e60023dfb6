import type { Proof } from './proof.ts';

/** Cheap runs wait for timers more than they compute. */
const SIDE_BY_SIDE = 4;

/** Neighbours that bear each other are one group. */
export function groups(proofs: readonly Proof[]): readonly (readonly Proof[])[] {
  const found: Proof[][] = [];
  for (const proof of proofs) {
    const last = found.at(-1);
    const joins = last !== undefined && !proof.alone && last.every((one) => !one.alone) && sameBuilds(last, proof);
    if (joins) last.push(proof);
    else found.push([proof]);
  }
  return found;
}

/** Else the first of them would wait for the compilation of what the last one needs. */
function sameBuilds(group: readonly Proof[], proof: Proof): boolean {
  const known = new Set(group.flatMap((one) => one.builds));
  return proof.builds.every((id) => known.has(id));
}

export async function sideBySide(group: readonly Proof[], prove: (proof: Proof) => Promise<void>): Promise<void> {
  const waiting = [...group];
  const work = async () => {
    for (let proof = waiting.shift(); proof !== undefined; proof = waiting.shift()) await prove(proof);
  };
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, group.length) }, work));
}
