import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../support/sudo-endings/judge.ts';
import { ENDINGS } from '../support/sudo-endings/scenes.ts';
import { Stage } from '../support/sudo-endings/stage.ts';
import { missingForComputer } from './computer.ts';

const missing = missingForComputer();
/** `npm run sudo-endings` plays all of them; these are the ones that people meet. */
const played = ENDINGS.filter(({ main }) => main || process.env['GOMEND_FULL'] === '1');
/** Most of a scene is waiting for somebody to have read what is on the screen. */
const SIDE_BY_SIDE = 2;

describe.skipIf(missing !== '')(`the end of sudo's question${missing && ` (skipped: ${missing})`}`, () => {
  const stages: Stage[] = [];
  beforeAll(async () => {
    stages.push(...(await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => Stage.open()))));
  });
  afterAll(() => {
    for (const stage of stages) stage.close();
  });

  it('leaves nothing half done, and says what happened and the way on', { timeout: 600_000 }, async () => {
    const left = [...played];
    const wrong: string[] = [];
    await Promise.all(
      stages.map(async (stage) => {
        for (let scene = left.shift(); scene; scene = left.shift()) {
          for (const what of judge(scene, await stage.play(scene))) wrong.push(`${scene.name}: ${what}`);
        }
      }),
    );
    expect(wrong).toEqual([]);
    expect(played.length).toBeGreaterThanOrEqual(5);
  });
});
