import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingForComputer } from '../../computer/computer.ts';
import { type Judged, rowsOf, sampled } from '../../support/killing/matrix.ts';
import { type Attributes, attributeReader } from '../../support/killing/witness.ts';
import { accountWorld, ownWorld, type World } from '../../support/killing/worlds.ts';
import { runs } from '../../support/runs.ts';

/** `npm run kill-matrix` goes through all of them; this is a look here and there. */
const SEED = 7;
const ROWS = runs(5, Number.POSITIVE_INFINITY);
const CELLS = runs(2, Number.POSITIVE_INFINITY);

async function wrongCells(world: World, attributes: Attributes | null, rows: number): Promise<readonly string[]> {
  const wrong: Judged[] = [];
  let looked = 0;
  for (const row of sampled(rowsOf(world, attributes), rows, SEED)) {
    for (const cell of sampled(await row.cells(), CELLS, SEED)) {
      looked++;
      const judged = await row.judge(cell);
      if (judged.wrong !== '') wrong.push(judged);
    }
  }
  expect(looked).toBeGreaterThanOrEqual(Math.min(rows, 4) * 2);
  return wrong.map(({ kind, phase, way, n, name, wrong: why }) => `${kind}, ${phase}, ${way} #${n} ${name}: ${why}`);
}

let attributes: Attributes | null = null;
beforeAll(async () => {
  attributes = await attributeReader();
});
afterAll(() => attributes?.stop());

describe('a program that is killed', () => {
  it('leaves what a fresh one makes exactly before or exactly after, with nothing left over', {
    timeout: 7_200_000,
  }, async () => {
    const world = await ownWorld();
    try {
      expect(await wrongCells(world, attributes, ROWS)).toEqual([]);
    } finally {
      world.stop();
    }
  });
});

const missing = missingForComputer();
describe.skipIf(missing !== '')(`a program that is killed at root's part${missing && ` (skipped: ${missing})`}`, () => {
  it('leaves what a fresh one makes exactly before or exactly after, once sudo has asked again', {
    timeout: 7_200_000,
  }, async () => {
    const world = await accountWorld();
    try {
      expect(await wrongCells(world, attributes, Math.min(ROWS, runs(2, Number.POSITIVE_INFINITY)))).toEqual([]);
    } finally {
      world.stop();
    }
  });
});
