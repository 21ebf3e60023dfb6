import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { said } from '../judging.ts';
import { FAULTS_ON_THE_WAY } from './faults-on-the-way.ts';
import { FAULTY_ANSWERS } from './faulty-answers.ts';
import { HEALTHY } from './healthy.ts';
import { type Examined, examine, plant } from './planting.ts';
import type { Row } from './ways.ts';

const FAULTS: readonly Row[] = [...FAULTY_ANSWERS, ...FAULTS_ON_THE_WAY];

/** All of them are asked side by side: silence takes its time. */
function examined(rows: readonly Row[]) {
  const results = new Map<Row, Examined>();
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    await Promise.all(
      rows.map(async (row) => {
        const servers = await Promise.all(row.servers.map(plant));
        open.push(...servers);
        results.set(
          row,
          await examine(
            servers.map(({ port }) => port),
            row.systemFinds,
          ),
        );
      }),
    );
  });
  afterAll(() => Promise.all(open.map((server) => server.close())));
  return (row: Row) => {
    const { verdicts, evidence } = results.get(row) as Examined;
    expect(said(verdicts)).toEqual(row.expect);
    if (row.seen !== undefined) expect(evidence.join('\n')).toContain(row.seen);
  };
}

describe('a fault planted in a real server', () => {
  const look = examined(FAULTS);
  it.each(FAULTS.map((row) => [row.what, row] as const))('%s', (_, row) => look(row));
});

describe('a healthy server', () => {
  const look = examined(HEALTHY);
  it.each(HEALTHY.map((row) => [row.what, row] as const))('%s', (_, row) => look(row));
});

it('there are enough of both', () => {
  expect(new Set([...FAULTS, ...HEALTHY].map(({ what }) => what)).size).toBe(FAULTS.length + HEALTHY.length);
  expect(FAULTS.length).toBeGreaterThanOrEqual(60);
  expect(HEALTHY.length).toBeGreaterThanOrEqual(20);
});
